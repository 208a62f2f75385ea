import type { Records } from '#src/domain/ports.ts'
import type { Session, SessionId } from '#src/domain/session.ts'
import { notDone, type Outcome } from '#src/features/sessions/outcome.ts'
import { useCommands, usePersistence } from '#src/store/hooks.tsx'
import { sessionTitle } from '#src/widgets/session-title.ts'
import { useState } from 'react'

interface Deleted {
  readonly words: string
  readonly records: Records
}

/** Deletes sessions, and takes that back, the last one first, until it is dismissed or the page is left. */
export function useDeleted(onProblem: (outcome: Outcome) => void) {
  const { remove } = useCommands()
  const persistence = usePersistence()
  const [deleted, setDeleted] = useState<readonly Deleted[]>([])
  const last = deleted.at(-1)
  return {
    /** What was deleted last, in a sentence. */
    words: last?.words,
    async remove(session: Session, wasRunning: boolean) {
      const title = sessionTitle(session)
      try {
        const records = await remove(session.id)
        // It was gone already: pressed twice, or deleted by another tab.
        if (records.sessions?.length !== 1) return
        const stopped = wasRunning ? ', and what ran of it was stopped' : ''
        const words = `“${title}” was deleted${stopped}. Its notes stay in the library.`
        setDeleted((before) => [...before, { words, records }])
      } catch (error) {
        onProblem(notDone(`“${title}” was not deleted`, error))
      }
    },
    /** Resolves to the session that is there again, if any. */
    async undo(): Promise<SessionId | undefined> {
      if (!last) return undefined
      setDeleted((before) => before.filter((one) => one !== last))
      try {
        await persistence.putIn(last.records)
      } catch (error) {
        setDeleted((before) => [...before, last])
        onProblem(notDone('The session was not put back', error))
        return undefined
      }
      return last.records.sessions?.[0]?.id
    },
    dismiss: () => setDeleted([]),
  }
}
