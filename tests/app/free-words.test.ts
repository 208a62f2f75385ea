import { freeUnusedWords } from '#src/app/free-words.ts'
import { createMemoryPersistence } from '#src/persistence/memory.ts'
import type { TabState } from '#src/sessions/tabs/tab-state.ts'
import { createFakeClock } from '#tests/support/fake-clock.ts'
import { aSession, words } from '#tests/support/kept.ts'
import { expect, test } from 'vitest'
import { createStore } from 'zustand/vanilla'

/** A page that is opened where the words of a deleted session are still kept. */
async function opened(role: TabState['role']) {
  const persistence = createMemoryPersistence({ durable: true })
  await persistence.putIn({ transcripts: [words('w1')] })
  const clock = createFakeClock()
  const tab = createStore<TabState>(() => ({ role: 'finding' }))
  freeUnusedWords(persistence, tab, clock)
  tab.setState({ role }, true)
  return { persistence, tab, clock, isKept: async () => (await persistence.transcript('w1')) !== undefined }
}

test('frees the words that nothing speaks of, in the tab that runs the sessions', async () => {
  const { clock, isKept } = await opened('host')
  expect(await isKept()).toBe(true)
  await clock.advance(10_000)
  expect(await isKept()).toBe(false)
})

test.each(['guest', 'alone', 'finding'] as const)('frees nothing as %s', async (role) => {
  const { clock, isKept, tab } = await opened(role)
  await clock.advance(10_000)
  expect(await isKept()).toBe(true)
  // It has been open for long: what was deleted in it may still be wanted back.
  if (role !== 'finding') tab.setState({ role: 'host' }, true)
  await clock.advance(10_000)
  expect(await isKept()).toBe(true)
})

test('frees nothing once anything was changed', async () => {
  const { persistence, clock, isKept } = await opened('host')
  await persistence.saveSession(aSession())
  await clock.advance(10_000)
  expect(await isKept()).toBe(true)
})
