import { test } from '@fast-check/vitest'
import { verbosities } from '#src/domain/note.ts'
import type { Transcript, Video } from '#src/domain/video.ts'
import { analyse } from '#src/engines/browser/analyse.ts'
import { makeNote } from '#src/engines/browser/make-note.ts'
import { builtInTemplates } from '#src/templates/built-in.ts'
import { anyTranscript } from '#tests/engines/browser/any-transcript.ts'
import { automaticCaptions, talkSentences, writtenCaptions } from '#tests/engines/browser/long-talk.ts'
import { spoken, statementsOf } from '#tests/engines/browser/note-statements.ts'
import { describe, expect } from 'vitest'

const video: Video = { id: 'captions:test', title: 'A talk' }

function notesOf(transcript: Transcript) {
  const analysis = analyse(transcript)
  const names = [
    ...analysis.topics.map(({ title }) => title),
    ...analysis.terms.map(({ text }) => text),
    video.title,
  ]
  const titles = new Set(names.map((name) => name.toLowerCase()))
  return builtInTemplates.flatMap((template) => {
    const { levels } = makeNote(analysis, template, video)
    return verbosities.map((level) => {
      const text = levels[level] ?? ''
      return { template: template.id, level, text, statements: statementsOf(text, titles) }
    })
  })
}

const wordsIn = (text: string) => text.split(/\s+/).length

function expectShortSlides(notes: ReturnType<typeof notesOf>): void {
  for (const { text } of notes.filter(({ template }) => template === 'presentation-slides')) {
    for (const slide of text.split('\n\n---\n\n')) {
      const bullets = slide.split('\n').filter((line) => line.startsWith('- '))
      expect(bullets.length).toBeLessThanOrEqual(5)
      for (const bullet of bullets) {
        expect(wordsIn(bullet.slice(2).replace(/ \[[\d:]+\]$/, ''))).toBeLessThanOrEqual(12)
      }
    }
  }
}

describe.each([
  ['an unpunctuated talk of 40 minutes', automaticCaptions(talkSentences(430))],
  ['a punctuated talk', writtenCaptions(talkSentences(300, 3))],
  ['four minutes', automaticCaptions(talkSentences(48, 5))],
])('%s', (_, transcript) => {
  const notes = notesOf(transcript)
  const said = spoken(transcript.cues.map(({ text }) => text).join(' ')).replaceAll(
    /\b(?:um )|\b(\w+) (?=\1\b)/g,
    '',
  )

  test('says only what was said', () => {
    const invented = notes
      .flatMap(({ statements }) => statements)
      .filter((text) => !said.includes(spoken(text)))
    expect(invented).toEqual([])
  })

  test('says no statement twice in a note', () => {
    for (const { statements } of notes) {
      expect(new Set(statements.map(spoken)).size).toBe(statements.length)
    }
  })

  test('keeps statements to 30 words', () => {
    expect(notes.flatMap(({ statements }) => statements).filter((text) => wordsIn(text) > 30)).toEqual([])
  })

  test('says more, or as much, at each level', () => {
    for (const { id } of builtInTemplates) {
      const lengths = notes.filter(({ template }) => template === id).map(({ text }) => text.length)
      expect(lengths).toEqual(lengths.toSorted((a, b) => a - b))
      expect(lengths[0]).toBeGreaterThan(0)
    }
  })

  test('has no heading without a body', () => {
    for (const { text, template } of notes.filter((note) => note.template !== 'presentation-slides')) {
      expect(text, template).not.toMatch(/^(#+) .*\n+(?:#{1,2} |$(?![\s\S]))/m)
    }
  })

  test('keeps slides to five bullets of at most twelve words', () => {
    expectShortSlides(notes)
  })

  test('asks no card twice and gives no answer away', () => {
    for (const { text } of notes.filter(({ template }) => template === 'flashcards')) {
      const cards = [...text.matchAll(/\*\*Q:\*\* (.*)\n\n\*\*A:\*\* (.*?) \[[\d:]+\]/g)].map(
        ([, q = '', a = '']) => ({ q, a }),
      )
      expect(cards.length).toBeGreaterThan(0)
      expect(new Set(cards.map(({ q }) => spoken(q))).size).toBe(cards.length)
      const cloze = cards.filter(({ q }) => q.includes('_____'))
      expect(cloze.filter(({ q, a }) => ` ${spoken(q)} `.includes(` ${spoken(a)} `))).toEqual([])
    }
  })
})

test('marks every statement of a talk with times, none of one without', () => {
  const timed = writtenCaptions(talkSentences(60))
  const untimed = { timed: false, cues: timed.cues.map(({ text }) => ({ start: 0, end: 0, text })) }
  const bullet = /^\s*- (?!\[)/
  for (const { text } of notesOf(timed)) {
    expect(text.split('\n').filter((line) => bullet.test(line) && !/\[\d\d:\d\d\]$/.test(line))).toEqual([])
  }
  for (const { text } of notesOf(untimed)) expect(text).not.toMatch(/\[\d+:\d\d\]/)
})

test('goes deeper with the length of the video', () => {
  const [short, long] = [90, 900].map((count) => notesOf(automaticCaptions(talkSentences(count))))
  const summary = (notes: typeof short, level: string) =>
    notes?.find((note) => note.template === 'basic-summary' && note.level === level)
  const size = (notes: typeof short) => summary(notes, 'standard')?.statements.length ?? 0
  expect(size(long)).toBeGreaterThan(size(short) * 2)
  expect(summary(short, 'brief')?.text).not.toContain('### ')
  // What is brief is so however long the video.
  expect(wordsIn(summary(long, 'brief')?.text ?? '')).toBeLessThan(600)
})

test('leaves out troubleshooting, prerequisites and resources that nobody spoke of', () => {
  const transcript = writtenCaptions([
    'The moon pulls at the water of the ocean all day long.',
    'Two bulges of water follow the moon around the earth.',
    'A coast passes through both bulges in a single day.',
  ])
  const guide = notesOf(transcript).find(({ template }) => template === 'tutorial-guide')
  expect(guide?.statements.length).toBeGreaterThan(0)
  expect(guide?.text).not.toMatch(/Troubleshooting|Prerequisites|Resources/)
})

test('makes every kind of note of a single sentence, and says where it is not fit for one', () => {
  const analysis = analyse(writtenCaptions(['Glaciers carve wide valleys everywhere']))
  for (const template of builtInTemplates) {
    const { levels, warnings } = makeNote(analysis, template, video)
    expect(levels.standard, template.id).not.toBe('')
    if (template.id === 'flashcards') expect(warnings[0]).toContain('main statements')
  }
})

test('says so where captions hold no words', () => {
  const analysis = analyse({ timed: true, cues: [{ start: 0, end: 9, text: '[Music] ♪ ♪' }] })
  const [summary] = builtInTemplates
  if (!summary) throw new Error('no template')
  const { levels, warnings } = makeNote(analysis, summary, video)
  expect(levels.standard).toBe('')
  expect(warnings[0]).toContain('no words')
})

test.prop([anyTranscript], { numRuns: 60 })('holds the rules for any words at all', (transcript) => {
  const notes = notesOf(transcript)
  expectShortSlides(notes)
  for (const { statements, template } of notes) {
    expect(new Set(statements.map(spoken)).size, template).toBe(statements.length)
    for (const text of statements) {
      if (transcript.timed) expect(wordsIn(text), `${template}: ${text}`).toBeLessThanOrEqual(30)
    }
  }
  for (const { id } of builtInTemplates) {
    const lengths = notes.filter(({ template }) => template === id).map(({ text }) => text.length)
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b))
  }
})

test('a brief summary, study notes or slides of a long talk are much shorter than comprehensive ones', () => {
  const analysis = analyse(writtenCaptions(talkSentences(300)))
  for (const template of builtInTemplates.slice(0, 3)) {
    const { levels } = makeNote(analysis, template, { id: 'url:x', title: 'A talk' })
    const words = (text = '') => text.split(/\s+/).length
    expect(words(levels.brief)).toBeLessThan(0.7 * words(levels.comprehensive))
  }
})
