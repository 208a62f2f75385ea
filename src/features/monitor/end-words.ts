import { notes } from '#src/features/monitor/counts.ts'
import type { SessionState } from '#src/store/session-store.ts'

/** The end in the title of a page that nobody looks at: `Done`, `3 failed`. */
export const endTitle = ({ census: { failed, pending } }: SessionState): string =>
  failed > 0 ? `${failed} failed` : pending > 0 ? 'Stopped' : 'Done'

/** The end in a sentence: `60 notes are ready, 2 failed`. */
export function endSentence({ census: { complete, flawed, failed, pending } }: SessionState): string {
  const ready =
    complete === 0 ? 'No note is ready' : `${notes(complete)} ${complete === 1 ? 'is' : 'are'} ready`
  return [
    ready,
    flawed > 0 && `${flawed} to look at`,
    failed > 0 && `${failed} failed`,
    pending > 0 && `${pending} not started`,
  ]
    .filter(Boolean)
    .join(', ')
}
