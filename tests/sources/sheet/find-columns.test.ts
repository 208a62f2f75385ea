import { roles, type Role } from '#src/sources/sheet/columns.ts'
import { findColumns } from '#src/sources/sheet/find-columns.ts'
import { unitOfName } from '#src/sources/sheet/header-names.ts'
import { readTable } from '#src/sources/sheet/read-table.ts'
import { tableOf } from '#src/sources/sheet/table.ts'
import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'

const find = (rows: readonly (readonly string[])[]) => {
  const read = tableOf(rows)
  if (!read.ok) throw new Error(read.reason)
  return findColumns(read.table)
}
/** Per role the letter of its column, in the order of the form. */
const letters = (rows: readonly (readonly string[])[]) =>
  roles.map((role) => {
    const column = find(rows).columns[role]
    return column === null ? '-' : String.fromCharCode(65 + column)
  })
const link = (n: number) => `https://youtu.be/aaaaaaaaa${10 + n}`

describe('finds the columns by their names', () => {
  test.each([
    ['English', ['Title', 'URL', 'Description', 'Duration', 'Transcript'], 'BACED'],
    ['other words', ['video_name', 'videoUrl', 'Summary', 'length (s)', 'Caption file'], 'BACED'],
    ['German', ['Titel', 'Link', 'Beschreibung', 'Länge', 'Untertitel'], 'BACED'],
    ['French', ['Titre', 'Lien', 'Description', 'Durée', 'Sous-titres'], 'BACED'],
    ['Spanish', ['Título', 'Enlace', 'Descripción', 'Duración', 'Subtítulos'], 'BACED'],
    ['Japanese', ['タイトル', 'リンク', '説明', '時間', '字幕'], 'BACED'],
    ['Russian', ['Название', 'Ссылка', 'Описание', 'Длительность', 'Субтитры'], 'BACED'],
  ])('in %s', (_, names, expected) => {
    const rows = [0, 1, 2].map((n) => [`Lecture ${n}`, link(n), 'What is said in it', '12:30', 'a.vtt'])
    expect(letters([names, ...rows]).join('')).toBe(expected)
  })
})

test('finds the columns of a table without a header by what stands in them', () => {
  const found = find([
    ['1', 'Bread', link(1), '12:30', 'bread.vtt'],
    ['2', 'Water', link(2), '1:02:03', 'water.vtt'],
  ])
  expect(found.header).toBeUndefined()
  expect(found.columns).toEqual({ link: 2, title: 1, description: null, transcript: 4, duration: 3 })
})

test('a column mostly of links is the link, whatever its name', () => {
  expect(
    find([
      ['Video', 'Where'],
      ['Bread', link(1)],
      ['Water', link(2)],
    ]).columns,
  ).toMatchObject({ link: 1, title: 0 })
})

test('passes over what stands above the header', () => {
  const { header, rows } = find([['Lectures of the winter'], [''], ['Name', 'Link'], ['Bread', link(1)]])
  expect(header?.at).toBe(3)
  expect(rows).toMatchObject([{ at: 4 }])
})

test('takes unknown names above links for a header', () => {
  const { header, columns } = find([
    ['Foo', 'Bar'],
    ['Bread', link(1)],
    ['Water', link(2)],
  ])
  expect(header?.cells).toEqual(['Foo', 'Bar'])
  expect(columns).toMatchObject({ link: 1, title: 0 })
})

test('a single column of links has no header', () => {
  expect(find([[link(1)], [link(2)]])).toMatchObject({ header: undefined, columns: { link: 0, title: null } })
})

test('finds no link where there is none', () => {
  expect(
    find([
      ['Name', 'Price'],
      ['Bread', '2.50'],
    ]).columns.link,
  ).toBeNull()
})

test.each([
  ['duration_seconds', 'seconds'],
  ['length (s)', 'seconds'],
  ['Dauer in Sek.', 'seconds'],
  ['Duration', 'minutes'],
  ['length (min)', 'minutes'],
  ['Lessons', 'minutes'],
])('reads bare numbers under %s as %s', (name, unit) => {
  expect(unitOfName(name)).toBe(unit)
})

const cell = fc.oneof(fc.string(), fc.constantFrom('', 'Title', 'Link', link(1), '12:30', 'a.vtt', '45'))

test.prop([fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 })])(
  'gives no column two roles and none that is not there, whatever the table',
  (rows) => {
    const read = tableOf(rows)
    if (!read.ok) return
    const { columns, width, rows: below } = findColumns(read.table)
    const given = roles.flatMap((role: Role) => columns[role] ?? [])
    expect(new Set(given).size).toBe(given.length)
    for (const column of given) expect(column >= 0 && column < width).toBe(true)
    expect(below.length).toBeLessThanOrEqual(read.table.rows.length)
  },
)

test.prop([fc.shuffledSubarray(['Title', 'URL', 'Description', 'Duration'], { minLength: 4 })])(
  'finds the same columns in any order',
  (names) => {
    const values: Record<string, string> = {
      Title: 'Bread',
      URL: link(1),
      Description: 'On bread',
      Duration: '45',
    }
    const { columns } = find([names, names.map((name) => values[name] ?? '')])
    expect([columns.title, columns.link, columns.description, columns.duration]).toEqual(
      ['Title', 'URL', 'Description', 'Duration'].map((name) => names.indexOf(name)),
    )
  },
)

test('is the same for a table in a file', async () => {
  const read = await readTable({
    name: 'x.csv',
    bytes: new TextEncoder().encode(`Titel;Adresse\nA;${link(1)}`),
  })
  expect(read.ok && findColumns(read.table).columns).toMatchObject({ title: 0, link: 1 })
})
