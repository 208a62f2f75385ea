import type { Draft, Reading } from '#src/features/composer/draft-store.ts'
import type { Plan } from '#src/features/composer/plan.ts'
import type { Collected } from '#src/sources/collect-videos.ts'

/** What keeps a start from happening, by the field that it is said at. */
export type Problems = Readonly<Partial<Record<keyof Draft | 'templates' | 'engine', string>>>

/** @param missing what the engine has yet to be given, for the user */
export function findProblems(
  draft: Draft,
  { videos }: Collected,
  plan: Plan,
  missing: string | undefined,
): Problems {
  const nothing = whyNothing(draft, videos.length, plan.usable.length)
  return {
    ...(nothing && { [firstGiven(draft) ?? 'links']: nothing }),
    ...(draft.reading && { files: stillReading(draft.reading) }),
    ...(missing !== undefined && { engine: missing }),
    ...(plan.templates.length === 0 && { templates: 'Choose at least one kind of note.' }),
  }
}

const stillReading = ({ done, total }: Reading): string =>
  `${done} of ${total} files are read so far. Start when all of them are, or remove what you don't need.`

function whyNothing(draft: Draft, found: number, usable: number): string | undefined {
  if (!firstGiven(draft)) {
    return 'Nothing to make notes from yet. Paste a link, add a caption file or paste a transcript, or try the sample.'
  }
  if (found === 0) return 'None of this can be used; the reasons are listed below.'
  if (usable === 0) return 'No notes can be made of this yet; what is missing is listed below.'
  return undefined
}

const firstGiven = ({ links, files, transcript, taken }: Draft): keyof Draft | undefined =>
  links.trim() || taken.length > 0
    ? 'links'
    : files.length > 0
      ? 'files'
      : transcript.trim()
        ? 'transcript'
        : undefined
