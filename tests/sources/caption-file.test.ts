import { readCaptionFile } from '#src/sources/captions/read-captions.ts'
import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'

const srt = '1\r\n00:00:01,000 --> 00:00:02,000\r\nCafé „Übung“\r\n'
const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, littleEndian: boolean) => {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian)
  return bytes
}
const latin = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0))
const read = (bytes: Uint8Array) => readCaptionFile({ name: 'x.srt', bytes })
const words = (bytes: Uint8Array) => {
  const captions = read(bytes)
  return captions.ok ? captions.transcript.cues.map(({ text }) => text).join(' ') : captions.reason
}

test.each([
  ['UTF-8', utf8(srt)],
  ['UTF-8 with a byte order mark', utf8(`\ufeff${srt}`)],
  ['UTF-16, little end first', utf16(`\ufeff${srt}`, true)],
  ['UTF-16, big end first', utf16(`\ufeff${srt}`, false)],
  ['UTF-16 without a byte order mark', utf16(srt, true)],
  ['UTF-16 without a byte order mark, big end first', utf16(srt, false)],
])('reads %s', (_, bytes) => {
  expect(read(bytes)).toMatchObject({ ok: true, format: 'srt', warnings: [] })
  expect(words(bytes)).toBe('Café „Übung“')
})

test('reads Windows-1252 and says that it was a guess', () => {
  const bytes = latin('1\n00:00:01,000 --> 00:00:02,000\nCafé Übung\n')
  expect(words(bytes)).toBe('Café Übung')
  expect(read(bytes)).toMatchObject({ warnings: [expect.stringContaining('Windows-1252')] })
})

test('reads a file that was cut in the middle of a character, and says so', () => {
  const bytes = utf8(`${srt}\nééé`)
  expect(read(bytes.subarray(0, -1))).toMatchObject({
    ok: true,
    warnings: [expect.stringContaining('damaged or missing')],
  })
})

test('reads what stands before an end of zeros, and says so', () => {
  const bytes = new Uint8Array([...utf8(srt), 0, 0, 0, 0])
  expect(words(bytes)).toBe('Café „Übung“')
  expect(read(bytes)).toMatchObject({ warnings: [expect.stringContaining('damaged or missing')] })
})

describe('refuses', () => {
  test.each([
    ['an empty file', new Uint8Array(), 'empty'],
    ['a file of spaces', utf8(' \n\n '), 'no text'],
    ['a file over the limit', new Uint8Array(21 * 2 ** 20).fill(97), '21 MB'],
    ['a PDF', latin('%PDF-1.7 …'), 'This is a PDF'],
    ['a Word document', latin('PK\x03\x04\x14\0\x06\0word/'), 'Word'],
    ['an MP4', latin('\0\0\0\x20ftypisom'), 'a video or audio file'],
    ['a WebM', latin('\x1a\x45\xdf\xa3\x01'), 'a video'],
    ['zero bytes in text', latin('1\n00:00:01,000 --> 00:00:02,000\nHel\0lo'), 'binary'],
    ['control characters', latin('abc\x01\x02\x03\x04\x05\x06'), 'binary'],
    ['zeros only', new Uint8Array(64), 'no text'],
    ['a web page', utf8('<!DOCTYPE html><html><body>Not found</body></html>'), 'a web page'],
    ['JSON', utf8('{"events": []}'), 'a JSON file'],
    ['an error in JSON', utf8('{"error":{"code":403,"message":"No access"}}'), '“No access”'],
    ['a film over the limit', latin('\0\0\0\x20ftypisom'.padEnd(21 * 2 ** 20)), 'a video or audio file'],
    ['a playlist', utf8('#EXTM3U\n#EXTINF:9,\nsub0.vtt\n'), 'a playlist of a stream'],
    ['pictures of subtitles', utf8('# VobSub index file, v7\ntimestamp: 00:00:01:101'), 'VobSub'],
    ['coded captions', utf8('Scenarist_SCC V1.0\n\n00:00:01:00\t9420 9420'), '.scc'],
    ['a part of a web page', utf8('<div class="x"><p>Hello</p></div>'), 'XML or HTML'],
    ['preview pictures', utf8('WEBVTT\n\n00:00.000 --> 00:05.000\na.jpg#xywh=0,0,9,9'), 'preview pictures'],
    ['too many lines', utf8('a.\n'.repeat(1_000_001)), 'more than 1,000,000 lines'],
    ['too much JSON', utf8(`[${'{},'.repeat(4_000_001)}1]`), 'more than 4,000,000 values'],
  ])('%s', (_, bytes, reason) => {
    expect(words(bytes)).toContain(reason)
  })
})

test('reads long JSON, which has most of its characters between the words', () => {
  const bytes = utf8(`\ufeff[{"start": 1, "end": 2, "text": "Hello"}${' '.repeat(21 * 2 ** 20)}]`)
  expect(words(bytes)).toBe('Hello')
})

test.prop([fc.uint8Array({ maxLength: 400 })])('never throws on arbitrary bytes', (bytes) => {
  expect(read(bytes)).toHaveProperty('ok')
})
