import { modelChoice } from '#src/store/model-choice.ts'
import { expect, test } from 'vitest'

const host = { provider: 'other', baseUrl: 'https://llm.test/v1', model: 'theirs' } as const

test.each([
  ['nothing said', {}, undefined, { provider: 'gemini', model: 'gemini-flash-latest' }],
  ['the host’s choice', {}, host, host],
  ['the user’s provider', { provider: 'openai' }, host, { provider: 'openai', model: 'gpt-4.1-mini' }],
  [
    'the user’s model at the host’s provider',
    { connections: { other: { model: 'mine' } } },
    host,
    { ...host, model: 'mine' },
  ],
  ['a provider without a usual model', { provider: 'groq' }, undefined, { provider: 'groq' }],
] as const)('takes %s', (_, settings, theirs, choice) => {
  expect(modelChoice(settings, theirs)).toMatchObject(choice)
})

test('the address of the host is for its own provider alone', () => {
  expect(modelChoice({ provider: 'gemini' }, host).baseUrl).toBe(
    'https://generativelanguage.googleapis.com/v1beta',
  )
})
