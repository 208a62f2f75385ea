import type { Cue } from '#src/domain/video.ts'
import { readCaptionText, type CaptionsRead } from '#src/sources/captions/read-captions.ts'
import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'

const cuesOf = (read: CaptionsRead): readonly Cue[] => (read.ok ? read.transcript.cues : [])
const twoDigits = (value: number) => String(value).padStart(2, '0')
const stamp = (ms: number, mark: string) =>
  `${twoDigits(Math.floor(ms / 3_600_000))}:${twoDigits(Math.floor(ms / 60_000) % 60)}:${twoDigits(Math.floor(ms / 1000) % 60)}${mark}${String(ms % 1000).padStart(3, '0')}`

const spoken = fc
  .stringMatching(/^[A-Za-zéß漢][A-Za-z0-9éß漢 ,.!?'-]{0,30}[a-z.]$/)
  .map((text) => text.replace(/ +/g, ' ').replaceAll('-->', ''))
/** In order of time, each after the last, no text twice in a row, as a person would write them. */
const cues = fc
  .array(fc.record({ gap: fc.nat(5000), length: fc.integer({ min: 1, max: 9000 }), text: spoken }), {
    minLength: 1,
  })
  .map((parts) => {
    let at = 0
    return parts.map(({ gap, length, text }, index) => {
      const start = at + gap
      at = start + length
      return { start, end: at, text: `${text} ${index}x` }
    })
  })

describe('what is written is read back', () => {
  const expected = (written: readonly Cue[]) =>
    written.map(({ start, end, text }) => ({ start: start / 1000, end: end / 1000, text }))

  test.prop([cues])('as SubRip', (written) => {
    const text = written
      .map((cue, at) => `${at + 1}\n${stamp(cue.start, ',')} --> ${stamp(cue.end, ',')}\n${cue.text}\n`)
      .join('\n')
    expect(readCaptionText(text)).toMatchObject({ format: 'srt', warnings: [] })
    expect(cuesOf(readCaptionText(text))).toEqual(expected(written))
  })

  test.prop([cues])('as WebVTT', (written) => {
    const blocks = written.map((cue) => `${stamp(cue.start, '.')} --> ${stamp(cue.end, '.')}\n${cue.text}\n`)
    const text = ['WEBVTT\n', ...blocks].join('\n')
    expect(readCaptionText(text)).toMatchObject({ format: 'vtt', warnings: [] })
    expect(cuesOf(readCaptionText(text))).toEqual(expected(written))
  })
})

const piece = fc.oneof(
  fc.constantFrom(
    'WEBVTT',
    '\n',
    '\r\n',
    '\n\n',
    '00:01.000',
    ' --> ',
    '00:00:02,500',
    '1:05',
    'Ann: ',
    '[0:07] ',
  ),
  fc.constantFrom(
    '<v Ann>',
    '<c>',
    '&amp;',
    '&#0;',
    '&#1114112;',
    '{\\an8}',
    '12',
    '\0',
    '<',
    '99:99',
    '\ufeff',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
)
const messy = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))

test.prop([messy])(
  'never throws; captions have words, are in order and end no earlier than they start',
  (text) => {
    const read = readCaptionText(text)
    const found = cuesOf(read)
    expect(read.ok ? found.length > 0 : read.reason.endsWith('.')).toBe(true)
    let last = 0
    for (const { start, end, text: words } of found) {
      expect(start).toBeGreaterThanOrEqual(last)
      expect(end).toBeGreaterThanOrEqual(start)
      expect(words.trim()).not.toBe('')
      last = start
    }
  },
)

test.each([
  ['an empty text', '', 'no text'],
  ['XML', '<?xml version="1.0"?><tt/>', 'an XML file'],
  ['an ASS file', '[Script Info]\nTitle: x', 'an ASS subtitle file'],
])('says why %s can not be read', (_, text, reason) => {
  expect(readCaptionText(text)).toMatchObject({ ok: false, reason: expect.stringContaining(reason) })
})

// Quadratic time would take minutes here.
test.each(['<', '<a', '<v ', '{\\', '&', '(', ':', '0:00', '1', ' ', 'a', '.', '漢'])(
  'reads a line of a million %j without hanging',
  (unit) => {
    const line = unit.repeat(1_000_000 / unit.length)
    for (const start of [
      '',
      'WEBVTT\n\n00:00.000 --> 00:01.000\n',
      '00:00:00,000 --> 00:00:01,000\n',
      'Ann: 0:01\n',
    ]) {
      expect(readCaptionText(start + line)).toHaveProperty('ok')
    }
  },
  20_000,
)
