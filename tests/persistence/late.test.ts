import type { Persistence } from '#src/domain/ports.ts'
import { createLatePersistence } from '#src/persistence/late.ts'
import { createMemoryPersistence } from '#src/persistence/memory.ts'
import { aKeptResult } from '#tests/support/builders.ts'
import { aSession } from '#tests/support/kept.ts'
import { expect, test } from 'vitest'

test('keeps what is asked of it until the storage is open, and listens from then on', async () => {
  let open: (storage: Persistence) => void = () => {}
  const late = createLatePersistence(() => new Promise((resolve) => (open = resolve)))
  const told: unknown[] = []
  const stop = late.onChange((changes) => told.push(...changes))
  const saved = late.saveSession(aSession())
  const read = late.sessions()
  const opened = createMemoryPersistence()
  open(opened)
  await saved
  expect(await read).toEqual([aSession()])
  await opened.saveResults([aKeptResult()])
  expect(told).toEqual([
    { of: 'session', id: 's1' },
    { of: 'task', id: 's1' },
    { of: 'note', id: 'n1' },
  ])
  stop()
  await opened.saveSession(aSession())
  expect(told).toHaveLength(3)
})

test('has every method that a storage has, under its own name', async () => {
  const asked: string[] = []
  const memory = createMemoryPersistence()
  const names = Object.keys(memory) as (keyof Persistence)[]
  const spying = Object.fromEntries(
    names.map((name) => [name, async (...given: unknown[]) => void asked.push(`${name} ${given.length}`)]),
  ) as unknown as Persistence
  const late = createLatePersistence(async () => ({ ...spying, onChange: memory.onChange }))
  const methods = names.filter((name) => name !== 'onChange')
  for (const name of methods) await (late[name] as (one: unknown) => Promise<unknown>)('given')
  expect(asked.map((one) => one.split(' ')[0])).toEqual(methods)
})

test('where its code does not arrive, every method says to reload', async () => {
  const late = createLatePersistence(() => Promise.reject(new TypeError('Failed to fetch')))
  await expect(late.saveSession(aSession())).rejects.toThrow(/Reload the page/)
  expect(await late.keeping()).toEqual({ durable: false, why: expect.stringMatching(/Reload the page/) })
})
