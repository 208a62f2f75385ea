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

/** Captions, and the videos that they may belong to. */
interface Claim {
  readonly captions: Captions
  readonly keys: readonly string[]
  /** A row of each of these videos names the file. */
  readonly named: boolean
  /** The lower, the better. */
  readonly rank: number
}

/**
 * Which captions belong to which video: by the file that a table's row names, by the YouTube id in the file's
 * name, by its name where that is the title of a row. Of two for one video the one that a row names counts,
 * then the spoken language, then the reader's languages, then the order given.
 */
export function joinCaptions(
  wanted: readonly Wanted[],
  all: readonly Captions[],
  languages: readonly string[],
): Joined {
  const byFile = keysByFile(wanted)
  const byTitle = titlesOf(wanted)
  const known = new Set(wanted.map(keyOf))
  const claims: Claim[] = []
  const taken = new Map<string, Claim>()
  const loose: Captions[] = []
  const more: Wanted[] = []
  const here = new Set<string>()
  for (const each of all) {
    const file = baseName(each.name)
    here.add(file)
    const named = byFile.get(file)
    const link = each.youTubeId === undefined ? undefined : youTubeLink(each.youTubeId)
    const key = link?.id ?? byTitle(each.title)
    const keys = named ?? (key === undefined ? [] : [key])
    if (keys.length === 0) {
      loose.push(each)
      continue
    }
    if (!named && link && !known.has(link.id)) {
      known.add(link.id)
      more.push({ id: link.id, link })
    }
    const claim = { captions: each, keys, named: named !== undefined, rank: rank(each, languages) }
    claims.push(claim)
    for (const own of keys) {
      const first = taken.get(own)
      if (!first || beats(claim, first)) taken.set(own, claim)
    }
  }
  const warnings = wanted.flatMap(({ row }) =>
    row?.captionFile && !here.has(row.captionFile)
      ? [`${row.at} of ${row.file}: the caption file "${row.captionFile}" is not here. Add it too.`]
      : [],
  )
  const captions = new Map(Array.from(taken, ([key, claim]) => [key, claim.captions]))
  return { captions, loose, more, rejects: unused(claims, taken), warnings }
}

const beats = (one: Claim, other: Claim): boolean =>
  one.named === other.named ? one.rank < other.rank : one.named

/** What another file came before, at each of its videos. */
function unused(claims: readonly Claim[], taken: ReadonlyMap<string, Claim>): readonly Reject[] {
  const used = new Set(taken.values())
  return claims.flatMap((claim) => {
    const winner = taken.get(claim.keys[0] ?? '')
    return used.has(claim) || !winner ? [] : [second(claim.captions, winner.captions)]
  })
}

/** The rows that name a file, by its name: more than one may. */
function keysByFile(wanted: readonly Wanted[]): ReadonlyMap<string, readonly string[]> {
  const keys = new Map<string, string[]>()
  for (const one of wanted) {
    const file = one.row?.captionFile
    if (!file) continue
    const others = keys.get(file)
    if (others) others.push(keyOf(one))
    else keys.set(file, [keyOf(one)])
  }
  return keys
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
