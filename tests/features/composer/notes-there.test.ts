import { noteFacts, type Note } from '#src/domain/note.ts'
import type { Plan } from '#src/features/composer/plan.ts'
import { notesThereAre } from '#src/features/composer/notes-there.ts'
import { earlierFrom } from '#src/store/earlier.ts'
import { aNote, aVideo, found } from '#tests/support/builders.ts'
import { expect, test } from 'vitest'

const words = (id: string) => ({ id, cues: 1, words: 1, timed: true })
const video = aVideo(1, { transcript: words('first') })
const plan: Plan = {
  refusedTemplates: new Map(),
  templates: ['basic-summary', 'study-notes'],
  usable: [found(video), found(aVideo(2))],
  refusedVideos: [],
}
const there = (engine: 'api' | 'browser', ...notes: readonly Partial<Note>[]) =>
  notesThereAre(
    { engine, model: undefined },
    plan,
    earlierFrom(
      [],
      notes.map((more) => noteFacts(aNote({ engine, video, ...more }))),
    ),
  )

test('finds the newest note of each task of the plan', () => {
  const notes = there('api', { id: 'old', madeAt: 1 }, { id: 'new', madeAt: 2 }, { template: 'flashcards' })
  expect([...notes]).toEqual([[`basic-summary@${video.id}`, { note: 'new', at: 2 }]])
})

test.each([
  ['another engine', { engine: 'api' }],
  ['an older template', { templateVersion: 0 }],
  ['other captions', { video: aVideo(1, { transcript: words('second') }) }],
] as const)('a note of %s would come out differently', (_, more) => {
  expect(there('browser', more).size).toBe(0)
})

test('a note of the user’s model is the same where model and words are', () => {
  const made = { engine: 'model', model: 'one' } as const
  const earlier = earlierFrom([], [noteFacts(aNote({ ...made, video }))])
  const by = (model: string) => notesThereAre({ engine: 'model', model }, plan, earlier).size
  expect(by('one')).toBe(1)
  expect(by('another')).toBe(0)
  expect(notesThereAre({ ...made, engine: 'api' }, plan, earlier).size).toBe(0)
})

test('a server looks at the link, whatever captions there are', () => {
  expect(there('api', { video: aVideo(1) }).size).toBe(1)
})
