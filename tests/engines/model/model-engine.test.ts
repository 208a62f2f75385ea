import type { ExpectedUse } from '#src/domain/forecast.ts'
import { afterEach, expect, test, vi } from 'vitest'
import type { ProviderId } from '#src/domain/providers.ts'
import { providers } from '#src/domain/providers.ts'
import type { Task } from '#src/domain/task.ts'
import { createModelEngine, type ModelEngineNeeds } from '#src/engines/model/model-engine.ts'
import {
  aTranscript,
  benchOf,
  says,
  scriptedProvider,
  taskOf,
} from '#tests/engines/model/scripted-provider.ts'
import { aTask, aVideo } from '#tests/support/builders.ts'
import { createFakeClock } from '#tests/support/fake-clock.ts'

afterEach(() => vi.unstubAllGlobals())

const transcript = aTranscript(60)
const youTube = (more: Partial<Task> = {}): Task => ({
  ...aTask('basic-summary', aVideo(1, { link: 'https://youtu.be/dQw4w9WgXcQ', durationSeconds: 3_600 })),
  ...more,
})
const both = (more: Partial<Task> = {}): Task => ({
  ...youTube(),
  video: { ...taskOf(transcript).video, link: 'https://youtu.be/dQw4w9WgXcQ' },
  ...more,
})

const engineOf = (provider: ProviderId, more: Partial<ModelEngineNeeds> = {}) => {
  const { baseUrl } = providers[provider]
  return createModelEngine({
    provider,
    connection: () => ({ ...(baseUrl !== undefined && { baseUrl }), model: 'some-model' }),
    key: () => 'secret-key',
    levels: () => 'all',
    requestsAMinute: () => undefined,
    transcript: () => Promise.resolve(transcript),
    clock: createFakeClock(),
    ...more,
  })
}

test('takes a transcript, with any provider', () => {
  for (const provider of Object.keys(providers) as ProviderId[]) {
    const connection = () => ({ baseUrl: 'https://models.example/v1', model: 'm' })
    expect(engineOf(provider, { connection }).refuses(taskOf(transcript))).toBeUndefined()
  }
})

test.each([
  ['no key', 'gemini', { key: () => ' ' }, 'Google Gemini needs a key'],
  [
    'no model',
    'openrouter',
    { connection: () => ({ baseUrl: 'https://openrouter.ai/api/v1' }) },
    'No model of OpenRouter',
  ],
  ['no address', 'other', { connection: () => ({ model: 'm' }) }, 'address of the server'],
  [
    'no usable address',
    'other',
    { connection: () => ({ model: 'm', baseUrl: 'my server' }) },
    'can’t be used',
  ],
] as const)('says before the start that there is %s, and where to mend it', (_, provider, more, words) => {
  const engine = engineOf(provider, more)
  expect(engine.missing?.()).toContain(words)
  expect(engine.missing?.()).toContain('Settings → Engines')
  expect(engine.refuses(taskOf(transcript))).toBeUndefined()
})

test('a browser’s own model is missing where the browser has none', () => {
  expect(engineOf('device').missing?.()).toContain('Choose another provider')
  vi.stubGlobal('LanguageModel', {})
  expect(engineOf('device').missing?.()).toBeUndefined()
})

test('says nothing of a password in an address that can’t be used', () => {
  const connection = () => ({ baseUrl: 'https://me:hunter2@models.example/v1', model: 'm' })
  const words = engineOf('other', { connection }).missing?.()
  expect(words).toContain('password')
  expect(words).not.toContain('hunter2')
})

test('needs no key for a server at home', () => {
  expect(engineOf('ollama', { key: () => undefined }).missing?.()).toBeUndefined()
})

test('takes a YouTube link without a transcript with Gemini only, and says what to do instead', () => {
  expect(engineOf('gemini').refuses(youTube())).toBeUndefined()
  const refusal = engineOf('openai').refuses(youTube())
  for (const remedy of ['captions', 'Show transcript', 'transcription', 'Gemini'])
    expect(refusal).toContain(remedy)
  const elsewhere = aTask('basic-summary', aVideo(2, { link: 'https://example.com/talk.mp4' }))
  expect(engineOf('gemini').refuses(elsewhere)).toContain('transcript')
})

test('refuses what the processing mode asks for and is not there', () => {
  expect(engineOf('gemini').refuses(youTube({ processingMode: 'transcript-only' }))).toContain(
    'processing mode',
  )
  expect(engineOf('openai').refuses(both({ processingMode: 'video-only' }))).toContain('can’t watch')
  expect(engineOf('gemini').refuses(both({ processingMode: 'video-only' }))).toBeUndefined()
})

test('refuses chapters without times', () => {
  const untimed = aTranscript(2, { timed: false })
  expect(engineOf('openai').refuses(taskOf(untimed, 'chapters'))).toContain('Chapters need times')
  expect(engineOf('gemini').refuses(youTube({ template: 'chapters' }))).toBeUndefined()
})

test('refuses a template that is not there', () => {
  expect(engineOf('openai').refuses(taskOf(transcript, 'sonnet'))).toContain('“sonnet”')
})

test('fails with the refusal where it is asked in spite of it, and stops all where nothing could be done', async () => {
  const attempt = {
    signal: new AbortController().signal,
    idempotencyKey: '',
    report: () => {},
    another: () => Promise.resolve(),
  }
  expect(await engineOf('openai').process(youTube(), attempt)).toMatchObject({
    ok: false,
    failure: { kind: 'api' },
  })
  const unlocked = engineOf('openai', { key: () => undefined })
  expect(await unlocked.process(taskOf(transcript), attempt)).toMatchObject({ failure: { stopsAll: true } })
})

test.each([
  ['auto', false, 'transcript-only'],
  ['transcript-only', false, 'transcript-only'],
  ['video-only', true, 'video-only'],
  ['hybrid', true, 'hybrid'],
] as const)('gives Gemini what the mode %s says', async (processingMode, watches, method) => {
  const provider = scriptedProvider([says('## Main topic\n\nNetworks.')])
  const bench = benchOf(provider, transcript, { provider: 'gemini', levels: () => 'one' })
  const { answer } = await bench.play(both({ processingMode }))
  expect(answer).toMatchObject({ ok: true, result: { method } })
  const [request] = provider.requests
  expect(request?.video).toBe(watches ? 'https://www.youtube.com/watch?v=dQw4w9WgXcQ' : undefined)
  expect(request?.messages[0]?.text.includes('Transcript:')).toBe(method !== 'video-only')
})

test('watches in the mode auto what has no transcript, and checks times by the video’s length', async () => {
  const provider = scriptedProvider([says('## Main topic\n\nNetworks. [59:00] [1:30:00]')])
  const bench = benchOf(provider, undefined, { provider: 'gemini', levels: () => 'one' })
  const { answer } = await bench.play(youTube({ processingMode: 'auto' }))
  expect(answer).toMatchObject({
    ok: true,
    result: { method: 'video-only', levels: { standard: '## Main topic\n\nNetworks. [59:00] 1:30:00 (?)' } },
  })
})

test('says so where the transcript is gone', async () => {
  const bench = benchOf(scriptedProvider([says('x')]), transcript, {
    transcript: () => Promise.resolve(undefined),
  })
  expect((await bench.play(taskOf(transcript))).answer).toMatchObject({ ok: false, failure: { kind: 'api' } })
})

test('estimates about 14,000 tokens to read for an hour of talk and about 4,000 to write, and less for one level', () => {
  const spoken = taskOf(transcript)
  const hour = {
    ...spoken,
    video: { ...spoken.video, transcript: { id: 'x', cues: 700, words: 9_000, timed: true } },
  }
  const all = engineOf('openai').expectedUse?.(hour)
  expect(all?.input).toBeGreaterThan(13_000)
  expect(all?.input).toBeLessThan(16_000)
  expect(all?.output).toBeGreaterThan(2_000)
  expect(all?.output).toBeLessThan(4_500)
  const one = engineOf('openai', { levels: () => 'one' }).expectedUse?.(hour)
  expect(one?.output).toBeLessThan((all?.output ?? 0) / 2)
})

test('estimates what the parts cost as well, where a transcript is longer than the known window', () => {
  const spoken = taskOf(transcript)
  const facts = { id: 'x', cues: 700, words: 9_000, timed: true }
  const hour = { ...spoken, video: { ...spoken.video, durationSeconds: 3_600, transcript: facts } }
  const useAt = (window?: number): ExpectedUse => {
    const connection = { baseUrl: 'https://models.example/v1', model: 'm', ...(window && { window }) }
    return (
      engineOf('openai', { levels: () => 'one', connection: () => connection }).expectedUse?.(hour) ?? {
        input: 0,
        output: 0,
      }
    )
  }
  const [whole, inParts] = [useAt(), useAt(8_000)]
  expect(useAt(128_000)).toEqual(whole)
  // All of it is read once, with instructions for each part, and then the notes of the parts.
  expect(inParts.input).toBeGreaterThan(whole.input + 9_000 * 0.3)
  expect(inParts.input).toBeLessThan(whole.input * 2)
  expect(inParts.output).toBeGreaterThan(whole.output + 9_000 * 0.3)
  // The parts are noted once, whatever notes are made of them.
  expect(whole.shared).toBeUndefined()
  expect(inParts.shared?.parts).toBe(3)
  expect(inParts.shared?.input).toBeLessThan(inParts.input)
})

test('estimates a watched video by its length, and not at all where that is unknown', () => {
  expect(engineOf('gemini').expectedUse?.(youTube())?.input).toBeGreaterThan(360_000)
  const { durationSeconds: _, ...video } = youTube().video
  expect(engineOf('gemini').expectedUse?.(youTube({ video }))).toBeUndefined()
})

test('has the limits of its server, read anew', () => {
  let count: number | undefined = 10
  const engine = engineOf('gemini', { requestsAMinute: () => count })
  expect(engine.limits.budgets).toEqual([{ count: 10, windowMs: 60_000 }])
  count = undefined
  expect(engine.limits.budgets).toEqual([])
  // A processor reads a long prompt in silence.
  expect(engineOf('ollama').limits).toMatchObject({ cap: 1, timeoutMs: 1_800_000 })
  expect(engine.server).toBe('generativelanguage.googleapis.com')
})

test('loads the writer before the first request, and once', async () => {
  const engine = engineOf('openai')
  expect(await engine.ready?.()).toBe(await engine.ready?.())
})
