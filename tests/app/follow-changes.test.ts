import { followChanges } from '#src/app/follow-changes.ts'
import type { Persistence } from '#src/domain/ports.ts'
import { createMemoryPersistence } from '#src/persistence/memory.ts'
import { aKeptResult } from '#tests/support/builders.ts'
import { flush } from '#tests/support/fake-clock.ts'
import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'

const saveNote = (persistence: Persistence, id: string) => persistence.saveResults([aKeptResult({ id })])

/** Queries that have been read once, and a frame that comes when the test says so. */
async function setUp(...keys: readonly (readonly string[])[]) {
  const queryClient = new QueryClient({ defaultOptions: { queries: { networkMode: 'always' } } })
  const persistence = createMemoryPersistence()
  const jobs = new Set<() => void>()
  followChanges(queryClient, persistence, (job) => jobs.add(job))
  const reads = keys.map((queryKey) => {
    const queryFn = vi.fn(async () => 'read')
    new QueryObserver(queryClient, { queryKey, queryFn, staleTime: Infinity }).subscribe(() => {})
    return queryFn
  })
  await flush()
  for (const read of reads) read.mockClear()
  return {
    persistence,
    reads,
    async draw() {
      const due = [...jobs]
      jobs.clear()
      for (const job of due) job()
      await flush()
    },
  }
}

test('reads a list again once per frame, however many notes were saved', async () => {
  const { persistence, reads, draw } = await setUp(['note'])
  for (const id of ['a', 'b', 'c']) await saveNote(persistence, id)
  expect(reads[0]).not.toHaveBeenCalled()
  await draw()
  expect(reads[0]).toHaveBeenCalledTimes(1)
})

test('reads the changed note again, and neither another one nor the list of sessions', async () => {
  const { persistence, reads, draw } = await setUp(['note', 'a'], ['note', 'b'], ['session'])
  await saveNote(persistence, 'a')
  await draw()
  expect(reads.map(({ mock }) => mock.calls.length)).toEqual([1, 0, 0])
})

test('forgets what it has told of', async () => {
  const { persistence, reads, draw } = await setUp(['note', 'a'], ['note', 'b'])
  await saveNote(persistence, 'a')
  await draw()
  await saveNote(persistence, 'b')
  await draw()
  expect(reads.map(({ mock }) => mock.calls.length)).toEqual([1, 1])
})
