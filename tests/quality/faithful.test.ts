import type { Transcript } from '#src/domain/video.ts'
import { faithful } from '#tests/quality/faithful.ts'
import type { Prediction } from '#tests/quality/prediction.ts'
import { expect, test } from 'vitest'

const transcript: Transcript = {
  timed: true,
  cues: [
    { start: 0, end: 5, text: 'A glacier is a river of ice.' },
    { start: 60, end: 65, text: 'The valley is green in summer.' },
  ],
}

const madeOf = (made: Partial<Prediction>) =>
  faithful({ quotes: [], flashcards: [], ...made } as unknown as Prediction, transcript)

test('a quotation stands where it is said word for word at its time', () => {
  const quotes = [
    { text: 'A glacier is a river of ice.', start: 0 },
    { text: 'A glacier is a river of ice.', start: 30 },
    { text: 'A glacier is a stream of ice.', start: 0 },
  ]
  expect(madeOf({ quotes })).toMatchObject({ quotes: 3, quotesThatStand: 1 })
})

test('an answer stands where it is said soon after the time of its card', () => {
  const flashcards = [
    { question: 'What is a glacier?', answer: 'a river of ice', start: 0 },
    { question: 'What is green?', answer: 'the valley', start: 0 },
  ]
  expect(madeOf({ flashcards })).toMatchObject({ flashcards: 2, answersThatStand: 1, poorCards: 0 })
})

test('a card that is asked twice, or whose question holds its answer, is a poor one', () => {
  const flashcards = [
    { question: 'What is a glacier?', answer: 'a river of ice', start: 0 },
    { question: 'What is a glacier?', answer: 'ice', start: 0 },
    { question: 'Is the valley green?', answer: 'green', start: 60 },
  ]
  expect(madeOf({ flashcards })).toMatchObject({ poorCards: 2 })
})
