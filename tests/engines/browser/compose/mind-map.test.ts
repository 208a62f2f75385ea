import { test } from '@fast-check/vitest'
import { verbosities } from '#src/domain/note.ts'
import type { Transcript } from '#src/domain/video.ts'
import { analyse } from '#src/engines/browser/analyse.ts'
import { makeNote } from '#src/engines/browser/make-note.ts'
import { templateById } from '#src/templates/built-in.ts'
import { anyTranscript } from '#tests/engines/browser/any-transcript.ts'
import { automaticCaptions, talkSentences, writtenCaptions } from '#tests/engines/browser/long-talk.ts'
import { spoken } from '#tests/engines/browser/note-statements.ts'
import { expect } from 'vitest'

function mapsOf(transcript: Transcript, title = 'A talk') {
  const template = templateById('mind-map')
  if (!template) throw new Error('no template')
  const { levels } = makeNote(analyse(transcript), template, { id: 'captions:x', title })
  return verbosities.map((level) =>
    (levels[level] ?? '').split('\n').map((line) => ({
      line,
      depth: /^ */.exec(line)?.[0].length ?? 0,
      text: line.replace(/^ *- /, '').replace(/ \[[\d:]+\]$/, ''),
    })),
  )
}

/** Things one after the other, six in each place. */
const things =
  'lamp chair table stove mirror carpet basket vase bench stool ladder fork saw cup kettle pillow drawer candle ribbon button needle hammer bottle barrel'
    .split(' ')
    .flatMap((thing, nth) => {
      const place = ['iron museum', 'winter market', 'grammar school', 'harbour office'][Math.floor(nth / 6)]
      return Array.from({ length: 18 }, (_, at) => [
        `the ${thing} stands in the ${place} and people like it`,
        `you can clean the ${thing} with water ${at} times`,
        `now the best ${thing} was built by hand`,
      ]).flat()
    })

test('a talk of many topics has few branches, with its topics below them', () => {
  const [, standard] = mapsOf(automaticCaptions(things))
  const branches = standard?.filter(({ depth }) => depth === 2) ?? []
  expect(branches.length).toBeGreaterThan(2)
  expect(branches.length).toBeLessThanOrEqual(8)
  expect(standard?.filter(({ depth }) => depth === 6).length).toBeGreaterThan(0)
})

test('each level holds more than the one before it', () => {
  const [brief, standard, comprehensive] = mapsOf(automaticCaptions(talkSentences(300)))
  expect(standard?.length).toBeGreaterThan(brief?.length ?? 0)
  expect(comprehensive?.length).toBeGreaterThan(standard?.length ?? 0)
})

test('the root is the title, everything hangs on it, and every line has its time', () => {
  for (const map of mapsOf(writtenCaptions(talkSentences(200, 3)), 'Bees and bridges')) {
    expect(map[0]?.line).toBe('- Bees and bridges [00:00]')
    expect(map.slice(1).filter(({ depth }) => depth < 2)).toEqual([])
    expect(map.filter(({ line }) => !/ \[\d\d:\d\d\]$/.test(line))).toEqual([])
  }
})

test.prop([anyTranscript], { numRuns: 60 })('no line says what another or its branch says', (transcript) => {
  for (const map of mapsOf(transcript)) {
    const leaves = map.filter(({ depth }) => depth > 2).map(({ text }) => spoken(text))
    expect(new Set(leaves).size).toBe(leaves.length)
    map.forEach(({ depth, text }, at) => {
      const parent = map.slice(0, at).findLast((line) => line.depth < depth)
      // No step of the outline is left out, and nothing stands below itself.
      if (at > 0) expect(parent?.depth).toBe(depth - 2)
      if (depth > 2) expect(spoken(text)).not.toBe(spoken(parent?.text ?? ''))
    })
  }
})

test('leaves are short', () => {
  for (const map of mapsOf(automaticCaptions(talkSentences(400)))) {
    const leaves = map.filter(({ depth }) => depth > 2)
    expect(leaves.filter(({ text }) => text.split(' ').length > 8)).toEqual([])
  }
})

const seconds = (line: string): number =>
  (/\[([\d:]+)\]$/.exec(line)?.[1] ?? '').split(':').reduce((sum, part) => sum * 60 + Number(part), 0)

test('what hangs on one branch stands in the order of the talk, and none before its branch', () => {
  for (const map of mapsOf(automaticCaptions(things))) {
    map.forEach(({ depth, line }, at) => {
      const parent = map.slice(0, at).findLast((other) => other.depth < depth)
      const next = map.slice(at + 1).find((other) => other.depth <= depth)
      expect(seconds(line)).toBeGreaterThanOrEqual(seconds(parent?.line ?? ''))
      if (next?.depth === depth) expect(seconds(next.line)).toBeGreaterThanOrEqual(seconds(line))
    })
  }
})

test('a plain word that is hardly spoken of is no leaf', () => {
  const talk = writtenCaptions([
    'The Aletsch Glacier lost forty metres of ice, and the pain of the village was great.',
    'Engineers of the Aletsch Glacier drill deep holes into the blue ice every summer.',
    'A lack of snow leaves the blue ice of the Aletsch Glacier without a blanket.',
    'The Aletsch Glacier feeds the river, and the river feeds the whole valley below.',
  ])
  for (const map of mapsOf(talk)) {
    expect(map.slice(1).filter(({ text }) => /^(?:Pain|Lack|Blanket|Village)$/.test(text))).toEqual([])
  }
})
