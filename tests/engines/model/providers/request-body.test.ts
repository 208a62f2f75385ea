import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import type { ProviderId } from '#src/domain/providers.ts'
import type { ModelRequest } from '#src/engines/model/provider.ts'
import { never, piecesOf, providerAt, request, withServer } from '#tests/engines/model/providers/lab.ts'
import { geminiRules, mistralRules, openAiRules } from '#tests/engines/model/providers/published-rules.ts'
import type { ModelFault } from '#tests/support/model-server.ts'

const longTalk: ModelRequest = {
  model: 'gemini-flash-latest',
  system: 'You write notes.',
  messages: [
    { from: 'user', text: 'Notes, please.' },
    { from: 'model', text: '# Half' },
    { from: 'user', text: 'Go on.' },
  ],
}

/** The bodies that a provider sends for a request, with what the server plays. */
const bodiesOf = (id: ProviderId, asked: ModelRequest, fault?: (nth: number) => ModelFault | undefined) =>
  withServer({ fault: (_, nth) => fault?.(nth) }, async (server) => {
    const pieces = await piecesOf(providerAt(server, id).ask(asked, never))
    return { bodies: server.log.map(({ body }) => body as Record<string, unknown>), last: pieces.at(-1) }
  })

describe('what is sent keeps to the published rules', () => {
  const ids = [
    'openai',
    'openrouter',
    'groq',
    'mistral',
    'ollama',
    'lm-studio',
    'llama-cpp',
    'other',
  ] as const
  test.each(ids)('of %s', async (id) => {
    const rules = id === 'mistral' ? mistralRules : openAiRules
    for (const asked of [request, longTalk, { ...request, system: '' }]) {
      const { bodies } = await bodiesOf(id, asked)
      expect(bodies).toHaveLength(1)
      expect(v.safeParse(rules, bodies[0]).issues).toBeUndefined()
    }
  })

  test.each([
    'gemini-flash-latest',
    'gemini-2.5-flash',
    'gemini-2.5-pro',
    'gemini-2.0-flash',
    'models/gemini-3.1-pro-preview',
  ])('of Gemini, for %s', async (model) => {
    const video = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'
    for (const asked of [request, longTalk, { ...request, system: '', video }]) {
      const { bodies } = await bodiesOf('gemini', { ...asked, model })
      expect(bodies).toHaveLength(1)
      expect(v.safeParse(geminiRules, bodies[0]).issues).toBeUndefined()
    }
  })
})

test('OpenAI gets the limit by its new name, and others by the old', async () => {
  const [openAi, other] = [await bodiesOf('openai', request), await bodiesOf('other', request)]
  expect(openAi.bodies[0]).toMatchObject({ max_completion_tokens: 900 })
  expect(other.bodies[0]).toMatchObject({ max_tokens: 900 })
})

describe('a field that a server refuses', () => {
  const refuse =
    (message: string, status = 400) =>
    (nth: number) =>
      nth === 1 ? ({ status, body: { error: { message } } } as const) : undefined

  test.each([
    [
      'max_tokens',
      'other',
      'Unsupported parameter: max_tokens. Use max_completion_tokens instead.',
      { max_completion_tokens: 900 },
    ],
    [
      'max_completion_tokens',
      'openai',
      'Unrecognized request argument: max_completion_tokens',
      { max_tokens: 900 },
    ],
    ['stream_options', 'other', 'stream_options: Extra inputs are not permitted', { max_tokens: 900 }],
  ] as const)('(%s) is sent otherwise, and not again', async (field, id, message, instead) => {
    await withServer({ fault: (_, nth) => refuse(message, 422)(nth) }, async (server) => {
      const provider = providerAt(server, id)
      for (const _ of [1, 2]) {
        const pieces = await piecesOf(provider.ask(request, never))
        expect(pieces.at(-1)).toEqual({ type: 'end', why: 'stop' })
      }
      const bodies = server.log.map(({ body }) => body as object)
      expect(bodies).toHaveLength(3)
      expect(bodies[0]).toHaveProperty(field)
      for (const body of bodies.slice(1)) {
        expect(body).not.toHaveProperty(field)
        expect(body).toMatchObject(instead)
      }
    })
  })

  test.each([
    ['other', 'small-model', 'stream_options: not permitted'],
    ['gemini', 'gemini-2.5-flash', 'Budget 0 is invalid.'],
  ] as const)(
    'is sent to %s again only when the asker says so: the gate is asked before',
    async (id, model, message) => {
      await withServer({ fault: (_, nth) => refuse(message)(nth) }, async (server) => {
        const sent: number[] = []
        for await (const { type } of providerAt(server, id).ask({ ...request, model }, never)) {
          if (type === 'again') sent.push(server.log.length)
        }
        expect(sent).toEqual([1])
        expect(server.log).toHaveLength(2)
      })
    },
  )

  test('because it is above the model’s own limit is left out', async () => {
    const { bodies, last } = await bodiesOf('other', request, refuse('max_tokens is too large: 900.'))
    expect(bodies[1]).not.toHaveProperty('max_tokens')
    expect(last).toMatchObject({ type: 'end' })
  })

  test('since it only streams for the verified comes in one piece', async () => {
    const whole = { choices: [{ message: { content: 'All of it.' }, finish_reason: 'stop' }] }
    const message = 'Your organization must be verified to stream this model.'
    const { bodies, last } = await bodiesOf('openai', request, (nth) =>
      nth === 1
        ? { status: 400, body: { error: { message, param: 'stream' } } }
        : { status: 200, body: whole },
    )
    expect(bodies[1]).toMatchObject({ stream: false })
    expect(bodies[1]).not.toHaveProperty('stream_options')
    expect(last).toEqual({ type: 'end', why: 'stop' })
  })

  test('is not looked for in other refusals', async () => {
    const { bodies, last } = await bodiesOf('other', request, () => ({
      status: 400,
      body: { error: { message: 'No.' } },
    }))
    expect(bodies).toHaveLength(1)
    expect(last).toMatchObject({ type: 'failed' })
  })

  test('again and again ends the asking', async () => {
    const both = 'max_tokens and max_completion_tokens and stream_options are unsupported'
    const { bodies, last } = await bodiesOf('other', request, () => ({
      status: 400,
      body: { error: { message: both } },
    }))
    expect(bodies.length).toBeLessThanOrEqual(3)
    expect(last).toMatchObject({ type: 'failed' })
  })

  test('is Gemini’s limit of thinking, too', async () => {
    const model = 'gemini-2.5-flash'
    const { bodies, last } = await bodiesOf(
      'gemini',
      { ...request, model },
      refuse('Budget 0 is invalid. This model only works in thinking mode.'),
    )
    expect(bodies[0]).toHaveProperty('generationConfig.thinkingConfig', { thinkingBudget: 0 })
    expect(bodies[1]).not.toHaveProperty('generationConfig.thinkingConfig')
    expect(last).toEqual({ type: 'end', why: 'stop' })
  })
})
