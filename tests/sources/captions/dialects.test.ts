import { readCaptionFile, readCaptionText } from '#src/sources/captions/read-captions.ts'
import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'

/** In milliseconds. */
interface Written {
  readonly start: number
  readonly end: number
  readonly lines: readonly string[]
}

const two = (value: number) => String(value).padStart(2, '0')
const parts = (ms: number) =>
  [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60, Math.floor(ms / 1000) % 60] as const
const fraction = (ms: number) => String(ms % 1000).padStart(3, '0')

/** No colon, or it would name a speaker; letters behind digits, or a line could be a number. */
const line = fc
  .stringMatching(/^[a-zéßя漢][a-z0-9éßя漢,.!?'-]{0,8}( [a-z0-9éßя漢,.!?'-]{1,8}){0,4}$/)
  .filter((text) => !text.includes('--'))
const cues = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 600, max: 5000 }),
      length: fc.integer({ min: 1, max: 900_000 }),
      lines: fc.array(line, { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 2, maxLength: 12 },
  )
  .map((all) => {
    let at = 0
    return all.map(({ gap, length, lines }): Written => {
      const start = at + gap
      at = start + length
      return { start, end: at, lines }
    })
  })
const meant = (written: readonly Written[]) =>
  written.map(({ start, end, lines }) => ({ start: start / 1000, end: end / 1000, text: lines.join(' ') }))

const lineEnd = fc.constantFrom('\n', '\r\n', '\r')
const subRip = fc.record({
  arrow: fc.constantFrom(' --> ', '-->', ' -> ', '\t-->\t', ' ---> '),
  mark: fc.constantFrom(',', '.', ':', ' , '),
  hours: fc.constantFrom('always', 'needed', 'one digit'),
  number: fc.constantFrom('', '# ', '#.', 'wrong'),
  behind: fc.constantFrom('', ' ', ' X1:10 X2:20', ' align:start position:0%'),
  dress: fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => `<i>${text}</i>`,
    (text) => `{\\an8}${text}`,
    (text) => `<font color="#fff">${text}</font>`,
  ),
  between: fc.constantFrom('', '\n', '\n\n', ' \n'),
  end: lineEnd,
})

test.prop([cues, subRip])('SubRip is read in every dialect', (written, how) => {
  const time = (ms: number) => {
    const [h, m, s] = parts(ms)
    const hours = how.hours === 'needed' && h === 0 ? '' : `${how.hours === 'always' ? two(h) : h}:`
    return `${hours}${two(m)}:${two(s)}${how.mark}${fraction(ms)}`
  }
  const number = (at: number) =>
    how.number === ''
      ? ''
      : how.number === 'wrong'
        ? '7\n'
        : `${how.number.replace('#', String(at + 1)).trim()}\n`
  const text = written
    .map(
      ({ start, end, lines }, at) =>
        `${number(at)}${time(start)}${how.arrow}${time(end)}${how.behind}\n${lines.map(how.dress).join('\n')}\n`,
    )
    .join(how.between)
  expect(readCaptionText(text.replaceAll('\n', how.end))).toMatchObject({
    format: 'srt',
    transcript: { cues: meant(written) },
  })
})

const webVtt = fc.record({
  header: fc.constantFrom(
    '',
    ' - Title',
    '\nKind: captions\nLanguage: en',
    '\n\nNOTE x --\n',
    '\n\nSTYLE\n::cue {}',
  ),
  id: fc.constantFrom('', '1\n', 'an id\n', 'NOTE\n'),
  hours: fc.boolean(),
  settings: fc.constantFrom('', ' align:start position:0%', ' region:x', '\t'),
  dress: fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => `<c.red>${text}</c>`,
    (text) => `<b>${text}`,
    (text) => `<lang en>${text}</lang>`,
    (text) => `${text.slice(0, 1)}<i></i>${text.slice(1)}&lrm;`,
  ),
  end: lineEnd,
})

test.prop([cues, webVtt])('WebVTT is read in every dialect', (written, how) => {
  const time = (ms: number) => {
    const [h, m, s] = parts(ms)
    return `${how.hours || h > 0 ? `${two(h)}:` : ''}${two(m)}:${two(s)}.${fraction(ms)}`
  }
  const blocks = written.map(
    ({ start, end, lines }) =>
      `${how.id}${time(start)} --> ${time(end)}${how.settings}\n${lines.map(how.dress).join('\n')}\n`,
  )
  const text = [`WEBVTT${how.header}\n`, ...blocks].join('\n').replaceAll('\n', how.end)
  const read = readCaptionText(text)
  expect(read).toMatchObject({ format: 'vtt', warnings: [] })
  const found = read.ok ? read.transcript.cues : []
  expect(found.map((cue) => ({ ...cue, text: cue.text.replaceAll('\u200e', '') }))).toEqual(meant(written))
})

const piece = fc.oneof(
  fc.constantFrom(
    'WEBVTT\n\n',
    '\n',
    '\n\n',
    '00:01.000 --> 00:02.000\n',
    '00:00:02,500 -> 00:00:03\n',
    '1\n',
  ),
  fc.constantFrom('0:05\n', '0:07', '7 seconds', 'Ann: ', 'Bob (0:09)\n', 'Chapter 2: X\n', '[1:02] ', '- '),
  fc.constantFrom(
    '<00:00:01.500>',
    '<c> so</c>',
    '<v Ann>',
    '{\\an8}',
    '&amp;',
    '&#150;',
    '：',
    '０',
    '\u200e',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
  line,
)

test.prop([fc.array(piece, { maxLength: 60 })], { numRuns: 400 })(
  'whatever it is made of, captions are finite, in order and without tags that were read',
  (pieces) => {
    const read = readCaptionText(pieces.join(''))
    let last = 0
    for (const { start, end, text } of read.ok ? read.transcript.cues : []) {
      expect(Number.isFinite(end)).toBe(true)
      expect(start).toBeGreaterThanOrEqual(last)
      expect(end).toBeGreaterThanOrEqual(start)
      expect(text.trim()).not.toBe('')
      if (read.ok && read.format === 'vtt') expect(text).not.toMatch(/<(?:c|v Ann|\d)/)
      last = start
    }
  },
)

test.prop([fc.uint8Array({ maxLength: 600, min: 0x09 })])(
  'any bytes are read or refused with a sentence',
  (bytes) => {
    const read = readCaptionFile({ name: 'x.srt', bytes })
    expect(read.ok || read.reason.endsWith('.')).toBe(true)
  },
)
