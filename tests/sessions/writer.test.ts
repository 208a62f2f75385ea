import type { Result } from '#src/domain/ports.ts'
import type { TaskRecord } from '#src/domain/task-record.ts'
import { createLedger } from '#src/sessions/ledger.ts'
import { createWriter } from '#src/sessions/writer.ts'
import { aKeptResult, aVideo } from '#tests/support/builders.ts'
import { createFakeClock, flush } from '#tests/support/fake-clock.ts'
import { id, settings, templates } from '#tests/support/sessions-lab.ts'
import { expect, test, vi } from 'vitest'

const session = { id: 's', createdAt: 0, engine: 'api', videos: [aVideo()], templates, settings } as const

/** A storage that is done with a transaction when the test says so. */
function setUp() {
  const clock = createFakeClock()
  const groups: { results: readonly Result[]; end: (error?: Error) => void }[] = []
  const saveTasks = vi.fn<(records: readonly TaskRecord[]) => Promise<void>>(async () => {})
  const saveResults = (results: readonly Result[]) =>
    new Promise<void>((resolve, reject) => {
      groups.push({ results, end: (error) => (error ? reject(error) : resolve()) })
    })
  const writer = createWriter({ saveResults, saveTasks }, clock)
  const ledger = createLedger(session)
  const queue = (...names: readonly string[]) => ledger.hear({ type: 'queued', tasks: names.map(id), at: 1 })
  const written = () => saveTasks.mock.calls.map(([records]) => records.map(({ task }) => task))
  return { clock, groups, writer, ledger, queue, saveTasks, written }
}
const names = (results: readonly Result[] = []) => results.map(({ note }) => note.id)

test('results that come while others are being saved are saved together', async () => {
  const { writer, groups } = setUp()
  const done: string[] = []
  for (const note of ['1', '2', '3']) void writer.save(aKeptResult({ id: note })).then(() => done.push(note))
  expect(groups.map(({ results }) => names(results))).toEqual([['1']])
  groups[0]?.end()
  await flush()
  expect(done).toEqual(['1'])
  expect(names(groups[1]?.results)).toEqual(['2', '3'])
  groups[1]?.end()
  await flush()
  expect(done).toEqual(['1', '2', '3'])
  void writer.save(aKeptResult({ id: '4' }))
  expect(names(groups[2]?.results)).toEqual(['4'])
})

test('where a group can’t be saved, each of it says so, and the next is tried all the same', async () => {
  const { writer, groups } = setUp()
  const first = writer.save(aKeptResult({ id: '1' }))
  const second = writer.save(aKeptResult({ id: '2' }))
  groups[0]?.end(new Error('Full.'))
  await expect(first).rejects.toThrow('Full.')
  groups[1]?.end()
  await expect(second).resolves.toBeUndefined()
})

test('other records are written a quarter of a second later, all together', async () => {
  const { clock, writer, ledger, queue, written } = setUp()
  queue('a')
  writer.changed(ledger)
  await clock.advance(200)
  queue('b')
  writer.changed(ledger)
  expect(written()).toEqual([])
  await clock.advance(50)
  expect(written()).toEqual([[id('a'), id('b')]])
  await clock.advance(10_000)
  expect(written()).toHaveLength(1)
})

test('what must not be forgotten is written at once', async () => {
  const { writer, ledger, queue, written } = setUp()
  queue('a')
  writer.changed(ledger, true)
  await flush()
  expect(written()).toEqual([[id('a')]])
})

test('records that could not be written go with what is written next, whosever it is', async () => {
  const { clock, writer, ledger, queue, saveTasks, written } = setUp()
  saveTasks.mockRejectedValueOnce(new Error('Full.'))
  queue('a')
  writer.changed(ledger)
  await clock.advance(250)
  const other = createLedger({ ...session, id: 'other' })
  other.hear({ type: 'queued', tasks: [id('b')], at: 1 })
  writer.changed(other)
  await clock.advance(250)
  expect(written()).toEqual([[id('a')], [id('a')], [id('b')]])
  await clock.advance(600_000)
  expect(written()).toHaveLength(3)
})

test('what could not be written is tried again by itself, less and less often, until it is', async () => {
  const { clock, writer, ledger, queue, saveTasks, written } = setUp()
  saveTasks.mockRejectedValue(new Error('Full.'))
  queue('a')
  writer.changed(ledger, true)
  await flush()
  const tries: number[] = []
  for (const seconds of [5, 10, 20, 40, 60, 60]) {
    await clock.advance(seconds * 1000 - 1)
    tries.push(written().length)
    await clock.advance(1)
  }
  expect(tries).toEqual([1, 2, 3, 4, 5, 6])
  saveTasks.mockResolvedValue()
  await clock.advance(60_000)
  expect(written()).toHaveLength(8)
  await clock.advance(600_000)
  expect(written()).toHaveLength(8)
  // After a success it is in a hurry again.
  saveTasks.mockRejectedValueOnce(new Error('Full.'))
  queue('b')
  writer.changed(ledger, true)
  await clock.advance(5000)
  expect(written()).toHaveLength(10)
})

test('a ledger is finished once all that was given before is written', async () => {
  const { writer, ledger, queue, groups, written } = setUp()
  queue('a')
  writer.changed(ledger)
  void writer.save(aKeptResult())
  const finished = vi.fn()
  void writer.finish(ledger).then(finished)
  await flush()
  expect(finished).not.toHaveBeenCalled()
  groups[0]?.end()
  await flush()
  expect(finished).toHaveBeenCalled()
  expect(written()).toEqual([[id('a')]])
  // Nothing to write is no reason never to write again.
  await writer.finish(ledger)
  queue('b')
  writer.changed(ledger, true)
  await flush()
  expect(written()).toHaveLength(2)
})

test('what is left of a finished ledger is not written any more, unless it changes', async () => {
  const { clock, writer, ledger, queue, saveTasks, written } = setUp()
  saveTasks.mockRejectedValue(new Error('Full.'))
  queue('a')
  writer.changed(ledger)
  await writer.finish(ledger)
  saveTasks.mockResolvedValue()
  await clock.advance(600_000)
  expect(written()).toHaveLength(1)
  writer.changed(ledger, true)
  await flush()
  expect(written()).toEqual([[id('a')], [id('a')]])
})
