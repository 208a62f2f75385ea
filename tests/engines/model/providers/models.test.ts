import { describe, expect, test } from 'vitest'
import type { ProviderId } from '#src/domain/providers.ts'
import { never, providerAt, secret, withServer } from '#tests/engines/model/providers/lab.ts'
import type { ModelServerOptions } from '#tests/support/model-server.ts'

const modelsOf = (id: ProviderId, models: readonly (string | object)[]) =>
  withServer({ models }, (server) => providerAt(server, id).models(never))

describe('the models that are listed', () => {
  test('are sorted, once each, and only those that write text', async () => {
    const all = [
      'gpt-b',
      'text-embedding-3',
      'whisper-1',
      'gpt-image-1',
      'gpt-a',
      'tts-1',
      'gpt-a',
      { id: 7 },
      { name: 'x' },
    ]
    expect(await modelsOf('other', all)).toEqual([{ id: 'gpt-a' }, { id: 'gpt-b' }])
  })

  test('at OpenAI are those of its chat, with what their maker says of them', async () => {
    const models = ['gpt-4.1-mini', 'gpt-3.5-turbo-instruct', 'gpt-5-codex', 'o3-deep-research', 'gpt-new']
    expect(await modelsOf('openai', models)).toEqual([
      { id: 'gpt-4.1-mini', window: 1_047_576, outputLimit: 32_768 },
      { id: 'gpt-new' },
    ])
  })

  test('at OpenRouter have a price for a million tokens', async () => {
    const model = {
      id: 'maker/model',
      name: 'Maker: Model',
      context_length: 200_000,
      top_provider: { context_length: 131_072, max_completion_tokens: 16_384 },
      pricing: { prompt: '0.0000004', completion: '0.0000016' },
      architecture: { output_modalities: ['text'] },
    }
    const image = { ...model, id: 'maker/painter', architecture: { output_modalities: ['image'] } }
    const router = { id: 'openrouter/auto', pricing: { prompt: '-1', completion: '-1' } }
    expect(await modelsOf('openrouter', [image, router, model])).toEqual([
      {
        id: 'maker/model',
        name: 'Maker: Model',
        window: 131_072,
        outputLimit: 16_384,
        price: { input: 0.4, output: 1.6 },
      },
      { id: 'openrouter/auto' },
    ])
  })

  test.each([
    [
      'groq',
      { id: 'm', context_window: 131_072, max_completion_tokens: 32_768, active: true },
      { window: 131_072, outputLimit: 32_768 },
    ],
    [
      'mistral',
      { id: 'm', max_context_length: 128_000, capabilities: { completion_chat: true } },
      { window: 128_000 },
    ],
    ['other', { id: 'm', max_model_len: 32_768 }, { window: 32_768 }],
  ] as const)('at %s have the window that their list tells', async (id, model, facts) => {
    expect(await modelsOf(id, [model])).toEqual([{ id: 'm', ...facts }])
  })

  test('that can’t be used are left out where the list says so', async () => {
    expect(await modelsOf('groq', [{ id: 'old', active: false }])).toEqual([])
    expect(await modelsOf('mistral', [{ id: 'm', capabilities: { completion_chat: false } }])).toEqual([])
  })

  test.each([
    ['a wrong key', { key: 'another' }, /does not take this key\. Copy the key again/],
    ['no list', { routes: { '/v1/models': { hello: 1 } } }, /gave no list of models\./],
  ] as const)('are replaced by a sentence for %s', async (_, options, reason) => {
    await withServer(options, async (server) => {
      const failing = providerAt(server, 'openai').models(never)
      await expect(failing).rejects.toThrow(reason)
      await expect(failing).rejects.not.toThrow(secret)
    })
  })
})

const windowOf = (id: ProviderId, routes: NonNullable<ModelServerOptions['routes']>) =>
  withServer(
    { models: ['llama'], routes },
    async (server) => (await providerAt(server, id).facts('llama', never)).window,
  )

describe('the window of a model on this machine', () => {
  const loaded = { models: [{ name: 'llama:latest', context_length: 32_768 }] }
  const shown = { model_info: { 'llama.context_length': 131_072 }, parameters: 'stop "x"\nnum_ctx   16384' }

  test('is the one that Ollama has loaded it with, whatever the model could', async () => {
    expect(await windowOf('ollama', { '/api/ps': loaded, '/api/show': shown })).toBe(32_768)
  })

  test('is found out by loading it', async () => {
    let isLoaded = false
    const load = () => {
      isLoaded = true
      return { done_reason: 'load' }
    }
    const routes = {
      '/api/ps': () => (isLoaded ? loaded : { models: [] }),
      '/api/generate': load,
      '/api/show': shown,
    }
    expect(await windowOf('ollama', routes)).toBe(32_768)
  })

  test('is what its file says, or else the smallest that is usual', async () => {
    expect(await windowOf('ollama', { '/api/show': shown })).toBe(16_384)
    expect(await windowOf('ollama', { '/api/show': { ...shown, parameters: '' } })).toBe(4096)
    expect(await windowOf('ollama', { '/api/show': { model_info: { 'x.context_length': 2048 } } })).toBe(2048)
    expect(await windowOf('ollama', {})).toBe(4096)
  })

  test('is the loaded one at LM Studio, not the largest', async () => {
    const at = (more: object) =>
      windowOf('lm-studio', { '/api/v0/models': { data: [{ id: 'llama', ...more }] } })
    expect(await at({ max_context_length: 131_072, loaded_context_length: 8192 })).toBe(8192)
    expect(await at({ max_context_length: 131_072 })).toBe(4096)
  })

  test('is told by llama.cpp’s settings', async () => {
    expect(await windowOf('llama-cpp', { '/props': { default_generation_settings: { n_ctx: 8192 } } })).toBe(
      8192,
    )
    expect(await windowOf('llama-cpp', {})).toBeUndefined()
  })
})

test('of a model that no list knows no more than its name is said', async () => {
  await withServer({ models: [] }, async (server) => {
    expect(await providerAt(server).facts('mine', never)).toEqual({ id: 'mine' })
    expect(await providerAt({ url: 'http://localhost:9' }).facts('mine', never)).toEqual({ id: 'mine' })
  })
})
