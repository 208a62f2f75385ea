import { afterEach, describe, expect, test, vi } from 'vitest'
import type { ConnectionTest } from '#src/domain/connections.ts'
import type { ProviderId } from '#src/domain/providers.ts'
import { createProvider } from '#src/engines/model/create-provider.ts'
import { aProvider, never, now, providerAt, secret, withServer } from '#tests/engines/model/providers/lab.ts'
import { createFakeClock } from '#tests/support/fake-clock.ts'
import type { ModelServerOptions } from '#tests/support/model-server.ts'

afterEach(() => vi.unstubAllGlobals())

const page = (origin: string) => vi.stubGlobal('location', new URL(origin))

/** As a browser has it where a server lets no page in: what was sent without leave to read does arrive. */
function withoutCors() {
  const real = fetch
  vi.stubGlobal('fetch', (address: string, init: RequestInit) =>
    init.mode === 'no-cors' ? real(address, init) : Promise.reject(new TypeError('Failed to fetch')),
  )
}

async function checked(testing: Promise<ConnectionTest>): Promise<ConnectionTest> {
  const result = await testing
  expect(JSON.stringify(result)).not.toContain(secret)
  expect(result.message).toMatch(/[.”]$/)
  return result
}

const testOf = (
  options: ModelServerOptions,
  { id = 'other', model }: { readonly id?: ProviderId; readonly model?: string } = {},
) => withServer(options, (server) => checked(providerAt(server, id).test(model, never)))

describe('a test of a connection', () => {
  test('with a model asks it, and says what it takes', async () => {
    const models = [{ id: 'small-model', max_model_len: 32_768 }]
    expect(await testOf({ models }, { model: 'small-model' })).toMatchObject({
      ok: true,
      latencyMs: expect.any(Number) as number,
      model: { id: 'small-model', window: 32_768 },
    })
  })

  test('costs a few tokens at most', async () => {
    await withServer({}, async (server) => {
      await providerAt(server).test('small-model', never)
      const asked = server.log.filter(({ method }) => method === 'POST')
      expect(asked.map(({ body }) => body)).toMatchObject([{ max_tokens: 16 }])
    })
  })

  test('without a model only lists them', async () => {
    const result = await testOf({})
    expect(result).toMatchObject({
      ok: true,
      message: expect.stringMatching(/has 2 models\. Choose one\.$/) as string,
    })
  })

  test('of a server without models says so', async () => {
    expect(await testOf({ models: [] }, { id: 'ollama' })).toMatchObject({
      ok: true,
      message: 'Ollama answers, but it has no models. Load one there first.',
    })
  })

  test('of a model with a small window says how to give it more', async () => {
    const routes = { '/api/ps': { models: [{ name: 'small-model:latest', context_length: 4096 }] } }
    expect(await testOf({ routes }, { id: 'ollama', model: 'small-model' })).toMatchObject({
      ok: true,
      message: expect.stringMatching(/4,096 tokens.*OLLAMA_CONTEXT_LENGTH=32768\.$/) as string,
    })
  })

  test('of a server without a list asks the model all the same', async () => {
    expect(await testOf({ routes: { '/v1/models': { hello: 1 } } }, { model: 'mine' })).toMatchObject({
      ok: true,
    })
  })

  test('proves a key of OpenRouter, whose list needs none', async () => {
    const routes = { '/v1/models': { data: [] } }
    expect(await testOf({ routes, key: 'another' }, { id: 'openrouter' })).toMatchObject({
      ok: false,
      problem: 'key',
    })
  })
})

const scripted = (status: number, message: string): ModelServerOptions => ({
  fault: () => ({ status, body: { error: { message } } }),
})

describe('a test tells apart', () => {
  test('a wrong key', async () => {
    expect(await testOf({ key: 'another' })).toMatchObject({ ok: false, problem: 'key' })
  })

  test('an unknown model, with the names that are nearest', async () => {
    const models = ['gpt-4.1-mini', 'llama-3.1-8b', 'mistral-small', 'gpt-4.1', 'qwen-3']
    const result = await testOf(
      { ...scripted(404, 'The model gpt-4.1-mni does not exist'), models },
      { model: 'gpt-4.1-mni' },
    )
    expect(result).toMatchObject({
      ok: false,
      problem: 'model',
      suggestion: expect.stringMatching(/^It has, for example: gpt-4\.1-mini, gpt-4\.1, /) as string,
    })
  })

  test('no credit', async () => {
    expect(await testOf(scripted(402, 'Insufficient credits'), { model: 'm' })).toMatchObject({
      ok: false,
      problem: 'credit',
    })
  })

  test('too many requests', async () => {
    expect(await testOf(scripted(429, 'Slow down'), { model: 'm' })).toMatchObject({
      ok: false,
      problem: 'rate-limit',
    })
  })

  test('a server that fails, in its own words', async () => {
    expect(await testOf(scripted(500, 'Kaputt'), { model: 'm' })).toMatchObject({
      ok: false,
      problem: 'server',
      message: expect.stringMatching(/It says: “Kaputt”$/) as string,
    })
  })

  test('nothing there', async () => {
    expect(await checked(aProvider('ollama', 'http://localhost:9').test('m', never))).toEqual({
      ok: false,
      problem: 'address',
      message: 'No answer from localhost:9.',
      suggestion: 'Check that Ollama is running there.',
    })
  })

  test('a server that lets this page not in, with its own setting', async () => {
    page('https://fanfold.example')
    withoutCors()
    expect(await testOf({}, { id: 'ollama' })).toMatchObject({
      ok: false,
      problem: 'not-allowed',
      suggestion: 'Start it with OLLAMA_ORIGINS set to this page’s address: https://fanfold.example.',
    })
  })

  test.each(['http://models.example.org/v1', 'http://192.168.7.7:1234/v1'])(
    'a page that came encrypted and a server that is not: %s',
    async (url) => {
      page('https://fanfold.example')
      vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
      expect(await checked(aProvider('other', url).test('m', never))).toMatchObject({
        ok: false,
        problem: 'mixed-content',
      })
    },
  )

  test('a device that is offline', async () => {
    page('https://fanfold.example')
    vi.stubGlobal('navigator', { onLine: false })
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    expect(await checked(aProvider('openai', 'https://api.openai.com/v1').test('m', never))).toMatchObject({
      ok: false,
      problem: 'offline',
    })
  })

  test('an address that is none', async () => {
    expect(await checked(aProvider('other', 'ftp://x').test('m', never))).toMatchObject({
      ok: false,
      problem: 'address',
    })
  })

  test.each([
    ['sk-ключ-0123', /letter or a space/],
    ['sk one two', /letter or a space/],
    ['sk-one\nsk-two', /letter or a space/],
  ])('a key that can’t be one: %j', async (key, message) => {
    const result = await aProvider('other', 'http://localhost:9', key).test('m', never)
    expect(result).toMatchObject({
      ok: false,
      problem: 'key',
      message: expect.stringMatching(message) as string,
    })
    expect(JSON.stringify(result)).not.toContain(key)
  })
})

test('spaces around a key do no harm', async () => {
  await withServer({ key: 'sk-good' }, async (server) => {
    expect(await providerAt(server, 'other', ' sk-good \n').test('small-model', never)).toMatchObject({
      ok: true,
    })
  })
})

test.each([
  ['other', 60_000, '1 min'],
  ['ollama', 180_000, '3 min'],
] as const)('a test of %s that is never answered ends after %i ms', async (id, ms, words) => {
  await withServer({ fault: () => 'hang' }, async (server) => {
    const clock = createFakeClock(now)
    const provider = createProvider(id, { baseUrl: server.url, key: () => secret }, clock)
    const testing = provider.test('small-model', never)
    await expect.poll(() => server.log.length).toBe(2)
    await clock.advance(ms - 1)
    expect(clock.next()).toBe(ms)
    await clock.advance(1)
    expect(await checked(testing)).toMatchObject({
      ok: false,
      problem: 'server',
      message: expect.stringContaining(words) as string,
    })
  })
})

test('a test that is given up rejects', async () => {
  await withServer({ fault: () => 'hang' }, async (server) => {
    const controller = new AbortController()
    const testing = providerAt(server).test('small-model', controller.signal)
    await expect.poll(() => server.log.length).toBe(2)
    controller.abort()
    await expect(testing).rejects.toMatchObject({ name: 'AbortError' })
  })
})
