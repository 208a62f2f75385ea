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

const event = (body: object) => `data: ${JSON.stringify(body)}\n\n`
const says = (text: string) => event({ choices: [{ delta: { content: text }, finish_reason: null }] })
const finishes = (reason: string) => event({ choices: [{ delta: {}, finish_reason: reason }] })

describe('an answer', () => {
  test('comes word by word, with its count of tokens and its end', async () => {
    await withServer({ answer: () => '# Cycling\n\nIt is balance.' }, async (server) => {
      const pieces = await piecesOf(providerAt(server).ask(request, never))
      expect(textOf(pieces)).toBe('# Cycling\n\nIt is balance.')
      expect(pieces.filter(({ type }) => type === 'text').length).toBeGreaterThan(3)
      expect(pieces.find(({ type }) => type === 'usage')).toEqual({
        type: 'usage',
        usage: { input: 7, output: 5 },
      })
      expect(pieces.at(-1)).toEqual({ type: 'end', why: 'stop' })
    })
  })

  test('is asked for with the key in a header, and in no address', async () => {
    await withServer({}, async (server) => {
      await piecesOf(providerAt(server).ask(request, never))
      const [asked] = server.log
      expect(asked?.path).toBe('/v1/chat/completions')
      expect(asked?.headers.authorization).toBe(`Bearer ${secret}`)
      expect(asked?.headers.cookie).toBeUndefined()
    })
  })

  test.each([
    ['stop', 'stop'],
    ['length', 'length'],
    ['model_length', 'length'],
    ['content_filter', 'filter'],
  ])('that finishes by %s ends by %s', async (finish, why) => {
    expect((await askOnce({ finish })).at(-1)).toEqual({ type: 'end', why })
  })

  test('without [DONE] is whole where it said that it is finished', async () => {
    const pieces = await askOnce({ raw: [says('All of it.'), finishes('stop')] })
    expect(textOf(pieces)).toBe('All of it.')
    expect(pieces.at(-1)).toEqual({ type: 'end', why: 'stop' })
  })

  test('whose last event lacks its empty line is whole', async () => {
    const pieces = await askOnce({ raw: [says('All of it.'), 'data: [DONE]'] })
    expect(pieces.at(-1)).toEqual({ type: 'end', why: 'stop' })
  })

  test('shows signs of life while the model thinks', async () => {
    const thinking = event({ choices: [{ delta: { content: null, reasoning_content: 'Hm.' } }] })
    const pieces = await askOnce({
      raw: [': OPENROUTER PROCESSING\n\n', thinking, says('Yes.'), finishes('stop')],
    })
    expect(pieces.map(({ type }) => type)).toEqual(['alive', 'alive', 'text', 'alive', 'end'])
    expect(textOf(pieces)).toBe('Yes.')
  })

  test('that is a refusal ends by filter', async () => {
    const refusal = event({
      choices: [{ delta: { refusal: 'I can’t help with that.' }, finish_reason: 'stop' }],
    })
    const pieces = await askOnce({ raw: [refusal, 'data: [DONE]\n\n'] })
    expect(pieces.at(-1)).toEqual({ type: 'end', why: 'filter' })
  })

  test('of parts is their text, without their thoughts', async () => {
    const parts = [
      { type: 'thinking', thinking: [{ type: 'text', text: 'Hm.' }] },
      { type: 'text', text: 'Yes.' },
    ]
    const pieces = await askOnce({
      raw: [event({ choices: [{ delta: { content: parts } }] }), finishes('stop')],
    })
    expect(textOf(pieces)).toBe('Yes.')
  })

  test('in one piece is read, too', async () => {
    const body = {
      choices: [{ message: { role: 'assistant', content: 'All of it.' }, finish_reason: 'stop' }],
      usage: { prompt_tokens: 3, completion_tokens: 4 },
    }
    expect(await askOnce({ status: 200, body })).toEqual([
      { type: 'text', text: 'All of it.' },
      { type: 'usage', usage: { input: 3, output: 4 } },
      { type: 'end', why: 'stop' },
    ])
  })
})

describe('no answer', () => {
  test.each([
    ['cut off', { after: 2, goes: 'drop' }],
    ['ended without a word of its end', { after: 2, goes: 'end' }],
    ['ended in the middle of an event', { after: 2, goes: 'malformed' }],
    ['one that never was a stream', { raw: ['data: {"hello": \n\n'] }],
    ['a web page', { status: 200, body: '<html>Welcome</html>' }],
    ['empty', { status: 200, body: '' }],
    ['JSON of another kind', { status: 200, body: { status: 'ok' } }],
    ['finished by an error', { finish: 'error' }],
  ] as const)('is one that is %s', async (_, fault) => {
    const { failure } = failedOf(await askOnce(fault))
    expect(failure).toMatchObject({ kind: 'network', answered: true, overload: false })
    expect(failure.message).toMatch(/^localhost:\d+ |connection/)
  })

  test('is an error inside of the stream, for what it says', async () => {
    const error = { error: { code: 429, message: 'Rate limit exceeded: try again in 7.66s' } }
    const { failure } = failedOf(await askOnce({ after: 2, goes: error }))
    expect(failure).toMatchObject({ kind: 'rate-limit', waitMs: 7660 })
  })

  test('is one event without end', async () => {
    const endless = Array.from({ length: 50 }, () => 'x'.repeat(100_000))
    const { failure } = failedOf(await askOnce({ raw: ['data: ', ...endless] }))
    expect(failure).toMatchObject({ kind: 'network', answered: true })
  })

  test('comes where nothing listens', async () => {
    const { failure } = failedOf(
      await piecesOf(providerAt({ url: 'http://localhost:9' }).ask(request, never)),
    )
    expect(failure).toMatchObject({
      kind: 'network',
      answered: false,
      message: 'No answer from localhost:9.',
    })
  })
})

test('a stream without end is closed where it is aborted', async () => {
  await withServer({ fault: () => 'endless' }, async (server) => {
    const controller = new AbortController()
    const reading = (async () => {
      for await (const piece of providerAt(server).ask(request, controller.signal)) {
        if (piece.type === 'text') controller.abort()
      }
    })()
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' })
    await expect.poll(() => server.abandoned).toBe(1)
  })
})

test('a stream that nobody reads on is closed', async () => {
  await withServer({ fault: () => 'endless' }, async (server) => {
    for await (const piece of providerAt(server).ask(request, never)) if (piece.type === 'text') break
    await expect.poll(() => server.abandoned).toBe(1)
  })
})
