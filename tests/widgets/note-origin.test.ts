import { noteOrigin } from '#src/widgets/note-origin.ts'
import { noteFacts } from '#src/domain/note.ts'
import { dateAndTime } from '#src/lib/format-time.ts'
import { aNote } from '#tests/support/builders.ts'
import { expect, test } from 'vitest'

test('tells by which model a note was made, and what that took', () => {
  const made = aNote({
    engine: 'model',
    method: 'transcript-only',
    model: 'gemini-flash-latest',
    usage: { input: 12_300, output: 900 },
    templateVersion: 2,
    madeAt: 0,
  })
  expect(noteOrigin(noteFacts(made))).toBe(
    `Your own model · transcript-only · gemini-flash-latest · 12,300 tokens read, 900 written · version 2 of the template · ${dateAndTime(0)}`,
  )
})

test('what is not known is left out', () => {
  const { method: _, ...made } = aNote({ engine: 'browser', templateVersion: 1, madeAt: 0 })
  expect(noteOrigin(noteFacts(made))).toBe(`In this browser · ${dateAndTime(0)}`)
})
