import { analyse } from '#src/engines/browser/analyse.ts'
import { expect, test } from 'vitest'

const sentenceOf = (text: string) => {
  const [sentence] = analyse({ timed: true, cues: [{ start: 0, end: 4, text }] }).sentences
  if (!sentence) throw new Error(`no sentence in ${text}`)
  return sentence
}

test.each([
  'Loosen the screw of the pedal.',
  'Carefully remove old paint from the wall.',
  'Press and hold the button.',
  'You want to tighten the bolt.',
  'Go ahead and click the link.',
  'Water the plant every day.',
  'Run docker compose in the background.',
  'If the page does not load, check the logs of the server.',
  'Start by heating the oil.',
])('"%s" is a step', (text) => {
  expect(sentenceOf(text).kinds).toContain('step')
})

test.each([
  'Water is a liquid.',
  'Water and flour are what bread is made of.',
  'Let me show you the wall.',
  'Simply put, there are two ways.',
  'Secure channels are a part of it.',
  'Test results tell nothing.',
  'Press freedom is a right of all.',
])('"%s" is no step', (text) => {
  expect(sentenceOf(text).kinds).not.toContain('step')
})

test.each([
  'Can we chat a little bit about the ice.',
  'In your opinion should anyone even bother with the harbour.',
])('"%s" asks, though it ends with a full stop', (text) => {
  expect(sentenceOf(text).kinds).toContain('question')
})

test.each([
  'Neither do I know the harbour of the city.',
  'It is not hard to do, I think.',
  'What they do is they melt the ice.',
])('"%s" does not ask', (text) => {
  expect(sentenceOf(text).kinds).not.toContain('question')
})

test('thanks and greetings are chatter, the same words within a longer sentence an aside', () => {
  expect(sentenceOf('Please subscribe to my channel.').kinds).toContain('chatter')
  const farewell = 'At the end of it all I want to say thank you for watching and hope that it snows soon.'
  expect(sentenceOf(farewell).kinds).toContain('chatter')
  const { kinds } = sentenceOf(
    'The farmers of the northern valley say thank you to the river for the ice of its long winters.',
  )
  expect(kinds).toContain('aside')
  expect(kinds).not.toContain('chatter')
})

test('the word of an answer is left out where a comma follows it', () => {
  expect(sentenceOf('Exactly, the glacier is very old.').text).toBe('The glacier is very old.')
  expect(sentenceOf('Exactly one glacier is very old.').text).toBe('Exactly one glacier is very old.')
})

test('a request with a day is a decision, a question is none', () => {
  expect(sentenceOf('Tom, can you set up the alert by Friday?').kinds).toContain('decision')
  expect(sentenceOf('Can you explain the alert?').kinds).not.toContain('decision')
})
