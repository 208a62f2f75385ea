import { wordsOf } from '#src/lib/words.ts'
import { createNoteIndex, type NoteIndex, type SearchedNote } from '#src/search/note-index.ts'
import { searched } from '#tests/search/searched.ts'
import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'

function indexOf(...notes: readonly SearchedNote[]): NoteIndex {
  const index = createNoteIndex()
  index.put(notes)
  return index
}
const terms = (text: string) => wordsOf(text).map(({ term }) => term)
const ids = (index: NoteIndex, query: string) => index.find(query)?.hits.map(({ id }) => id)

const cells = searched('cells', '# Cells\n\nThe **cell wall** of a plant [0:10]', { videoTitle: 'Biology' })
const walls = searched('walls', 'A garden wall is built of stone, and no cell is in it')
const index = indexOf(cells, walls, searched('other', 'Photosynthesis in Köln, 機械学習'))

test.each([
  ['wall', ['cells', 'walls']],
  ['WALL plant', ['cells']],
  ['plant garden', []],
  ['photo', ['other']],
  ['koln', ['other']],
  ['学習', ['other']],
  ['biol', ['cells']],
  ['zebra', []],
])('finds for %j notes that have all its words, the last as a beginning', (query, expected) => {
  expect(ids(index, query)?.toSorted()).toEqual(expected.toSorted())
})

test('finds by one or two letters what a title begins with', () => {
  expect(ids(index, 'bi')).toEqual(['cells'])
  expect(ids(index, 'ga')).toEqual([])
})

test('puts a word in a title before one in a text', () => {
  const both = indexOf(searched('text', 'osmosis'), searched('title', 'water', { videoTitle: 'Osmosis' }))
  expect(ids(both, 'osmosis')).toEqual(['title', 'text'])
})

test('takes a misspelt word for a near one only where it stands nowhere as it is', () => {
  expect(ids(index, 'fotosynthesis')).toEqual(['other'])
  expect(index.find('fotosynthesis')?.words).toContain('photosynthesis')
  expect(ids(indexOf(searched('a', 'planet'), searched('b', 'planes')), 'planet')).toEqual(['a'])
  expect(ids(index, 'cekl')).toEqual([])
})

test.each(['', '  ', '…', '""'])('asks for nothing with %j', (query) => {
  expect(index.find(query)).toBeUndefined()
})

test.each(['<b>wall</b>', 'wall.*', '(wall', 'wall\\', '__proto__ wall', '“wall'])(
  'reads %j as words',
  (query) => {
    expect(() => index.find(query)).not.toThrow()
  },
)

test('tells notes apart that have a phrase from those that have only its words', () => {
  const found = index.find('"cell wall"')
  expect(found?.hits).toHaveLength(2)
  expect(index.withPhrases([cells, walls], found?.phrases ?? [])).toEqual(['cells'])
})

test('does not find what was dropped, and finds what was put in again', () => {
  const some = indexOf(cells, walls)
  some.drop(['cells'])
  expect(ids(some, 'plant')).toEqual([])
  expect(some.put([cells])).toBe(2)
  expect(ids(some, 'plant')).toEqual(['cells'])
})

test.each([
  ['nothing', new Uint8Array()],
  ['noise', new Uint8Array([0, 0, 0, 9, 1, 2, 3])],
  ['half of it', index.pack().slice(0, 400)],
  ['an older form', packedAs({ form: 0, terms: [] })],
])('begins anew with %s', (_, packed) => {
  const fresh = createNoteIndex(packed)
  expect(fresh.ids()).toEqual([])
  fresh.put([cells])
  expect(ids(fresh, 'plant')).toEqual(['cells'])
})

function packedAs(head: object): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(head))
  return new Uint8Array([0, 0, 0, text.length, ...text])
}

const someWords = ['cell', 'cells', 'wall', 'Wälle', 'plant', 'planet', 'a', '学習', 'light', 'lightning']
const text = fc.array(fc.constantFrom(...someWords), { maxLength: 8 }).map((all) => all.join(' '))
const someNotes = fc
  .uniqueArray(fc.record({ id: fc.stringMatching(/^[a-f]{1,3}$/), text, videoTitle: text }), {
    selector: ({ id }) => id,
    maxLength: 8,
  })
  .map((all) => all.map((one) => searched(one.id, one.text, { videoTitle: one.videoTitle })))
const query = fc
  .array(fc.constantFrom(...someWords), { minLength: 1, maxLength: 3 })
  .map((all) => all.join(' '))
const answers = (of: NoteIndex, asked: string) => ({
  hits: of
    .find(asked)
    ?.hits.map(({ id, score }) => [id, score.toFixed(6)])
    .toSorted(),
  ids: of.ids().toSorted(),
})

describe('whatever the notes', () => {
  test.prop([someNotes, query])('finds those that have all the words, and no others', (notes, asked) => {
    const words = terms(asked)
    const last = words.at(-1) ?? ''
    const has = (there: readonly string[], word: string) => there.includes(word)
    const begins = (there: readonly string[], word: string) =>
      has(there, word) || (word === last && there.some((one) => one.startsWith(word)))
    const fit = (by: typeof has) =>
      notes.filter(({ videoTitle, levels }) => {
        const there = terms(`${videoTitle} ${levels.standard}`)
        return words.every((word) => by(there, word))
      })
    const hits = ids(indexOf(...notes), asked) ?? []
    expect(hits).toEqual(expect.arrayContaining(fit(has).map(({ id }) => id)))
    // Where none has them all, a word that stands nowhere may be another one.
    if (fit(begins).length > 0) expect(fit(begins).map(({ id }) => id)).toEqual(expect.arrayContaining(hits))
  })

  test.prop([someNotes, query])('answers after it was kept as before', (notes, asked) => {
    const built = indexOf(...notes)
    expect(answers(createNoteIndex(built.pack()), asked)).toEqual(answers(built, asked))
  })

  test.prop([someNotes, someNotes, query])(
    'finds after changes what it finds built anew',
    (before, after, asked) => {
      const changed = indexOf(...before)
      changed.drop(before.map(({ id }) => id))
      changed.put(after)
      const restored = createNoteIndex(changed.pack())
      const anew = answers(indexOf(...after), asked)
      for (const one of [changed, restored]) {
        expect(
          one
            .find(asked)
            ?.hits.map(({ id }) => id)
            .toSorted(),
        ).toEqual(anew.hits?.map(([id]) => id))
        expect(one.ids().toSorted()).toEqual(anew.ids)
      }
    },
  )
})
