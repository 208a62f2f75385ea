import type { Cue } from '#src/domain/video.ts'
import type { Analysis, Sentence } from '#src/engines/browser/analysis.ts'
import { once } from '#src/engines/browser/compose/composer.ts'
import { pattern } from '#src/engines/browser/pattern.ts'
import { joinWords } from '#src/engines/browser/readable.ts'
import { plainText } from '#src/engines/browser/word-forms.ts'

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
/** A word may be a sentence's first one in as many cues before the time of it: those of a day may overlap. */
const overlapping = 8
/** With the soft hyphens of web pages, which no reader sees. */
const inWords = pattern(String.raw`[\p{L}\p{M}\p{N}'’\u00ad]+`, 'gu')
const inPlainWords = /[A-Za-z0-9']+/g
const wordsIn = (text: string): RegExp => (plainText.test(text) ? inPlainWords : inWords())
/** Seconds of silence in a quotation: what follows a longer one is another remark. */
const longestPause = 3
/** What belongs to the last word of a sentence. */
const closing = /^`?[.!?…。！？]*["”»’)]?/u
/** And to the first one. */
const opening = /(?:^|\s)([`"“«¿¡(]+)$/u
/** Persian and Indic words are written with joiners, which stay. */
const blank = /(?![\u200b-\u200d])[\p{Cc}\p{Cf}\s]+/gu
/** Sounds and marks of speakers: no quotation goes over one. */
const marks = /[♪♫♬[\]<>]/u

/** Words of a cue, read when they are asked for: few cues are quoted. */
const read = new WeakMap<Cue, readonly Said[]>()

function wordsOf(cue: Cue): readonly Said[] {
  const known = read.get(cue)
  if (known) return known
  const found = [...cue.text.matchAll(wordsIn(cue.text))]
  const words = found.map(({ 0: text, index }, nth) => ({
    word: plain(text),
    cue,
    from: index,
    to: index + text.length,
    at: cue.start + ((cue.end - cue.start) * nth) / found.length,
  }))
  read.set(cue, words)
  return words
}

/** As a statement has it, whatever way accents are written in the captions. */
const plain = (word: string): string =>
  word.normalize('NFC').toLowerCase().replaceAll('’', "'").replaceAll('\u00ad', '')

/** Cues by their first words, where no clock tells which one a statement begins in. */
const byWord = once(({ cues }) => {
  const places = new Map<string, number[]>()
  for (const [at, cue] of cues.entries()) {
    for (const word of new Set(wordsOf(cue).map((one) => one.word))) {
      const others = places.get(word)
      if (others) others.push(at)
      else places.set(word, [at])
    }
  }
  return places
})

/** Cues in which a statement may begin. */
function startsOf(first: string, start: number, analysis: Analysis): readonly number[] {
  const { cues, timed } = analysis
  if (!timed) return byWord(analysis).get(first) ?? []
  let [from, to] = [0, cues.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((cues[middle]?.start ?? 0) <= start + near) from = middle + 1
    else to = middle
  }
  return Array.from({ length: Math.min(overlapping, from) }, (_, back) => from - 1 - back).reverse()
}

/** As many words from one of a cue on, over the next cues too, if they are the wanted ones. */
function runFrom(
  cue: number,
  nth: number,
  wanted: readonly string[],
  cues: readonly Cue[],
): Said[] | undefined {
  const run: Said[] = []
  const wordAt = (at: number, place: number) => {
    const one = cues[at]
    return one && wordsOf(one)[place]
  }
  let [at, place] = [cue, nth]
  for (const word of wanted) {
    let said = wordAt(at, place)
    while (!said && at + 1 < cues.length) {
      ;[at, place] = [at + 1, 0]
      said = wordAt(at, place)
    }
    if (said?.word !== word) return undefined
    run.push(said)
    place++
  }
  return run
}

function find({ text, start }: Sentence, analysis: Analysis): Said[] | undefined {
  const { cues, timed } = analysis
  const wanted = (text.match(wordsIn(text)) ?? []).map(plain)
  const [first = ''] = wanted
  for (const at of startsOf(first, start, analysis)) {
    const cue = cues[at]
    if (timed && cue && cue.end < start - near) continue
    for (const [nth, { word, at: time }] of (cue ? wordsOf(cue) : []).entries()) {
      if (word !== first || (timed && Math.abs(time - start) > near)) continue
      const run = runFrom(at, nth, wanted, cues)
      if (run) return run
    }
  }
  return undefined
}

/**
 * A statement as it stands in the captions, with their punctuation and capitals, and with the moment of its
 * first word. Undefined where something was left out of it or stands between its words, where two voices say
 * it, and where nobody can tell when within a long caption it was said.
 */
export function asSaid(sentence: Sentence, analysis: Analysis): Quote | undefined {
  const { start, speaker } = sentence
  const run = find(sentence, analysis) ?? []
  const [head, last] = [run[0], run.at(-1)]
  const within = [...new Set(run.map(({ cue }) => cue))]
  if (!head || !last || within.some((cue) => cue.speaker !== head.cue.speaker)) return undefined
  if (within.some((cue, nth) => cue.start - (within[nth - 1]?.end ?? cue.start) > longestPause))
    return undefined
  const parts = within.map((cue) => {
    const marked = cue === head.cue ? (opening.exec(cue.text.slice(0, head.from))?.[1]?.length ?? 0) : 0
    const from = cue === head.cue ? head.from - marked : 0
    const behind = cue === last.cue ? (closing.exec(cue.text.slice(last.to))?.[0].length ?? 0) : 0
    return cue.text
      .slice(from, cue === last.cue ? last.to + behind : undefined)
      .replaceAll('\u00ad', '')
      .replaceAll(blank, ' ')
      .trim()
  })
  const quoted = joinWords(parts)
  if (marks.test(quoted)) return undefined
  return { text: quoted, start, ...(speaker !== undefined && { speaker }) }
}
