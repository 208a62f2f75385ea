import type { NoteId } from '#src/domain/note.ts'
import { reasonOf } from '#src/lib/reason-of.ts'
import { usePersistence } from '#src/store/hooks.tsx'
import { useUndo } from '#src/store/undo-hooks.tsx'
import { useState } from 'react'

/** Deletes notes, and takes that back. */
export function useDeletion() {
  const persistence = usePersistence()
  const { words, deleted, undo, dismiss } = useUndo()
  const [problem, setProblem] = useState<string>()
  return {
    /** What was deleted last, in a sentence. */
    words,
    /** Why something could not be done, for the user. */
    problem,
    /** @param saying what was deleted; resolves to whether these notes are gone */
    async remove(ids: readonly NoteId[], saying: string): Promise<boolean> {
      setProblem(undefined)
      try {
        const records = await persistence.deleteNotes(ids)
        // Another tab was faster.
        if (records.notes?.length) deleted({ words: saying, records })
        return true
      } catch (error) {
        setProblem(`Nothing was deleted. ${reasonOf(error)}`)
        return false
      }
    },
    /** Resolves to the notes that are there again. */
    async undo(): Promise<readonly NoteId[]> {
      setProblem(undefined)
      try {
        return (await undo()).notes?.map(({ id }) => id) ?? []
      } catch (error) {
        setProblem(`The notes were not put back. ${reasonOf(error)}`)
        return []
      }
    },
    dismiss,
    forgetProblem: () => setProblem(undefined),
  }
}
