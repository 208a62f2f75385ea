import { cells, table } from '#tests/support/opened-table.ts'
import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'

const one = 'https://youtu.be/aaaaaaaaaa1'

test.each([
  ['commas', `title,link\nA,${one}\n`],
  ['semicolons', `title;link\r\nA;${one}\r\n`],
  ['tabs', `title\tlink\nA\t${one}`],
  ['bars', `title|link\nA|${one}`],
  ['what its first line says', `sep=;\ntitle;link\nA;${one}`],
  ['semicolons, though there are commas in its cells', `title;link\n"A";${one}`],
])('reads a table parted by %s', async (_, text) => {
  expect(await cells(text)).toEqual([
    ['title', 'link'],
    ['A', one],
  ])
})

test('reads quotes, delimiters and line breaks in cells, and numbers the rows as a spreadsheet does', async () => {
  const { rows } = await table(`a,b\n\n"x ""y"", z","one\ntwo"\n3,4`)
  expect(rows).toEqual([
    { at: 1, cells: ['a', 'b'] },
    { at: 3, cells: ['x "y", z', 'one\ntwo'] },
    { at: 4, cells: ['3', '4'] },
  ])
})

test('loses no row behind a quote that is never closed, and says in which row it is', async () => {
  const { rows, warnings } = await table(`title,link\nA,${one}\n"B,${one}\nC,${one}\n`)
  expect(rows.map(({ cells: [first] }) => first)).toEqual(['title', 'A', 'B', 'C'])
  expect(warnings).toEqual([expect.stringMatching(/^Row 3: .*never closed/)])
})

test('counts the rows of a text that are too many', async () => {
  const text = 'link\n'.concat(...Array.from({ length: 30_000 }, (_, n) => `https://example.org/${n}\n`))
  expect(await table(text)).toMatchObject({ rows: { length: 20_000 }, unread: 10_001 })
})

test('knows the delimiter behind a first cell in quotes, whatever stands in the others', async () => {
  const written = '"id","x","y"\n"0",";","\n;a"\n"1",";\n",";\n;"\n"2","",""'
  expect((await cells(written))[1]).toEqual(['0', ';', ';a'])
})

const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', 'é', ' ', '|') })
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

test.prop([fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), fc.constantFrom(',', ';', '\t')])(
  'reads back what was written with quotes',
  async (rows, mark) => {
    const lines = [['id', 'x', 'y'], ...rows.map(([x, y], n) => [String(n), x, y])]
    const written = lines.map((row) => row.map(quoted).join(mark)).join('\n')
    expect(await cells(written)).toEqual(lines.map((row) => row.map((text) => text.trim())))
  },
)
