import type { Cue } from '#src/domain/video.ts'
import type { Sentence, Vocabulary } from '#src/engines/browser/analysis.ts'
import type { Language } from '#src/engines/browser/languages/language.ts'
import { listPartsOf } from '#src/engines/browser/languages/list-parts.ts'
import { passageStarts } from '#src/engines/browser/passages.ts'
import { isQuestion, turnsOf, type Turn } from '#src/engines/browser/voices.ts'
import { wordShift } from '#src/engines/browser/word-shift.ts'

/**
 * Log-odds of a topic's beginning, by a logistic regression on chapters that people gave to talks and to
 * short videos: as they are, without speakers, and without marks and capitals too. Each may change by a
 * fifth: the share of borders found stays the same within two hundredths.
 */
const weights = {
  bias: -0.2,
  /** How far the words change, against the talk's average. */
  shift: 0.9,
  turnsTo: 0.6,
  enumerates: 1,
  /** A word that as many sentences begin with as there may be topics, as in "Team one …", "Team two …". */
  sameOpening: 0.6,
  /** A second of silence, up to two. */
  pause: 0.6,
  /** Of all words of the sentence pointing back. */
  pointers: -1,
  leans: -0.5,
  /** As `so` or `well`: it turns from what was said, but goes on with it less than `and` does. */
  opens: 0.4,
  /** It asks, or answers. */
  asked: 0.5,
  /** The last part of a talk takes leave: it is seldom cut again. */
  ending: -0.8,
  /** Where voices change or passages begin, few topics begin within a turn. */
  within: -3.3,
  turn: -1.25,
  samePassage: 2.4,
  turnLength: 0.4,
  asks: 0.7,
  byHost: 0.8,
  back: 0.9,
}
const longestPause = 2
/** Of the sentences. */
const endingShare = 0.08
/** In a shorter sentence one word that points back is not so great a share. */
const fewWords = 3
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
  const isSameOpening = openingsOfList(sentences, wanted, language)
  const asksBefore = (at: number) => {
    const before = sentences[at - 1]
    return before !== undefined && isQuestion(before)
  }
  return Float64Array.from(sentences, (sentence, at) => {
    const turn = turns[at]
    return (
      prior +
      weights.bias +
      weights.shift * (shift[at] ?? 0) +
      openingEvidence(sentence, language) +
      (isQuestion(sentence) || asksBefore(at) ? weights.asked : 0) +
      (at > sentences.length * (1 - endingShare) ? weights.ending : 0) +
      (isSameOpening(sentence.opening[0] ?? '') ? weights.sameOpening : 0) +
      (turn ? turnEvidence(turn, sentence.turn) : inTurns ? weights.within : 0)
    )
  })
}

function openingEvidence({ opening, words, pause }: Sentence, language: Language): number {
  const [a = '', b = ''] = opening
  const { determiners } = language.announcing
  const leans = language.leaning.first
  const pointing = words.reduce((sum, word) => sum + (language.pointers.has(word) ? 1 : 0), 0)
  const enumerates = listPartsOf(language)
  const isPartOfList =
    enumerates.has(a) || (enumerates.has(b) && (determiners.has(a) || language.lead.includes(a)))
  return (
    (language.turnsTo.has(a) || language.turnsTo.has(`${a}_${b}`) ? weights.turnsTo : 0) +
    (isPartOfList ? weights.enumerates : 0) +
    (leans.size > 0 && !leans.has(a) && language.lead.includes(a) ? weights.opens : 0) +
    (leans.has(a) || leans.has(`${a}_${b}`) ? weights.leans : 0) +
    (weights.pointers * pointing) / Math.max(fewWords, words.length) +
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
