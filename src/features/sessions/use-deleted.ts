import type { Session, SessionId } from '#src/domain/session.ts'
import { notDone, type Outcome } from '#src/features/sessions/outcome.ts'
import { useCommands } from '#src/store/hooks.tsx'
import { useUndo } from '#src/store/undo-hooks.tsx'
import { sessionTitle } from '#src/widgets/session-title.ts'

/** Deletes sessions, and takes that back. */
export function useDeleted(onProblem: (outcome: Outcome) => void) {
  const { remove } = useCommands()
  const { words, deleted, undo, dismiss } = useUndo()
  return {
    words,
    dismiss,
    async remove(session: Session, wasRunning: boolean) {
      const title = sessionTitle(session)
      try {
        const records = await remove(session.id)
        // It was gone already: pressed twice, or deleted by another tab.
        if (records.sessions?.length !== 1) return
        const stopped = wasRunning ? ', and what ran of it was stopped' : ''
        deleted({ words: `“${title}” was deleted${stopped}. Its notes stay in the library.`, records })
      } catch (error) {
        // Of a tab that was closed meanwhile nobody knows whether it had done it.
        onProblem(notDone(`Deleting “${title}” went wrong`, error))
      }
    },
    /** Resolves to the session that is there again, if any. */
    async undo(): Promise<SessionId | undefined> {
      try {
        return (await undo()).sessions?.[0]?.id
      } catch (error) {
        onProblem(notDone('The session was not put back', error))
        return undefined
      }
    },
  }
}
