import type { Transcript } from '#src/domain/video.ts'
import { captionLanguage, readCaptionName, type CaptionName } from './caption-name.ts'
import { plainWords, withoutNumber } from './plain-words.ts'
import type { Reject } from './reject.ts'
import { baseName } from './sheet/cell-kinds.ts'
import { youTubeLink } from './video-links.ts'
import type { Wanted } from './wanted.ts'

export interface Captions extends CaptionName {
  readonly name: string
  readonly transcript: Transcript
}

export interface Joined {
  /** By the key of what they belong to. */
  readonly captions: ReadonlyMap<string, Captions>
  readonly loose: readonly Captions[]
  /** Videos that only the name of their captions tells of. */
  readonly more: readonly Wanted[]
  readonly rejects: readonly Reject[]
  readonly warnings: readonly string[]
}

export const keyOf = ({ id, row }: Wanted): string => id ?? `file:${row?.captionFile}`

/**
 * Which captions belong to which video: by the file that a table's row names, by the YouTube id in the file's
 * name, by its name where that is the title of a row. Of two for one video the spoken language counts, then
 * the reader's languages, then the order given.
 */
export function joinCaptions(
  wanted: readonly Wanted[],
  all: readonly Captions[],
  languages: readonly string[],
): Joined {
  const byFile = new Map(wanted.flatMap((one) => (one.row?.captionFile ? [[one.row.captionFile, one]] : [])))
  const byTitle = titlesOf(wanted)
  const keys = new Set(wanted.map(keyOf))
  const captions = new Map<string, Captions>()
  const loose: Captions[] = []
  const more: Wanted[] = []
  const rejects: Reject[] = []
  const here = new Set<string>()
  for (const each of all) {
    const file = baseName(each.name)
    here.add(file)
    const named = byFile.get(file)
    const link = each.youTubeId === undefined ? undefined : youTubeLink(each.youTubeId)
    const key = named ? keyOf(named) : (link?.id ?? byTitle(each.title))
    if (key === undefined) {
      loose.push(each)
      continue
    }
    if (!keys.has(key) && link) {
      keys.add(key)
      more.push({ id: link.id, link })
    }
    const first = captions.get(key)
    const better = first && !named && rank(each, languages) < rank(first, languages)
    if (!first || better) captions.set(key, each)
    if (first) rejects.push(second(better ? first : each, better ? each : first))
  }
  const warnings = wanted.flatMap(({ row }) =>
    row?.captionFile && !here.has(row.captionFile)
      ? [`${row.at} of ${row.file}: the caption file "${row.captionFile}" is not here. Add it too.`]
      : [],
  )
  return { captions, loose, more, rejects, warnings }
}

/** The captions in files, with what their names say. */
export const namedCaptions = (
  name: string,
  transcript: Transcript,
  youTubeIds: ReadonlySet<string>,
): Captions => ({ ...readCaptionName(name, youTubeIds), name, transcript })

/** Finds the key of the one row with this title; titles that two rows have say nothing. */
function titlesOf(wanted: readonly Wanted[]): (title: string | undefined) => string | undefined {
  const titled = wanted.filter(({ row }) => row?.title !== undefined)
  if (titled.length === 0) return () => undefined
  const whole = new Map<string, string | undefined>()
  const short = new Map<string, string | undefined>()
  const put = (map: Map<string, string | undefined>, title: string, key: string) =>
    map.set(title, map.has(title) ? undefined : key)
  for (const one of titled) {
    const title = wordsOf(one.row?.title ?? '')
    if (title === '') continue
    put(whole, title, keyOf(one))
    put(short, withoutNumber(title), keyOf(one))
  }
  return (title) => {
    if (title === undefined) return undefined
    const words = wordsOf(title)
    return whole.get(words) ?? short.get(withoutNumber(words))
  }
}

const known = new Map<string, string>()
const mostKnown = 20_000

/** As `plainWords`; the same titles are asked for at every key. */
function wordsOf(title: string): string {
  const old = known.get(title)
  if (old !== undefined) return old
  if (known.size >= mostKnown) known.clear()
  const words = plainWords(title)
  known.set(title, words)
  return words
}

/** The lower, the better. */
function rank({ name }: Captions, languages: readonly string[]): number {
  const language = captionLanguage(name)
  if (language === undefined) return languages.length + 1
  if (language.endsWith('-orig')) return -1
  const at = languages.findIndex((own) => own.toLowerCase().split('-')[0] === language.split('-')[0])
  return at < 0 ? languages.length + 1 : at
}

const second = (left: Captions, taken: Captions): Reject => ({
  what: left.name,
  reason: `The captions of this video are already in ${taken.name}.`,
})
