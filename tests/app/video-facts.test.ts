import { createVideoFacts } from '#src/app/connections.ts'
import { defaultConfig } from '#src/domain/config.ts'
import { defaultSettings, type Settings } from '#src/store/settings-store.ts'
import { createFakeClock } from '#tests/support/fake-clock.ts'
import { sendJson, startRawServer } from '#tests/support/raw-server.ts'
import { expect, test } from 'vitest'
import { createStore } from 'zustand/vanilla'

const { signal } = new AbortController()
const link = 'https://youtu.be/dQw4w9WgXcQ'

async function aServer(title: string) {
  return startRawServer((_, response) => sendJson(response, 200, { title }))
}

function anAsker(apiBaseUrl: string | null) {
  const settings = createStore<Settings>(() => defaultSettings)
  const config = () => ({ ...defaultConfig, apiBaseUrl })
  const ask = createVideoFacts({ settings, config, clock: createFakeClock() })
  return { settings, ask: () => ask(link, signal) }
}

test('asks the notes API that makes the notes, and each server once', async () => {
  const [one, other] = [await aServer('One'), await aServer('Other')]
  const { settings, ask } = anAsker(one.url)
  expect(await ask()).toEqual({ title: 'One' })
  settings.setState({ apiBaseUrl: other.url })
  expect(await ask()).toEqual({ title: 'Other' })
  settings.setState({ apiBaseUrl: one.url })
  expect(await ask()).toEqual({ title: 'One' })
  expect([one.asked.length, other.asked.length]).toEqual([1, 1])
})

test('asks nobody where another engine makes the notes', async () => {
  const server = await aServer('One')
  const { settings, ask } = anAsker(server.url)
  for (const engine of ['browser', 'model'] as const) {
    settings.setState({ engine })
    expect(await ask()).toBeUndefined()
  }
  expect(await anAsker(null).ask()).toBeUndefined()
  expect(server.asked).toEqual([])
})
