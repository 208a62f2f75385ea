import type { Records } from '#src/domain/ports.ts'
import { usePersistence } from '#src/store/hooks.tsx'
import { useState } from 'react'

interface Deleted {
  /** What was deleted, in a sentence. */
  readonly words: string
  readonly records: Records
}

/** What was deleted can be put back, the last of it first, until it is dismissed or the page is left. */
export function useUndo() {
  const persistence = usePersistence()
  const [deleted, setDeleted] = useState<readonly Deleted[]>([])
  const last = deleted.at(-1)
  return {
    /** Of what was deleted last. */
    words: last?.words,
    deleted: (one: Deleted) => setDeleted((before) => [...before, one]),
    /** Resolves to what is there again, if anything. Rejects where it can't be put back; it can be tried anew. */
    async undo(): Promise<Records> {
      if (!last) return {}
      setDeleted((before) => before.filter((one) => one !== last))
      try {
        await persistence.putIn(last.records)
      } catch (error) {
        setDeleted((before) => [...before, last])
        throw error
      }
      return last.records
    },
    dismiss: () => setDeleted([]),
  }
}
