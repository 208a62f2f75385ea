import { readCaptionText } from '#src/sources/captions/read-captions.ts'
import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'

interface Written {
  /** In milliseconds. */
  readonly start: number
  readonly length: number
  readonly text: string
}

const spoken = fc.stringMatching(/^[A-Za-zéß漢][A-Za-z0-9éß漢 ,.!?'&-]{0,30}[a-z.]$/).map((text) =>
  text
    .replace(/ +/g, ' ')
    .replace(/&+(?! )/g, 'and')
    .replaceAll('-->', ''),
)
/** In order of time, each after the last, no text twice in a row, as a person would write them. */
const cues = fc
  .array(fc.record({ gap: fc.nat(5000), length: fc.integer({ min: 200, max: 9000 }), text: spoken }), {
    minLength: 1,
  })
  .map((parts) => {
    let at = 0
    return parts.map(({ gap, length, text }, index): Written => {
      const start = at + gap
      at = start + length
      return { start, length, text: `${text} ${index}x` }
    })
  })

const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll("'", '&#39;')
const clock = (ms: number) =>
  `${Math.floor(ms / 3_600_000)}:${String(Math.floor(ms / 60_000) % 60).padStart(2, '0')}:${((ms % 60_000) / 1000).toFixed(3).padStart(6, '0')}`
const seconds = ({ start, length, text }: Written) => ({
  start: start / 1000,
  end: (start + length) / 1000,
  text,
})

const writers: Readonly<Record<string, (cues: readonly Written[]) => string>> = {
  json3: (all) =>
    JSON.stringify({
      wireMagic: 'pb3',
      events: all.map(({ start, length, text }) => ({
        tStartMs: start,
        dDurationMs: length,
        segs: text.split(/(?= )/).map((utf8) => ({ utf8 })),
      })),
    }),
  srv3: (all) =>
    `<timedtext format="3"><body>${all.map(({ start, length, text }) => `<p t="${start}" d="${length}">${xml(text)}</p>`).join('\n')}</body></timedtext>`,
  srv1: (all) =>
    `<transcript>${all.map(({ start, length, text }) => `<text start="${start / 1000}" dur="${length / 1000}">${xml(xml(text))}</text>`).join('')}</transcript>`,
  ttml: (all) =>
    `<tt xmlns="http://www.w3.org/ns/ttml"><body><div>${all.map(({ start, length, text }) => `<p begin="${clock(start)}" end="${start + length}ms">${xml(text)}</p>`).join('\n')}</div></body></tt>`,
  sbv: (all) =>
    all
      .map(({ start, length, text }) => `${clock(start)},${clock(start + length)}\n${xml(text)}\n`)
      .join('\n'),
  ass: (all) =>
    [
      '[Script Info]',
      ...all.map(
        ({ start, length, text }) =>
          `Dialogue: 0,${clock(start)},${clock(start + length)},Default,,0,0,0,,${text}`,
      ),
    ].join('\n'),
  whisper: (all) => JSON.stringify({ text: '', segments: all.map(seconds), language: 'en' }),
  'whisper.cpp': (all) =>
    JSON.stringify({
      transcription: all.map(({ start, length, text }) => ({
        offsets: { from: start, to: start + length },
        text,
      })),
    }),
  ndjson: (all) => all.map((cue) => JSON.stringify(seconds(cue))).join('\n'),
}

describe.each(Object.entries(writers))('%s', (format, write) => {
  test.prop([cues])('is read back as it was written', (written) => {
    const read = readCaptionText(write(written))
    expect(read).toMatchObject({ ok: true, warnings: [] })
    expect(read.ok && read.transcript.cues).toEqual(written.map(seconds))
  })

  test.prop([cues])('is read without its markup', (written) => {
    const [open, close] = format === 'ass' ? ['{\\i1}', '{\\i0}'] : ['<i>', '</i>']
    const read = readCaptionText(
      write(written.map((cue) => ({ ...cue, text: `${open}${cue.text}${close}` }))),
    )
    expect(read.ok && read.transcript.cues).toEqual(written.map(seconds))
  })

  test.prop([
    cues,
    fc.array(fc.tuple(fc.nat(), fc.nat(40), fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 6 }),
  ])('is read without an error, and in order, whatever breaks in it', (written, breaks) => {
    const broken = breaks.reduce((text, [where, gone, put]) => {
      const at = where % text.length || 0
      return text.slice(0, at) + put.replaceAll('<', '') + text.slice(at + gone)
    }, write(written))
    const read = readCaptionText(broken)
    if (!read.ok) {
      expect(read.reason).toMatch(/\.$/)
      return
    }
    let last = 0
    for (const { start, end, text } of read.transcript.cues) {
      expect(start).toBeGreaterThanOrEqual(last)
      expect(end).toBeGreaterThanOrEqual(start)
      expect(Number.isFinite(end)).toBe(true)
      expect(text.trim()).not.toBe('')
      last = start
    }
  })
})

const field = fc.constantFrom(
  'text',
  'word',
  'start',
  'end',
  'timestamp',
  'offsets',
  'duration',
  'speaker',
  'type',
  'alternatives',
  'words',
  'segs',
  'tStartMs',
  'events',
  '7',
)
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5 },
    fc.jsonValue({ maxDepth: 1 }),
    fc.array(tie('tree')),
    fc.dictionary(field, tie('tree')),
  ),
}))

test.prop([tree])('any JSON is read or refused, and what is read has times and words', (value) => {
  const read = readCaptionText(JSON.stringify([value, { wireMagic: 'pb3' }]))
  const found = read.ok ? read.transcript.cues : []
  for (const { start, end, text, speaker } of found) {
    expect(start).toBeGreaterThanOrEqual(0)
    expect(end).toBeGreaterThanOrEqual(start)
    expect(text.trim()).not.toBe('')
    expect(['string', 'undefined']).toContain(typeof speaker)
  }
})

// Quadratic time would take minutes here.
test.each([
  '<',
  '<p ',
  '<p t="1">',
  '</p>',
  '<!--',
  '<![CDATA[',
  '<s begin="1s">',
  '<p t=',
  '&#',
  ' begin',
  '\\',
  '"',
  '{',
  '[',
  '{"start":1,"text":"a","words":[',
  '[0:01.00]',
  '{0}{1}',
  '{\\p1}',
  'Dialogue: 0,0:00:01.00,',
  ',',
  '\n',
  ' ',
])(
  'reads 200,000 characters of %j without hanging',
  (unit) => {
    const body = unit.repeat(200_000 / unit.length)
    for (const start of [
      '<timedtext><body>',
      '<tt><body><p begin="1s">',
      '{"tStartMs":',
      '[{',
      '[Script Info]\nDialogue: ',
      '[ti:x]\n[00:01.00]',
      '{0}{1}',
      '0:00:01.000,0:00:02.000\n',
    ]) {
      expect(readCaptionText(start + body)).toHaveProperty('ok')
    }
  },
  20_000,
)
