import type { SessionId } from '#src/domain/session.ts'
import type { Counts, Restored } from '#src/export/restore-backup.ts'
import { count } from '#src/lib/format-count.ts'
import { reasonOf } from '#src/lib/reason-of.ts'

/** How something with a file, or with the storage, went. */
export interface Outcome {
  readonly kind: 'good' | 'warn' | 'bad'
  readonly text: string
  /** Sentences about parts of it. */
  readonly details?: readonly string[]
  /** What is there now. */
  readonly session?: SessionId
}

/** @param what went wrong, as in `“Lecture 1” was not resumed` */
export const notDone = (what: string, error: unknown): Outcome => ({
  kind: 'bad',
  text: `${what}. ${reasonOf(error)}`,
})

/** `312 notes and 12 sessions were added; 40 were here already.` */
export function restoredOutcome({ added, there, unusable, firstUnusable, whole, error }: Restored): Outcome {
  const already = there.notes + there.sessions
  const text = [
    addedWords(added) ||
      (already > 0 ? 'Nothing was added' : 'There is nothing in this back-up that is not here'),
    already > 0 &&
      `; ${already} ${already === 1 ? 'was' : 'were'} here already and stayed as ${already === 1 ? 'it was' : 'they were'}`,
  ]
  const details = [
    unusable > 0 &&
      `${count(unusable, 'entry').replace(/ys$/, 'ies')} could not be used and ${unusable === 1 ? 'was' : 'were'} left out; the first: ${firstUnusable}.`,
    !whole &&
      error === undefined &&
      'The end of this back-up is missing. What could be read was restored; look for a whole copy of the file.',
    error !== undefined && notDone('The rest was not restored', error).text,
  ].filter((sentence) => sentence !== false)
  return {
    kind: error !== undefined ? 'bad' : details.length > 0 ? 'warn' : 'good',
    text: `${text.filter(Boolean).join('')}.`,
    details,
  }
}

function addedWords({ notes, sessions }: Counts): string {
  const parts = [notes > 0 && count(notes, 'note'), sessions > 0 && count(sessions, 'session')].filter(
    Boolean,
  )
  if (parts.length === 0) return ''
  return `${parts.join(' and ')} ${notes + sessions === 1 ? 'was' : 'were'} added`
}
