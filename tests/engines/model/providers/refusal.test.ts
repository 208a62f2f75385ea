import { describe, expect, test } from 'vitest'
import type { ProviderId } from '#src/domain/providers.ts'
import { askOnce, failedOf, secret } from '#tests/engines/model/providers/lab.ts'

type Case = readonly [name: string, status: number, body: string | object, expected: object, id?: ProviderId]

const error = (message: string, more: object = {}) => ({ error: { message, ...more } })

const stops = { kind: 'api', stopsAll: true }

const cases: readonly Case[] = [
  [
    'a wrong key, which OpenAI repeats',
    401,
    error(`Incorrect API key provided: ${secret}. You can find yours.`, { code: 'invalid_api_key' }),
    { kind: 'api', stopsAll: true, message: expect.stringMatching(/does not take this key/) },
  ],
  ['a key that is masked in part', 401, error('Incorrect API key: sk-secre**********cdef.'), stops],
  ['Mistral’s way to say it', 401, { message: 'Unauthorized', request_id: '1' }, stops],
  ['a key that may not do it', 403, error('Not for you.'), stops],
  [
    'no credit',
    402,
    error('Insufficient credits.'),
    { kind: 'api', stopsAll: true, message: expect.stringMatching(/no credit/) },
  ],
  [
    'a quota that only money renews, as OpenAI says it',
    429,
    error('You exceeded your current quota, please check your plan and billing details.', {
      code: 'insufficient_quota',
    }),
    { kind: 'api', stopsAll: true, message: expect.stringMatching(/no credit/) },
  ],
  [
    'too many requests, with a time in the words',
    429,
    error('Rate limit reached. Please try again in 7.66s.'),
    { kind: 'rate-limit', waitMs: 7660 },
  ],
  [
    'too many requests, with minutes in the words',
    429,
    error('Please try again in 1m12.5s'),
    { kind: 'rate-limit', waitMs: 72_500 },
  ],
  ['too many requests without a time', 429, error('Slow down.'), { kind: 'rate-limit' }],
  [
    'the tokens of a day, soon free again',
    429,
    error('Rate limit reached on tokens per day (TPD): try again in 2m0s.'),
    { kind: 'rate-limit', waitMs: 120_000 },
  ],
  [
    'the tokens of a day, for long',
    429,
    error('Rate limit reached on tokens per day (TPD): try again in 3h20m.'),
    {
      kind: 'api',
      stopsAll: true,
      message: expect.stringMatching(/used up\. It starts anew on .*Jan 15, 2027/),
    },
  ],
  [
    'an overloaded server',
    503,
    error('The model is overloaded.'),
    { kind: 'network', answered: true, overload: true },
  ],
  ['an overloaded server, as Anthropic counts', 529, '', { kind: 'network', answered: true, overload: true }],
  [
    'a model that still loads',
    503,
    error('Loading model', { type: 'unavailable_error' }),
    { kind: 'network', overload: true },
  ],
  [
    'a broken server',
    500,
    '<html><h1>Internal error</h1></html>',
    { kind: 'network', answered: true, overload: false },
  ],
  [
    'a proxy’s page',
    502,
    '<!doctype html><p>Bad gateway',
    { kind: 'network', answered: true, overload: false },
  ],
  [
    'a page that is not there',
    404,
    '<html>Not found</html>',
    { kind: 'api', stopsAll: true, message: expect.stringMatching(/address/) },
  ],
  [
    'no such model',
    404,
    error('The model `x` does not exist or you do not have access to it.', { code: 'model_not_found' }),
    stops,
  ],
  ['no such model, at Ollama', 404, { error: 'model "x" not found, try pulling it first' }, stops, 'ollama'],
  [
    'no such model, at OpenRouter',
    400,
    error('x is not a valid model ID', { code: 400 }),
    stops,
    'openrouter',
  ],
  ['no such model, at Mistral', 400, { object: 'error', message: 'Invalid model: x', code: '1500' }, stops],
  ['no model at LM Studio', 400, error('No models loaded. Please load a model.'), stops, 'lm-studio'],
  [
    'too little memory',
    500,
    { error: 'model requires more system memory (5.6 GiB) than is available' },
    stops,
    'ollama',
  ],
  [
    'a place that is not served',
    400,
    error('User location is not supported for the API use.', { status: 'FAILED_PRECONDITION' }),
    stops,
    'gemini',
  ],
  [
    'a request that is wrong in another way',
    400,
    error('Bad temperature.'),
    { kind: 'api', details: 'Bad temperature.' },
  ],
  [
    'a list of what is wrong',
    422,
    { message: { detail: [{ loc: ['body', 'x'], msg: 'Extra inputs are not permitted', input: 'note' }] } },
    { kind: 'api', details: 'body.x: Extra inputs are not permitted' },
  ],
  ['a text that is taken for harmful', 403, error('Your input was flagged.'), { kind: 'api' }, 'openrouter'],
  ['a line of plain text', 400, '"No such thing', { kind: 'api', details: '"No such thing' }],
  [
    'a moved server',
    302,
    '',
    { kind: 'api', stopsAll: true, message: expect.stringMatching(/another address/) },
  ],
]

describe('what a refusal means', () => {
  const named = cases.map(([name, status, body, expected, id = 'other']) => ({
    name,
    status,
    body,
    expected,
    id,
  }))

  test.each(named)('$name ($status)', async ({ status, body, expected, id }) => {
    const { failure } = failedOf(
      await askOnce({ status, body, headers: { location: 'http://localhost:9/' } }, { id }),
    )
    expect(failure).toMatchObject(expected)
    expect(failure.message).toMatch(/\.$/)
    expect(JSON.stringify(failure)).not.toMatch(/sk-|<|undefined/)
  })
})

const lengths: readonly (readonly [ProviderId, number, object | string])[] = [
  [
    'openai',
    400,
    error('This model’s maximum context length is 8192 tokens.', { code: 'context_length_exceeded' }),
  ],
  [
    'llama-cpp',
    400,
    error('the request exceeds the available context size', { type: 'exceed_context_size_error' }),
  ],
  ['other', 413, '<html><h1>413 Request Entity Too Large</h1></html>'],
  ['groq', 413, error('Request too large for model on tokens per minute (TPM): Limit 6000, Requested 9000')],
  [
    'openai',
    429,
    error('Request too large for gpt-4o. The input or output tokens must be reduced in order to run.'),
  ],
  [
    'mistral',
    400,
    { message: 'Prompt contains 40000 tokens, too large for model with 32768 maximum context length' },
  ],
  [
    'lm-studio',
    400,
    { error: 'Trying to keep the first 9000 tokens when context the overflows. n_ctx: 4096' },
  ],
  [
    'gemini',
    400,
    error('The input token count (1200000) exceeds the maximum number of tokens allowed', {
      status: 'INVALID_ARGUMENT',
    }),
  ],
]

test.each(lengths)('%s says that a text is too long: %i %j', async (id, status, body) => {
  const { failure, tooLong } = failedOf(await askOnce({ status, body }, { id }))
  expect(tooLong).toBe(true)
  expect(failure).toMatchObject({ kind: 'api', message: 'This is more text than the model takes in.' })
  expect(failure).not.toHaveProperty('stopsAll')
})

test.each([
  'Too many tokens, please wait before trying again.',
  'Rate limit reached: reduce your message rate.',
  'Tokens per minute limit: too many input tokens. Context length is not the limit.',
])('a rate limit that speaks of tokens is none of a text’s length: %s', async (message) => {
  const { failure, tooLong } = failedOf(await askOnce({ status: 429, body: error(message) }))
  expect(failure.kind).toBe('rate-limit')
  expect(tooLong).toBeUndefined()
})

test('another model is said to help where it could', async () => {
  const helps = async (status: number, body: object, id: ProviderId) =>
    failedOf(await askOnce({ status, body }, { id })).ofModel
  expect(await helps(402, error('Insufficient credits'), 'openrouter')).toBe(true)
  expect(await helps(429, error('tokens per day (TPD): try again in 3h'), 'groq')).toBe(true)
  expect(await helps(404, error('model not found'), 'openai')).toBe(true)
  expect(await helps(402, error('Insufficient credits'), 'openai')).toBeUndefined()
  expect(await helps(401, error('Wrong key'), 'openai')).toBeUndefined()
})
