import type { Draft, Reading } from '#src/features/composer/draft-store.ts'
import type { Plan } from '#src/features/composer/plan.ts'
import type { Collected } from '#src/sources/collect-videos.ts'
import type { Reject } from '#src/sources/reject.ts'

/** What keeps a start from happening, by the field that it is said at. */
export type Problems = Readonly<Partial<Record<keyof Draft | 'templates' | 'engine', string>>>

/** @param missing what the engine has yet to be given, for the user */
export function findProblems(
  draft: Draft,
  { videos, rejects }: Collected,
  plan: Plan,
  missing: string | undefined,
): Problems {
  const nothing = whyNothing(draft, videos.length, plan, rejects)
  return {
    ...(nothing && { [firstGiven(draft) ?? 'links']: nothing }),
    ...(draft.reading && { files: stillReading(draft.reading) }),
    ...(missing !== undefined && { engine: missing }),
    ...(plan.templates.length === 0 && { templates: 'Choose at least one kind of note.' }),
  }
}

const stillReading = ({ done, total }: Reading): string =>
  `${done} of ${total} files are read so far. Start when all of them are, or remove what you don't need.`

function whyNothing(
  draft: Draft,
  found: number,
  { usable, refusedVideos }: Plan,
  rejects: readonly Reject[],
): string | undefined {
  if (!firstGiven(draft)) {
    return 'Nothing to make notes from yet. Paste a link, add a caption file or paste a transcript, or try the sample.'
  }
  if (found === 0) return withReasons('None of this can be used', rejects, 'the reasons are')
  if (usable.length === 0) {
    return withReasons('No notes can be made of this yet', refusedVideos, 'what is missing is')
  }
  return undefined
}

/** A single reason stands at the field itself: the list may be out of view. */
const withReasons = (what: string, [first, ...more]: readonly { reason: string }[], they: string): string =>
  first && more.length === 0 ? `${what}. ${first.reason}` : `${what}; ${they} listed below.`

const firstGiven = ({ links, files, transcript, taken }: Draft): keyof Draft | undefined =>
  links.trim() || taken.length > 0
    ? 'links'
    : files.length > 0
      ? 'files'
      : transcript.trim()
        ? 'transcript'
        : undefined
