import { once } from '#src/engines/browser/compose/composer.ts'

export interface Card {
  readonly question: string
  readonly answer: string
  /** How good a card it is of its kind, whatever the sentence says. */
  readonly worth: number
}

/** What a word or phrase is asked for. */
export interface Asked {
  readonly word: number
  readonly length: number
  readonly worth: number
  /** The sentence says what it is. */
  readonly named?: boolean
}

/** Stands where the answer was. */
export const blank = '_____'

/**
 * What cards of each kind are worth, so that of several of one sentence the surest is taken. Set by hand and
 * not fitted: only their order is meant.
 */
export const worths = {
  definition: 2,
  why: 1.9,
  whatIs: 1.6,
  whatFor: 1.6,
  how: 1.6,
  named: 1.6,
  list: 1.5,
  whatThen: 1.5,
  whatDoes: 1.4,
  when: 1.3,
  size: 1.25,
  telling: 1.2,
  name: 0.8,
  count: 0.8,
  word: 0.35,
} as const

/** By sentence, the words of it that are of a key term. */
export const termWords = once(({ terms }) => {
  const found = new Map<number, Set<number>>()
  for (const { places } of terms) {
    for (const { sentence, word, length } of places) {
      const own = found.get(sentence) ?? new Set()
      for (let at = word; at < word + length; at++) own.add(at)
      found.set(sentence, own)
    }
  }
  return found
})
