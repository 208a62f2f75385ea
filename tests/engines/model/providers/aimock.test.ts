import { LLMock } from '@copilotkit/aimock'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ProviderId } from '#src/domain/providers.ts'
import { failedOf, never, piecesOf, providerAt, request, textOf } from '#tests/engines/model/providers/lab.ts'

const note = '# Cycling\n\nA bicycle stays upright because it steers under its rider – 自転車 🚲.'
let mock: LLMock

beforeEach(async () => {
  mock = new LLMock({ port: 0, chunkSize: 7, logLevel: 'silent' })
  await mock.start()
})
afterEach(() => mock.stop())

const ask = (id: ProviderId = 'openai') =>
  piecesOf(providerAt(mock, id).ask({ ...request, model: 'gpt-4o' }, never))

describe('against a server that others have written', () => {
  test.each(['openai', 'openrouter', 'groq', 'gemini'] as const)('%s answers word by word', async (id) => {
    mock.onMessage(/Cycling/, { content: note })
    const pieces = await ask(id)
    expect(textOf(pieces)).toBe(note)
    expect(pieces.filter(({ type }) => type === 'text').length).toBeGreaterThan(5)
    expect(pieces.at(-1)).toMatchObject({ type: 'end', why: 'stop' })
  })

  test('tokens are counted', async () => {
    mock.onMessage(/Cycling/, { content: note, usage: { prompt_tokens: 11, completion_tokens: 22 } })
    expect(await ask()).toContainEqual({ type: 'usage', usage: { input: 11, output: 22 } })
  })

  test.each([
    ['length', 'length'],
    ['content_filter', 'filter'],
  ])('an end by %s is one by %s', async (finishReason, why) => {
    mock.onMessage(/Cycling/, { content: note, finishReason })
    expect((await ask()).at(-1)).toMatchObject({ type: 'end', why })
  })

  test('what it thinks is no text', async () => {
    mock.onMessage(/Cycling/, { content: note, reasoning: 'They want three sentences.' })
    const pieces = await ask('openrouter')
    expect(textOf(pieces)).toBe(note)
    expect(pieces).toContainEqual({ type: 'alive' })
  })

  test('too many requests are waited for', async () => {
    mock.onMessage(/Cycling/, { content: note }).setChaos({ rateLimitRate: 1 })
    const { failure } = failedOf(await ask())
    expect(failure).toMatchObject({ kind: 'rate-limit', waitMs: expect.any(Number) as number })
  })

  test.each([
    ['a server that fails', { dropRate: 1 }],
    ['a connection that is cut', { disconnectRate: 1 }],
    ['nonsense', { malformedRate: 1 }],
  ])('%s is a failure of the network', async (_, chaos) => {
    mock.onMessage(/Cycling/, { content: note }).setChaos(chaos)
    expect(failedOf(await ask()).failure.kind).toBe('network')
    expect(failedOf(await ask('gemini')).failure.kind).toBe('network')
  })

  test('half a stream is no answer', async () => {
    mock.onMessage(/Cycling/, { content: note }, { latency: 5, truncateAfterChunks: 3 })
    const pieces = await ask()
    expect(note.startsWith(textOf(pieces))).toBe(true)
    expect(failedOf(pieces).failure).toMatchObject({ kind: 'network', answered: true })
  })

  test('an error of its own is read', async () => {
    mock.onMessage(/Cycling/, { error: { message: 'Not that.', type: 'invalid_request_error' }, status: 400 })
    expect(failedOf(await ask()).failure).toMatchObject({ kind: 'api', details: 'Not that.' })
  })

  test('a slow one is waited for', async () => {
    mock.onMessage(/Cycling/, { content: note }, { latency: 2 }).setChaos({ latencyMs: 20 })
    expect(textOf(await ask())).toBe(note)
  })

  test('its models are listed', async () => {
    mock.on({ model: 'gpt-4o', userMessage: /Cycling/ }, { content: note })
    const models = await providerAt(mock, 'openai').models(never)
    expect(models).toContainEqual(expect.objectContaining({ id: 'gpt-4o' }))
  })
})
