import { cells, open, reason, table } from '#tests/support/opened-table.ts'
import { workbook } from '#tests/support/workbook.ts'
import { fc, test } from '@fast-check/vitest'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect } from 'vitest'

const one = 'https://youtu.be/aaaaaaaaaa1'

test('reads UTF-16 and Windows-1252', async () => {
  const text = `Título;Link\nCafé;${one}`
  const utf16 = new Uint8Array(text.length * 2 + 2)
  const view = new DataView(utf16.buffer)
  view.setUint16(0, 0xfeff, true)
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2 + 2, text.charCodeAt(at), true)
  const latin = Uint8Array.from(text, (char) => char.charCodeAt(0))
  for (const bytes of [utf16, latin]) {
    expect((await cells(bytes))[1]).toEqual(['Café', one])
  }
})

test('reads a workbook: text, numbers, times, formulas with their results', async () => {
  const bytes = workbook([
    {
      rows: [
        ['Title', 'Link', 'Minutes', 'Length'],
        [
          { formula: 'A1&"x"', result: 'Lecture & more' },
          one,
          12.500000000000002,
          // 1:30:00 of a day
          { xml: '<c r="{at}" s="1"><v>0.0625</v></c>' },
        ],
      ],
    },
  ])
  expect((await cells(bytes))[1]).toEqual(['Lecture & more', one, '12.5', '1:30:00'])
})

test('names the formulas without a result and the merged cells', async () => {
  const rows = [
    ['Title', 'Link'],
    [{ formula: 'B9&"x"' }, one],
    ['B', one],
  ]
  const { warnings, rows: read } = await table(workbook([{ rows, merged: ['A2:A3'] }]))
  expect(read[1]?.cells).toEqual(['', one])
  expect(warnings).toEqual([
    expect.stringMatching(/^A2: a formula/),
    expect.stringMatching(/^A2:A3: .*merged/),
  ])
})

test('finds the links behind cells that show a title', async () => {
  const formula = { formula: `HYPERLINK("${one}","Third")`, result: 'Third' }
  const rows = [['Lecture'], ['First'], ['Second'], [formula]]
  const links = { A2: 'https://youtu.be/aaaaaaaaaa2?a=1&b=2', A3: 'mailto:me@example.org' }
  expect(await cells(workbook([{ rows, links }]))).toEqual([
    ['Lecture', ''],
    ['First', links.A2],
    ['Second', ''],
    ['Third', one],
  ])
})

test('reads the sheet with the links, and says which it did not', async () => {
  const { rows, warnings } = await table(
    workbook([
      { name: 'About', rows: [['A list of lectures']] },
      { name: 'Videos', rows: [['Link'], [one]] },
    ]),
  )
  expect(rows[1]?.cells).toEqual([one])
  expect(warnings).toEqual([expect.stringMatching(/"Videos".*"About"/)])
})

test('finds the facts of a sheet whose name holds marks that XML writes otherwise', async () => {
  const bytes = workbook([
    { name: 'About', rows: [['A list of lectures']] },
    { name: 'Q&amp;A &#39;24', rows: [['Lecture'], ['First']], links: { A2: one }, merged: ['A1:A2'] },
  ])
  const { rows, warnings } = await table(bytes)
  expect(rows[1]?.cells).toEqual(['First', one])
  expect(warnings).toEqual([
    expect.stringMatching(/^A1:A2: .*merged/),
    expect.stringMatching(/"Q&A '24".*"About"/),
  ])
})

test('gives no sheet the facts of another one', async () => {
  const bytes = workbook([
    { rows: [], links: { A2: one } },
    { name: 'Other', rows: [['Lecture'], ['Second']] },
  ])
  // Written so that nobody knows which file this sheet is.
  const parts = unzipSync(bytes)
  const list = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())
  const changed = zipSync({
    ...parts,
    'xl/workbook.xml': strToU8(list.replace('name="Other"', "name='Other'")),
  })
  expect(await cells(changed)).toEqual([['Lecture'], ['Second']])
})

test('reads a workbook with macros, and says that it ran none', async () => {
  const bytes = workbook([{ rows: [['Link'], [one]] }], { 'xl/vbaProject.bin': new Uint8Array([1, 2, 3]) })
  expect(await table(bytes)).toMatchObject({ rows: [{}, {}], warnings: [expect.stringMatching(/macros/)] })
})

test('cuts a sheet that is too long, and one that claims a last row or column far out', async () => {
  const rows = Array.from({ length: 20_500 }, (_, n) => [`https://example.org/${n}`])
  expect(await table(workbook([{ rows }]))).toMatchObject({ rows: { length: 20_000 }, unread: 500 })
  const far = { xml: '<c r="XFD1"><v>1</v></c>' }
  const last = { xml: '</row><row r="1048576"><c r="A1048576"><v>1</v></c>' }
  expect(
    await cells(
      workbook([
        {
          rows: [
            [one, far],
            [one, last],
          ],
        },
      ]),
    ),
  ).toEqual([[one], [one]])
})

test.each([
  [
    'an old workbook',
    Uint8Array.from('\xd0\xcf\x11\xe0\xa1\xb1', (char) => char.charCodeAt(0)),
    /old Office.*\.xlsx/,
  ],
  ['a cut workbook', workbook([{ rows: [[one]] }]).subarray(0, 500), /damaged/],
  ['an archive', zipSync({ 'a.txt': strToU8('hello') }), /ZIP archive/],
  ['a Word document', zipSync({ 'word/document.xml': strToU8('<x/>') }), /Word document/],
  ['an OpenDocument table', zipSync({ 'content.xml': strToU8('<x/>') }), /OpenDocument.*\.xlsx/],
  [
    'a binary workbook',
    zipSync({ 'xl/workbook.xml': strToU8(''), 'xl/workbook.bin': strToU8('x') }),
    /xlsb|can't be read/,
  ],
  ['broken XML', workbook([{ rows: [[{ xml: '<c r="A1"><v>1</c></v>' }]] }]), /can't be read/],
  ['a workbook without its sheet', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), /can't be read/],
  ['an empty workbook', workbook([{ rows: [] }]), /nothing in this/],
  ['a web page', '<!doctype html><table><tr><td>x</table>', /web page.*\.csv/],
  ['blank rows', '\n,,\n , \n', /nothing in this table/],
])('says of %s what to do', async (_, data, words) => {
  expect(await reason(data)).toMatch(words)
})

test('gives a workbook that would unpack to gigabytes a sentence, and no memory', async () => {
  const bytes = workbook([{ rows: [[one]] }])
  const view = new DataView(bytes.buffer)
  // Every entry of the archive's list claims to hold a gigabyte.
  for (let at = 0; at < bytes.length - 28; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 2 ** 30, true)
  }
  expect(await reason(bytes)).toMatch(/unpacks to [\d,]+ MB.*\.csv/)
})

test.prop([fc.uint8Array({ maxLength: 300 })])(
  'never throws on arbitrary bytes behind a ZIP mark',
  async (bytes) => {
    expect(await open(new Uint8Array([0x50, 0x4b, 3, 4, ...bytes]))).toHaveProperty('ok', false)
  },
)

const base = workbook([
  {
    rows: [
      ['Title', 'Link'],
      ['A', one],
    ],
    links: { A2: one },
  },
])
test.prop([fc.nat(base.length - 1), fc.nat(255)])(
  'never throws on a workbook with a changed byte',
  async (at, byte) => {
    const bytes = base.slice()
    bytes[at] = byte
    expect(await open(bytes)).toHaveProperty('ok')
  },
)

test.prop([fc.string({ unit: 'binary' })])('never throws on arbitrary text', async (text) => {
  expect(await open(text)).toHaveProperty('ok')
})
