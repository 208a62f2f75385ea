import { documentText } from '#src/sources/document-text.ts'
import { workbook } from '#tests/support/workbook.ts'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'

const paragraph = (inside: string) =>
  `<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r>${inside}</w:r></w:p>`
const words = (text: string) => `<w:t xml:space="preserve">${text}</w:t>`

test('reads the paragraphs of a Word document, a line each', () => {
  const body = `${paragraph(`${words('Mary')}<w:tab/>${words('0:03')}`)}${paragraph(`${words('Salt &amp;')}<w:br/>${words('bread.')}`)}`
  const bytes = zipSync({ 'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`) })
  expect(documentText(bytes)?.replace(/^\t/gm, '')).toBe('Mary\t0:03\nSalt &\nbread.\n')
})

test('reads what stands in a box once', () => {
  const box = `<mc:AlternateContent><mc:Choice>${words('In a box')}</mc:Choice><mc:Fallback>${words('In a box')}</mc:Fallback></mc:AlternateContent>`
  const bytes = zipSync({ 'word/document.xml': strToU8(`<w:document>${paragraph(box)}</w:document>`) })
  expect(documentText(bytes)?.trim()).toBe('In a box')
})

test('knows no other file', () => {
  expect(documentText(workbook([{ rows: [['a']] }]))).toBeUndefined()
  expect(documentText(strToU8('PK\x03\x04 and nothing else'))).toBeUndefined()
})
