import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import type { Cue, Transcript } from '#src/domain/video.ts'
import { textLines, transcriptLines } from '#src/engines/model/lines.ts'
import { splitLines } from '#src/engines/model/split.ts'
import { tokensOf } from '#src/engines/model/tokens.ts'

const word = fc.constantFrom('network', 'the', 'loss', 'fällt', '梯度', 'сеть', '12.5', '🧪', '<b>', '[x]')
const text = fc.array(word, { maxLength: 300 }).map((words) => words.join(' '))
const transcript: fc.Arbitrary<Transcript> = fc
  .tuple(
    fc.array(fc.tuple(text, fc.nat(30), fc.option(fc.constantFrom('Ann', 'Bo'))), { maxLength: 40 }),
    fc.boolean(),
  )
  .map(([rows, timed]) => {
    let start = 0
    const cues = rows.map(([said, seconds, speaker]): Cue => {
      const cue = {
        start: timed ? start : 0,
        end: timed ? start + seconds : 0,
        text: said,
        ...(speaker && { speaker }),
      }
      start += seconds
      return cue
    })
    return { cues, timed }
  })

const bare = (all: string) => all.replaceAll(/\s+/g, '')
const unmarked = (line: string) => line.replace(/^\[[\d:]+\] /, '').replace(/^(?:Ann|Bo): /, '')

property.prop([transcript])('leaves out no word of a transcript', (given) => {
  const lines = transcriptLines(given)
  expect(bare(lines.map((line) => unmarked(line.text)).join(''))).toBe(
    bare(given.cues.map((cue) => cue.text).join('')),
  )
})

property.prop([transcript, fc.integer({ min: 20, max: 3_000 })])(
  'puts each line into exactly one part, in order, and no part over the limit unless it is one line',
  (given, limit) => {
    const lines = transcriptLines(given)
    const parts = splitLines(lines, limit)
    expect(parts.flat()).toEqual(lines)
    for (const part of parts) {
      expect(part.length).toBeGreaterThan(0)
      const tokens = part.reduce((sum, line) => sum + line.tokens, 0)
      expect(part.length === 1 || tokens <= limit).toBe(true)
    }
  },
)

test('gives one time to the cues of a quarter of a minute', () => {
  const cues = [0, 5, 10, 15, 3_700].map((start) => ({ start, end: start + 5, text: `at ${start}` }))
  expect(transcriptLines({ cues, timed: true }).map((line) => line.text)).toEqual([
    '[00:00] at 0 at 5 at 10',
    '[00:15] at 15',
    '[1:01:40] at 3700',
  ])
})

test('begins a line with each new speaker', () => {
  const cues = [
    { start: 0, end: 1, text: 'Who?', speaker: 'Ann' },
    { start: 1, end: 2, text: 'I.', speaker: 'Bo' },
  ]
  expect(transcriptLines({ cues, timed: true }).map((line) => line.text)).toEqual([
    '[00:00] Ann: Who?',
    '[00:01] Bo: I.',
  ])
})

test('writes no times where a transcript has none', () => {
  expect(transcriptLines({ cues: [{ start: 0, end: 0, text: 'Words.' }], timed: false })[0]?.text).toBe(
    'Words.',
  )
})

test('cuts one endless text without times between its sentences', () => {
  const sentence = 'This is a sentence of a text that somebody has pasted. '
  const lines = transcriptLines({ cues: [{ start: 0, end: 0, text: sentence.repeat(200) }], timed: false })
  for (const line of lines) expect(line.text).toMatch(/^This .* pasted\.$/)
})

test('cuts where the topic changes, when that is near an even share', () => {
  const about = (subject: string, count: number) =>
    Array.from({ length: count }, (_, at) => `${subject} ${subject} matter here in place ${at}`)
  const rows = [...about('volcano magma', 44), ...about('senates votes', 56)]
  const lines = textLines(rows.join('\n'))
  const total = lines.reduce((sum, line) => sum + line.tokens, 0)
  expect(splitLines(lines, total * 0.7).map((part) => part.length)).toEqual([44, 56])
})

test('takes a text of signs for more tokens than one of letters', () => {
  expect(tokensOf('This is a plain sentence of forty letters')).toBeLessThan(20)
  expect(tokensOf('This is a plain sentence of forty letters')).toBeGreaterThan(8)
  expect(tokensOf('梯度下降是一种优化算法')).toBeGreaterThanOrEqual(11)
  expect(tokensOf('Сеть обучается на примерах')).toBeGreaterThan(10)
})
