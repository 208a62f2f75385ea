import { expect, test } from 'vitest'
import type { Connection, ModelFacts, ProviderId } from '#src/domain/providers.ts'
import { createWindows } from '#src/engines/model/windows.ts'
import { createFakeClock } from '#tests/support/fake-clock.ts'
import { scriptedProvider } from '#tests/engines/model/scripted-provider.ts'

function windowsOf(facts: Partial<ModelFacts>, connection: Connection = {}, id: ProviderId = 'openai') {
  let asked = 0
  const provider = {
    ...scriptedProvider([]),
    facts: (model: string) => (asked++, Promise.resolve({ id: model, ...facts })),
  }
  return { windows: createWindows(provider, id, () => connection, createFakeClock()), asked: () => asked }
}

test('believes the user, then the provider, then a careful guess', async () => {
  const said = windowsOf({ window: 100_000 }, { window: 9_000 })
  expect(await said.windows.of('m')).toEqual({ tokens: 9_000, guessed: false })
  const told = windowsOf({ window: 100_000, outputLimit: 4_000 })
  expect(await told.windows.of('m')).toEqual({ tokens: 100_000, guessed: false, outputLimit: 4_000 })
  expect(await windowsOf({}).windows.of('m')).toEqual({ tokens: 128_000, guessed: true })
  expect(await windowsOf({}, {}, 'ollama').windows.of('m')).toEqual({ tokens: 4_096, guessed: true })
})

test('does not take for the other model what the user says of the chosen one', async () => {
  const { windows } = windowsOf({ window: 50_000 }, { window: 9_000, fallback: 'other' })
  expect((await windows.of('other')).tokens).toBe(50_000)
})

test('asks once for each model', async () => {
  const { windows, asked } = windowsOf({ window: 50_000 })
  await Promise.all(['a', 'a', 'b', 'a'].map((model) => windows.of(model)))
  await windows.of('a')
  expect(asked()).toBe(2)
})

test('learns once from several requests that were too long at the same time', async () => {
  const { windows } = windowsOf({ window: 64_000 })
  const window = await windows.of('m')
  for (let n = 0; n < 5; n++) expect(windows.tooLong('m', window, 40_000)).toBe(true)
  expect(await windows.of('m')).toEqual({ tokens: 20_000, guessed: false })
})

test('gives up where half of it would hold no note', async () => {
  const { windows } = windowsOf({ window: 3_000 })
  expect(windows.tooLong('m', await windows.of('m'), 3_000)).toBe(false)
})

test('guesses where the provider does not say, and asks again the next time', async () => {
  const clock = createFakeClock()
  let asked = 0
  const provider = {
    ...scriptedProvider([]),
    facts: (model: string, signal: AbortSignal) =>
      ++asked > 1
        ? Promise.resolve({ id: model, window: 50_000 })
        : new Promise<ModelFacts>((_, reject) =>
            signal.addEventListener('abort', () => reject(new Error('aborted'))),
          ),
  }
  const windows = createWindows(provider, 'openai', () => ({}), clock)
  const first = windows.of('m')
  await clock.advance(120_000)
  expect(await first).toMatchObject({ guessed: true })
  expect(await windows.of('m')).toMatchObject({ tokens: 50_000, guessed: false })
})
