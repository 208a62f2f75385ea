import { describe, expect, test } from 'vitest'
import {
  askOnce,
  failedOf,
  never,
  piecesOf,
  providerAt,
  request,
  secret,
  textOf,
  withServer,
} from '#tests/engines/model/providers/lab.ts'
import type { ModelFault } from '#tests/support/model-server.ts'

const video = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'
const ask = (fault?: ModelFault, more: object = {}) =>
  askOnce(fault, { id: 'gemini', asked: { ...request, ...more } })
const event = (body: object) => `data: ${JSON.stringify(body)}\r\n\r\n`
const part = (parts: object[], more: object = {}) =>
  event({ candidates: [{ content: { parts, role: 'model' }, ...more }] })

describe('Gemini', () => {
  test('answers word by word, with its count and its end', async () => {
    const pieces = await ask()
    expect(textOf(pieces)).toBe('## Notes\n\nThe bicycle stays upright because it steers.')
    expect(pieces.at(-2)).toEqual({ type: 'alive' })
    expect(pieces.find(({ type }) => type === 'usage')).toEqual({
      type: 'usage',
      usage: { input: 7, output: 9 },
    })
    expect(pieces.at(-1)).toEqual({ type: 'end', why: 'stop' })
  })

  test('gets the key in a header, never in the address', async () => {
    await withServer({ key: secret }, async (server) => {
      await piecesOf(providerAt(server, 'gemini').ask(request, never))
      expect(server.log[0]?.path).toBe('/v1beta/models/small-model:streamGenerateContent?alt=sse')
      expect(server.log[0]?.headers['x-goog-api-key']).toBe(secret)
      expect(server.log[0]?.headers.authorization).toBeUndefined()
    })
  })

  test('gets the link of a video before the words, at the resolution that costs least', async () => {
    await withServer({}, async (server) => {
      await piecesOf(providerAt(server, 'gemini').ask({ ...request, video }, never))
      expect(server.log[0]?.body).toMatchObject({
        contents: [
          { role: 'user', parts: [{ fileData: { fileUri: video } }, { text: request.messages[0]?.text }] },
        ],
        generationConfig: { mediaResolution: 'MEDIA_RESOLUTION_LOW', maxOutputTokens: 900 },
      })
    })
  })

  test('thinks without its thoughts being words, though they are counted', async () => {
    const usageMetadata = { promptTokenCount: 5, candidatesTokenCount: 2, thoughtsTokenCount: 40 }
    const pieces = await ask({
      raw: [
        part([{ text: 'Let me think.', thought: true }]),
        part([{ text: 'Yes' }, { text: '.' }], { finishReason: 'STOP' }).replace(
          '{"cand',
          `{"usageMetadata":${JSON.stringify(usageMetadata)},"cand`,
        ),
      ],
    })
    expect(pieces).toEqual([
      { type: 'alive' },
      { type: 'text', text: 'Yes.' },
      { type: 'usage', usage: { input: 5, output: 42 } },
      { type: 'end', why: 'stop' },
    ])
  })

  test.each([
    ['MAX_TOKENS', 'length'],
    ['SAFETY', 'filter'],
    ['RECITATION', 'filter'],
    ['PROHIBITED_CONTENT', 'filter'],
  ])('that finishes by %s ends by %s', async (finish, why) => {
    expect((await ask({ finish })).at(-1)).toEqual({ type: 'end', why })
  })

  test('that blocks the question ends by filter', async () => {
    const pieces = await ask({ raw: [event({ promptFeedback: { blockReason: 'PROHIBITED_CONTENT' } })] })
    expect(pieces.at(-1)).toEqual({ type: 'end', why: 'filter' })
  })

  test.each([
    [{ finish: 'OTHER' }],
    [{ after: 2, goes: 'end' }],
    [{ after: 2, goes: 'drop' }],
    [{ after: 2, goes: 'malformed' }],
  ] as const)('that breaks off (%j) has failed', async (fault) => {
    expect(failedOf(await ask(fault)).failure).toMatchObject({ kind: 'network', answered: true })
  })
})

const google = (code: number, status: string, message: string, details: object[] = []): ModelFault => ({
  status: code,
  body: { error: { code, status, message, details } },
})
const quota = (quotaId: string) => ({
  '@type': 'type.googleapis.com/google.rpc.QuotaFailure',
  violations: [{ quotaId, quotaValue: '20' }],
})
const retry = { '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '34s' }
const usedUp = 'You exceeded your current quota, please check your plan and billing details.'

describe('what Gemini refuses', () => {
  test('for a minute’s quota is waited for', async () => {
    const fault = google(429, 'RESOURCE_EXHAUSTED', usedUp, [
      quota('GenerateRequestsPerMinutePerProjectPerModel-FreeTier'),
      retry,
    ])
    const { failure, ofModel } = failedOf(await ask(fault))
    expect(failure).toMatchObject({ kind: 'rate-limit', waitMs: 34_000 })
    expect(ofModel).toBeUndefined()
  })

  test('for a day’s quota is not, though it names a wait; another model may help', async () => {
    const fault = google(429, 'RESOURCE_EXHAUSTED', usedUp, [
      quota('GenerateRequestsPerDayPerProjectPerModel-FreeTier'),
      retry,
    ])
    const { failure, ofModel } = failedOf(await ask(fault))
    expect(failure).toMatchObject({
      kind: 'api',
      stopsAll: true,
      message: 'The quota of this model at Google Gemini is used up.',
    })
    expect(ofModel).toBe(true)
  })

  test('since the model has no free quota at all helps another model', async () => {
    const { failure, ofModel } = failedOf(
      await ask(google(429, 'RESOURCE_EXHAUSTED', `${usedUp} limit: 0`, [retry])),
    )
    expect(failure).toMatchObject({ kind: 'api', stopsAll: true })
    expect(ofModel).toBe(true)
  })

  test('for its key is not tried again, and the key stays unsaid', async () => {
    await withServer({ key: 'another' }, async (server) => {
      const { failure } = failedOf(await piecesOf(providerAt(server, 'gemini').ask(request, never)))
      expect(failure).toMatchObject({
        kind: 'api',
        stopsAll: true,
        message: 'Google Gemini does not take this key.',
      })
      expect(failure.details).toContain('•••')
    })
  })

  test('since it has no such model', async () => {
    const message = 'models/x is not found for API version v1beta, or is not supported for generateContent.'
    const { problem, ofModel } = failedOf(await ask(google(404, 'NOT_FOUND', message)))
    expect([problem, ofModel]).toEqual(['model', true])
  })

  test('since a video is private ends that task only', async () => {
    const { failure } = failedOf(
      await ask(google(403, 'PERMISSION_DENIED', 'The caller does not have permission'), { video }),
    )
    expect(failure).toMatchObject({ kind: 'api', message: 'Gemini could not watch this video.' })
    expect(failure).not.toHaveProperty('stopsAll')
  })

  test('in a hurry is overload', async () => {
    const { failure } = failedOf(await ask(google(503, 'UNAVAILABLE', 'The model is overloaded.')))
    expect(failure).toMatchObject({ kind: 'network', overload: true })
  })
})

test('its models are those that write, over all pages, with what they take', async () => {
  const one = (name: string, methods = ['generateContent']) => ({
    name: `models/${name}`,
    displayName: name.toUpperCase(),
    inputTokenLimit: 1000,
    outputTokenLimit: 200,
    supportedGenerationMethods: methods,
  })
  const pages: Readonly<Record<string, object>> = {
    '': { models: [one('gemini-b'), one('gemini-a-image'), one('gemini-tts')], nextPageToken: 'more/+' },
    'more/+': { models: [one('gemini-a'), one('embedding-1', ['embedContent']), 'nonsense'] },
  }
  const routes = {
    '/v1beta/models': (query: URLSearchParams) => pages[query.get('pageToken') ?? ''] ?? {},
    '/v1beta/models/gemini-a': one('gemini-a'),
  }
  await withServer({ routes }, async (server) => {
    const provider = providerAt(server, 'gemini')
    expect(await provider.models(never)).toEqual([
      { id: 'gemini-a', name: 'GEMINI-A', window: 1200, outputLimit: 200 },
      { id: 'gemini-b', name: 'GEMINI-B', window: 1200, outputLimit: 200 },
    ])
    expect(await provider.facts('gemini-a', never)).toMatchObject({ window: 1200 })
    expect(await provider.facts('gemini-z', never)).toEqual({ id: 'gemini-z' })
  })
})
