import type { Cue } from '#src/domain/video.ts'
import type { Analysis, Sentence } from '#src/engines/browser/analysis.ts'

export interface Quote {
  readonly text: string
  /** Seconds. */
  readonly start: number
  readonly speaker?: string
}

interface Said {
  readonly word: string
  readonly cue: Cue
  /** Where it begins and ends in the cue's text. */
  readonly from: number
  readonly to: number
  /** Seconds, if all words of a cue took equally long. */
  readonly at: number
}

/** Seconds by which two ways to tell a word's time within its cue may differ where it is to be cited. */
const near = 1
/** A sentence's words stand in cues that it touches; slips of clocks aside. */
const margin = 0.5
const inWords = /[\p{L}\p{M}\p{N}'’]+/gu
/** Seconds of silence in a quotation: what follows a longer one is another remark. */
const longestPause = 3
/** What belongs to the last word of a sentence. */
const closing = /^[.!?…。！？]*["”»’)]?/u
/** Sounds and marks of speakers: no quotation goes over one. */
const marks = /[♪♫♬[\]<>]/u

const read = new WeakMap<readonly Cue[], readonly Said[]>()

function wordsOf(cues: readonly Cue[]): readonly Said[] {
  const known =
    read.get(cues) ??
    cues.flatMap((cue) => {
      const found = [...cue.text.matchAll(inWords)]
      return found.map(({ 0: text, index }, nth) => ({
        word: plain(text),
        cue,
        from: index,
        to: index + text.length,
        at: cue.start + ((cue.end - cue.start) * nth) / found.length,
      }))
    })
  read.set(cues, known)
  return known
}

const plain = (word: string): string => word.toLowerCase().replaceAll('’', "'")

/**
 * A statement as it stands in the captions, with their punctuation and capitals, and with the moment of its
 * first word. Undefined where something was left out of it or stands between its words, where two voices say
 * it, and where nobody can tell when within a long caption it was said.
 */
export function asSaid(
  { text, start, end, speaker }: Sentence,
  { cues, timed }: Analysis,
): Quote | undefined {
  const touched = timed ? cues.filter((cue) => cue.end >= start - margin && cue.start <= end + margin) : cues
  const said = wordsOf(touched)
  const words = (text.match(inWords) ?? []).map(plain)
  const first = said.findIndex(
    ({ word, at }, nth) =>
      word === words[0] &&
      (!timed || Math.abs(at - start) <= near) &&
      words.every((one, offset) => said[nth + offset]?.word === one),
  )
  const run = first < 0 ? [] : said.slice(first, first + words.length)
  const [head, last] = [run[0], run.at(-1)]
  const within = [...new Set(run.map(({ cue }) => cue))]
  if (!head || !last || within.some((cue) => cue.speaker !== head.cue.speaker)) return undefined
  if (within.some((cue, nth) => cue.start - (within[nth - 1]?.end ?? cue.start) > longestPause))
    return undefined
  const parts = within.map((cue) => {
    const from = cue === head.cue ? head.from : 0
    const behind = cue === last.cue ? (closing.exec(cue.text.slice(last.to))?.[0].length ?? 0) : 0
    return cue.text.slice(from, cue === last.cue ? last.to + behind : undefined)
  })
  const quoted = parts.join(' ').replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
  if (marks.test(quoted)) return undefined
  return { text: quoted, start, ...(speaker !== undefined && { speaker }) }
}
