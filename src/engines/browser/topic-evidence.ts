import type { Cue } from '#src/domain/video.ts'
import type { Sentence, Vocabulary } from '#src/engines/browser/analysis.ts'
import type { Language } from '#src/engines/browser/languages/language.ts'
import { listPartsOf } from '#src/engines/browser/languages/list-parts.ts'
import { passageStarts } from '#src/engines/browser/passages.ts'
import { turnsOf, type Turn } from '#src/engines/browser/voices.ts'
import { newWords, wordShift } from '#src/engines/browser/word-shift.ts'

/**
 * Log-odds of a topic's beginning, by a logistic regression on chapters that people gave to talks and to
 * short videos. Each may change by a fifth: the share of borders found stays the same within two hundredths.
 */
const weights = {
  /** How far the words change, against the talk's average. */
  shift: 0.8,
  /** A standard deviation more of words that are new. */
  fresh: 0.2,
  turnsTo: 0.65,
  enumerates: 1,
  /** A word that as many sentences begin with as there may be topics, as in "Team one …", "Team two …". */
  sameOpening: 0.45,
  /** A second of silence, up to two. */
  pause: 0.55,
  pointer: -0.35,
  /** Where voices change or passages begin, few topics begin within a turn. */
  within: -4.6,
  turn: -1.1,
  samePassage: 2.3,
  turnLength: 0.5,
  asks: 0.8,
  byHost: 0.7,
  back: 0.85,
}
const longestPause = 2
/** Sentences on each side of a border whose words are compared. */
const [leastWindow, mostWindow] = [4, 40]

/**
 * What stands at each border between two sentences, for a topic's beginning there: the combination of
 * words, pauses, cue phrases and voices of Galley et al., "Discourse segmentation of multi-party
 * conversation" (2003). As log-odds, with the prior that `wanted` of the places are borders.
 */
export function borderEvidence(
  sentences: readonly Sentence[],
  vocabulary: Vocabulary,
  cues: readonly Cue[],
  wanted: number,
  language: Language,
): Float64Array {
  const passages = passageStarts(cues, sentences)
  const turns = turnsOf(sentences, passages)
  const begun = turns.filter(Boolean).length
  const inTurns = begun >= wanted
  const prior = Math.log(wanted / Math.max(wanted, inTurns ? begun : sentences.length))
  const average = sentences.length / wanted / 1.5
  const window = Math.round(Math.max(leastWindow, Math.min(mostWindow, average)))
  const shift = aboveMean(wordShift(vocabulary, window))
  const fresh = standardised(newWords(vocabulary))
  const isSameOpening = openingsOfList(sentences, wanted, language)
  return Float64Array.from(sentences, (sentence, at) => {
    const turn = turns[at]
    return (
      prior +
      weights.shift * (shift[at] ?? 0) +
      weights.fresh * (fresh[at] ?? 0) +
      openingEvidence(sentence, language) +
      (isSameOpening(sentence.opening[0] ?? '') ? weights.sameOpening : 0) +
      (turn ? turnEvidence(turn, sentence.turn) : inTurns ? weights.within : 0)
    )
  })
}

function openingEvidence({ opening, words, pause }: Sentence, language: Language): number {
  const [a = '', b = ''] = opening
  const { determiners } = language.announcing
  const enumerates = listPartsOf(language)
  const isPartOfList =
    enumerates.has(a) || (enumerates.has(b) && (determiners.has(a) || language.lead.includes(a)))
  return (
    (language.turnsTo.has(a) || language.turnsTo.has(`${a}_${b}`) ? weights.turnsTo : 0) +
    (isPartOfList ? weights.enumerates : 0) +
    (language.pointers.has(words[0] ?? '') ? weights.pointer : 0) +
    weights.pause * Math.min(pause, longestPause)
  )
}

const turnEvidence = ({ length, asks, byHost, back }: Turn, otherVoice: boolean): number =>
  weights.turnLength * length +
  (otherVoice
    ? weights.turn + (asks ? weights.asks : 0) + (byHost ? weights.byHost : 0) + weights.back * back
    : weights.samePassage)

function openingsOfList(sentences: readonly Sentence[], wanted: number, { stop }: Language) {
  const times = new Map<string, number>()
  for (const { opening } of sentences) times.set(opening[0] ?? '', (times.get(opening[0] ?? '') ?? 0) + 1)
  const [fewest, most] = [3, 2 * wanted]
  return (word: string): boolean => {
    const n = times.get(word) ?? 0
    return n >= fewest && n <= most && !stop.has(word)
  }
}

function aboveMean(values: Float64Array): Float64Array {
  const mean = values.reduce((a, b) => a + b, 0) / (values.length || 1)
  return values.map((value) => value - mean)
}

function standardised(values: Float64Array): Float64Array {
  const above = aboveMean(values)
  const deviation = Math.sqrt(above.reduce((sum, value) => sum + value ** 2, 0) / (values.length || 1)) || 1
  return above.map((value) => value / deviation)
}
