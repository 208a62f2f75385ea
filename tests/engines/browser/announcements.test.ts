import { analyse } from '#src/engines/browser/analyse.ts'
import { announced } from '#src/engines/browser/announcements.ts'
import { expect, test } from 'vitest'

/** What the first sentence of a talk announces. */
function announcedIn(text: string): string | undefined {
  const { sentences, language } = analyse({
    timed: false,
    cues: [text, 'And the ice grinds the rock below it.'].map((line) => ({ start: 0, end: 0, text: line })),
  })
  return sentences[0] && announced(sentences[0], language)
}

test.each([
  ['Let us look at deep crevasses and why they open.', 'deep crevasses'],
  ['The second tool is spacing.', 'spacing'],
  ['In this video we will look at: how glaciers move.', 'how glaciers move'],
])('%s announces %s', (sentence, name) => {
  expect(announcedIn(sentence)).toBe(name)
})

test.each([
  'Let us look at it again.',
  'Let us look at the lesson.',
  'The second tool is the one that we all like to use at home.',
  'They look at deep crevasses.',
  'In this video we will look at: https://example.org/glaciers.',
  'In this video we will look at: how glaciers move and why they open in the middle of the night.',
])('%s announces nothing that names a topic', (sentence) => {
  expect(announcedIn(sentence)).toBeUndefined()
})
