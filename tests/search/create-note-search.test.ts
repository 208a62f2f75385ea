import type { Note } from '#src/domain/note.ts'
import { createMemoryPersistence } from '#src/persistence/memory.ts'
import { createNoteSearch } from '#src/search/create-note-search.ts'
import { indexHere, type IndexCall, type IndexPort } from '#src/search/index-port.ts'
import { createNoteIndex } from '#src/search/note-index.ts'
import { aNote } from '#tests/support/builders.ts'
import { createFakeClock, flush } from '#tests/support/fake-clock.ts'
import { expect, test } from 'vitest'

const note = (id: string, words: string, more: Partial<Note> = {}): Note =>
  aNote({ id, levels: { standard: words }, title: '', ...more })
const many = (count: number, words = 'filler') =>
  Array.from({ length: count }, (_, n) => note(`many${n}`, words))

async function lab(notes: readonly Note[] = []) {
  const persistence = createMemoryPersistence()
  const clock = createFakeClock()
  const calls: (readonly [IndexCall, unknown])[] = []
  const kept: Uint8Array[] = []
  const read: string[] = []
  let breaks = false
  const connect = (): IndexPort => {
    const port = indexHere()
    return {
      ...port,
      ask(call, takes) {
        calls.push([call, takes])
        return breaks ? Promise.reject(new Error('Gone.')) : port.ask(call, takes)
      },
    }
  }
  await persistence.putIn({ notes })
  const search = createNoteSearch({
    persistence: {
      ...persistence,
      notes(ids) {
        read.push(...ids)
        return persistence.notes(ids)
      },
      async saveSearchIndex(index) {
        kept.push(index)
        await persistence.saveSearchIndex(index)
      },
    },
    clock,
    connect,
    templateName: (id) => id,
  })
  return {
    persistence,
    clock,
    search,
    kept,
    read,
    put: () => calls.filter(([call]) => call === 'put').flatMap(([, takes]) => takes as readonly Note[]),
    break: (now: boolean) => (breaks = now),
    ids: async (query: string) => (await search.find(query))?.hits.map(({ id }) => id),
    settle: async (ms = 0) => {
      await clock.advance(ms)
      for (let step = 0; step < 20; step++) await flush()
    },
  }
}

test('reads nothing before somebody looks, and everything then, a few notes at a time', async () => {
  const { search, settle, put, ids } = await lab([...many(50), note('a', 'osmosis')])
  await settle()
  expect(put()).toEqual([])
  const seen: (number | undefined)[] = []
  search.listen(() => seen.push(search.state().unread))
  await settle()
  expect(seen).toEqual([51, 0])
  expect(await ids('osmosis')).toEqual(['a'])
  expect(await ids('…')).toBeUndefined()
})

test('follows notes that come and go while somebody looks, and catches up later', async () => {
  const { search, settle, persistence, ids, put } = await lab([note('a', 'osmosis')])
  const leave = search.listen(() => {})
  await settle()
  await persistence.putIn({ notes: [note('b', 'osmosis')] })
  await persistence.deleteNotes(['a'])
  await settle()
  expect(await ids('osmosis')).toEqual(['b'])
  leave()
  const read = put().length
  await persistence.putIn({ notes: [note('c', 'osmosis')] })
  await settle()
  expect(put()).toHaveLength(read)
  search.listen(() => {})
  await settle()
  expect((await ids('osmosis'))?.toSorted()).toEqual(['b', 'c'])
})

test('keeps the index once nothing changes any more, and only when much of it is new', async () => {
  const { search, settle, persistence, kept } = await lab(many(100))
  search.listen(() => {})
  await settle()
  expect(kept).toHaveLength(0)
  await settle(3000)
  expect(kept).toHaveLength(1)
  for (let n = 0; n < 4; n++) {
    await persistence.putIn({ notes: [note(`new${n}`, 'osmosis')] })
    await settle(10_000)
  }
  expect(kept).toHaveLength(1)
  await persistence.putIn({ notes: [note('more', 'osmosis'), note('most', 'osmosis')] })
  await settle(2000)
  await persistence.deleteNotes(['more'])
  await settle(2000)
  expect(kept).toHaveLength(1)
  await settle(1000)
  expect(kept).toHaveLength(2)
})

test('writes nothing for notes that are made while nobody looks', async () => {
  const { search, settle, persistence, kept } = await lab([note('a', 'osmosis')])
  search.listen(() => {})()
  await settle(10_000)
  const before = kept.length
  await persistence.putIn({ notes: many(100) })
  await settle(60_000)
  expect(kept).toHaveLength(before)
})

test('goes on from what was kept, and reads only what is new since', async () => {
  const { search, settle, persistence, put, ids } = await lab([
    note('b', 'osmosis'),
    note('c', 'new osmosis'),
  ])
  const index = createNoteIndex()
  const texts = { title: '', videoTitle: '', templateName: '' }
  index.put(['gone', 'b'].map((id) => ({ id, levels: { standard: 'osmosis' }, ...texts })))
  await persistence.saveSearchIndex(index.pack())
  search.listen(() => {})
  await settle()
  expect(put().map(({ id }) => id)).toEqual(['c'])
  expect((await ids('osmosis'))?.toSorted()).toEqual(['b', 'c'])
})

test('finds a phrase only where it stands word for word', async () => {
  const { search, settle, ids } = await lab([
    ...many(50, 'wall of a cell'),
    note('a', 'The **cell** wall'),
    note('b', 'One cell\n\nWall of stone'),
    note('t', '', { video: { id: 'url:x', title: 'Cell walls: the cell wall' } }),
  ])
  search.listen(() => {})
  await settle()
  expect((await ids('“cell wall”'))?.toSorted()).toEqual(['a', 't'])
  expect(await ids('“cell wall” filler')).toEqual([])
})

test('reads no note twice for the same phrase, and again those that changed', async () => {
  const { search, settle, ids, read, persistence } = await lab([
    note('a', 'cell wall'),
    note('b', 'wall, cell'),
  ])
  search.listen(() => {})
  await settle()
  expect(await ids('“cell wall”')).toEqual(['a'])
  await persistence.deleteNotes(['b'])
  await persistence.putIn({ notes: [note('b', 'cell wall'), note('c', 'cell wall')] })
  await settle()
  read.length = 0
  expect((await ids('“cell wall” wal'))?.toSorted()).toEqual(['a', 'b', 'c'])
  expect(read.toSorted()).toEqual(['b', 'c'])
})

test('says what went wrong, and tries anew when it is asked again', async () => {
  const { search, settle, ids, break: breakIndex } = await lab([note('a', 'osmosis')])
  search.listen(() => {})
  await settle()
  breakIndex(true)
  await expect(ids('osmosis')).rejects.toThrow('Gone.')
  expect(search.state()).toEqual({ unread: undefined, problem: 'Gone.' })
  breakIndex(false)
  await ids('osmosis')
  await settle()
  expect(await ids('osmosis')).toEqual(['a'])
  expect(search.state()).toEqual({ unread: 0 })
})

test('notices a note that is deleted while it is read', async () => {
  const { search, settle, persistence, ids } = await lab([note('a', 'osmosis')])
  const read = persistence.notes
  search.listen(() => {})
  await settle()
  const [once] = await read(['a'])
  await persistence.deleteNotes(['a'])
  await persistence.putIn({ notes: once ? [once] : [] })
  await persistence.deleteNotes(['a'])
  await settle()
  expect(await ids('osmosis')).toEqual([])
})
