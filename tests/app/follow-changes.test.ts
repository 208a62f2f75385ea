import { followChanges } from '#src/app/follow-changes.ts'
import type { Persistence } from '#src/domain/ports.ts'
import { createMemoryPersistence } from '#src/persistence/memory.ts'
import { aKeptResult } from '#tests/support/builders.ts'
import { createFakeClock, flush } from '#tests/support/fake-clock.ts'
import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'

const saveNote = (persistence: Persistence, id: string) => persistence.saveResults([aKeptResult({ id })])

/** Queries that have been read once, and a frame that comes when the test says so. */
async function setUp(...keys: readonly (readonly string[])[]) {
  const queryClient = new QueryClient({ defaultOptions: { queries: { networkMode: 'always' } } })
  const persistence = createMemoryPersistence()
  const jobs = new Set<() => void>()
  const clock = createFakeClock()
  followChanges(queryClient, persistence, (job) => jobs.add(job), clock)
  const reads = keys.map((queryKey) => {
    const queryFn = vi.fn(async () => 'read')
    new QueryObserver(queryClient, { queryKey, queryFn, staleTime: Infinity }).subscribe(() => {})
    return queryFn
  })
  await flush()
  for (const read of reads) read.mockClear()
  return {
    persistence,
    queryClient,
    clock,
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

test('reads a list again at once, then once a second while it goes on changing, and once after the last', async () => {
  const { persistence, clock, reads, draw } = await setUp(['note'], ['note', 'a'])
  for (const id of ['a', 'b', 'c', 'a', 'd']) {
    await saveNote(persistence, id)
    await draw()
    await clock.advance(300)
  }
  // One at once and one after a second; that of one note each time.
  expect(reads.map(({ mock }) => mock.calls.length)).toEqual([2, 2])
  await clock.advance(5000)
  expect(reads[0]).toHaveBeenCalledTimes(3)
})

test('a list that takes longer than changes come is read to its end, and then once more', async () => {
  const { persistence, queryClient, clock, reads, draw } = await setUp(['note'])
  const ends: ((read: string) => void)[] = []
  reads[0]?.mockImplementation(() => new Promise((resolve) => ends.push(resolve)))
  for (const id of ['a', 'b', 'c']) {
    await saveNote(persistence, id)
    await draw()
    await clock.advance(1000)
  }
  expect(reads[0]).toHaveBeenCalledTimes(1)
  ends[0]?.('the first')
  await clock.advance(0)
  expect(queryClient.getQueryData(['note'])).toBe('the first')
  expect(reads[0]).toHaveBeenCalledTimes(2)
  ends[1]?.('the last')
  await clock.advance(5000)
  expect(queryClient.getQueryData(['note'])).toBe('the last')
  expect(reads[0]).toHaveBeenCalledTimes(2)
})

test('a list that was just being read for the first time is read once more', async () => {
  const { persistence, queryClient, clock, draw } = await setUp()
  const ends: ((read: string) => void)[] = []
  const queryFn = () => new Promise<string>((resolve) => ends.push(resolve))
  new QueryObserver(queryClient, { queryKey: ['note'], queryFn }).subscribe(() => {})
  await saveNote(persistence, 'a')
  await draw()
  ends[0]?.('without the note')
  await clock.advance(1000)
  ends[1]?.('with the note')
  await clock.advance(1000)
  expect(queryClient.getQueryData(['note'])).toBe('with the note')
  expect(ends).toHaveLength(2)
})

test('a list that nobody looks at is not read, and is read when somebody does', async () => {
  const { persistence, queryClient, clock, draw } = await setUp()
  const queryFn = vi.fn(async () => 'read')
  const query = { queryKey: ['note'], queryFn, staleTime: Infinity }
  await queryClient.fetchQuery(query)
  await saveNote(persistence, 'a')
  await draw()
  await clock.advance(2000)
  expect(queryFn).toHaveBeenCalledTimes(1)
  new QueryObserver(queryClient, query).subscribe(() => {})
  await flush()
  expect(queryFn).toHaveBeenCalledTimes(2)
})
