import { afterEach, describe, expect, test, vi } from 'vitest'
import { isDeviceModelThere } from '#src/engines/model/providers/device-there.ts'
import type { Provider } from '#src/engines/model/provider.ts'
import { aProvider, failedOf, never, piecesOf, request, textOf } from '#tests/engines/model/providers/lab.ts'
import {
  fakeLanguageModel,
  named,
  type FakeLanguageModel,
} from '#tests/engines/model/providers/fake-language-model.ts'

afterEach(() => vi.unstubAllGlobals())

function device(options: FakeLanguageModel = {}): { readonly provider: Provider; readonly log: string[] } {
  const { api, log } = fakeLanguageModel(options)
  vi.stubGlobal('LanguageModel', api)
  return { provider: aProvider('device', ''), log }
}

const ask = (options: FakeLanguageModel, asked = request) =>
  piecesOf(device(options).provider.ask(asked, never))

describe('the browser’s own model', () => {
  test('is there, or not', () => {
    expect(isDeviceModelThere()).toBe(false)
    device()
    expect(isDeviceModelThere()).toBe(true)
  })

  test('answers word by word, with what it counted', async () => {
    const pieces = await ask({ words: ['It ', 'steers.'] })
    expect(pieces).toEqual([
      { type: 'text', text: 'It ' },
      { type: 'text', text: 'steers.' },
      { type: 'usage', usage: { input: 14, output: 2 } },
      { type: 'end', why: 'stop' },
    ])
  })

  test('is told what was said before, and let go afterwards', async () => {
    const { provider, log } = device()
    const messages = [
      { from: 'user', text: 'Notes.' },
      { from: 'model', text: '# Half' },
      { from: 'user', text: 'Go on.' },
    ] as const
    await piecesOf(provider.ask({ ...request, messages }, never))
    expect(log).toEqual([
      'system: You write notes.',
      'user: Notes.',
      'assistant: # Half',
      'prompt: Go on.',
      'destroyed',
    ])
  })

  test('says how far its download is', async () => {
    expect(await ask({ downloads: [0, 0.4, 1] })).toEqual(
      expect.arrayContaining([
        { type: 'alive', stage: 'downloading the model: 40 %' },
        { type: 'end', why: 'stop' },
      ]),
    )
  })

  test('counts by the older names as well', async () => {
    const { provider } = device({ older: true })
    expect(await piecesOf(provider.ask(request, never))).toContainEqual(
      expect.objectContaining({ type: 'usage' }),
    )
    expect(await provider.facts('built-in', never)).toMatchObject({ window: 9216 })
  })

  test.each([
    ['QuotaExceededError', { kind: 'api', message: expect.stringMatching(/more text/) as string }],
    [
      'NotAllowedError',
      { kind: 'api', stopsAll: true, suggestion: expect.stringMatching(/Test connection/) as string },
    ],
    ['NotSupportedError', { kind: 'api', stopsAll: true }],
    ['UnknownError', { kind: 'network', answered: true }],
  ])('that fails by %s says what to do', async (name, failure) => {
    const failed = failedOf(await ask({ fails: named(name) }))
    expect(failed.failure).toMatchObject(failure)
    expect(failed.tooLong).toBe(name === 'QuotaExceededError' ? true : undefined)
  })

  test('that holds its words back ends by filter', async () => {
    const pieces = await ask({ words: ['I '], breaks: named('NotReadableError') })
    expect([textOf(pieces), pieces.at(-1)]).toEqual(['I ', { type: 'end', why: 'filter' }])
  })

  test('that breaks off has failed', async () => {
    expect(failedOf(await ask({ words: ['I '], breaks: named('InvalidStateError') })).failure.kind).toBe(
      'network',
    )
  })

  test('stops where it is aborted, and is let go', async () => {
    const { provider, log } = device({ words: ['I ', 'go '], endless: true })
    const controller = new AbortController()
    const reading = (async () => {
      for await (const piece of provider.ask(request, controller.signal))
        if (piece.type === 'text') controller.abort()
    })()
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' })
    expect(log.at(-1)).toBe('destroyed')
  })

  test('that is absent can’t be asked', async () => {
    const provider = aProvider('device', '')
    expect(failedOf(await piecesOf(provider.ask(request, never))).problem).toBe('model')
    await expect(provider.models(never)).rejects.toThrow(/no language model/)
    expect(await provider.test(undefined, never)).toMatchObject({ ok: false, problem: 'model' })
  })

  test('has one name, and the window that a session has', async () => {
    const { provider, log } = device()
    expect(await provider.models(never)).toEqual([
      { id: 'built-in', name: 'This browser’s own model', window: 9216 },
    ])
    expect(log).toEqual(['destroyed'])
  })
})

describe('a test of it', () => {
  test('asks it where it is there', async () => {
    expect(await device().provider.test(undefined, never)).toMatchObject({
      ok: true,
      model: { window: 9216 },
    })
  })

  test('starts its download where it is not', async () => {
    const { provider, log } = device({ state: 'downloadable' })
    expect(await provider.test('built-in', never)).toMatchObject({
      ok: false,
      message: expect.stringMatching(/downloads/) as string,
    })
    await expect.poll(() => log).toEqual(['destroyed'])
  })

  test('says where this computer can’t run it', async () => {
    expect(await device({ state: 'unavailable' }).provider.test('built-in', never)).toMatchObject({
      ok: false,
      problem: 'model',
    })
  })
})
