import type { Transcript } from '#src/domain/video.ts'
import type { Prediction } from '#tests/quality/prediction.ts'

/** Counts that add up over files. */
export interface Faithful {
  readonly quotes: number
  /** Word for word in the transcript, within two seconds of their time. */
  readonly quotesThatStand: number
  readonly flashcards: number
  /** Whose answer stands in what was said within `span` seconds after their time. */
  readonly answersThatStand: number
  /** Cards that ask what another one of the file asks, or whose question holds the answer. */
  readonly poorCards: number
}

/** Seconds in which a quotation's first word must be said, and a card's answer. */
const near = 2
const span = 30

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[\p{L}\p{M}\p{N}']+/gu) ?? []
const spoken = (text: string): string => ` ${wordsOf(text).join(' ')} `

/** What can be checked without a reference: that nothing is said that was not said. */
export function faithful({ quotes, flashcards }: Prediction, { cues, timed }: Transcript): Faithful {
  const said = cues.flatMap(({ start, end, text }) => {
    const words = wordsOf(text)
    return words.map((word, at) => ({ word, at: start + ((end - start) * at) / words.length }))
  })
  const all = ` ${said.map(({ word }) => word).join(' ')} `
  const within = (from: number, to: number) =>
    timed
      ? ` ${said
          .filter(({ at }) => at >= from && at <= to)
          .map(({ word }) => word)
          .join(' ')} `
      : all
  const asked = new Set<string>()
  let poorCards = 0
  for (const { question, answer } of flashcards) {
    const key = spoken(question)
    if (asked.has(key) || key.includes(spoken(answer))) poorCards++
    asked.add(key)
  }
  return {
    quotes: quotes.length,
    quotesThatStand: quotes.filter(({ text, start }) => {
      if (!timed) return all.includes(spoken(text))
      const length = wordsOf(text).length
      const stands = within(start - near, start + near + length * 2).includes(spoken(text))
      return stands && within(start - near, start + near).includes(` ${wordsOf(text)[0] ?? ''} `)
    }).length,
    flashcards: flashcards.length,
    answersThatStand: flashcards.filter(({ answer, start }) =>
      within(start - near, start + span).includes(spoken(answer)),
    ).length,
    poorCards,
  }
}
