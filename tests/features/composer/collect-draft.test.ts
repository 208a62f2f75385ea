import { createDraftStore } from '#src/features/composer/draft-store.ts'
import { createReader } from '#src/features/composer/reader.ts'
import { expect, test } from 'vitest'

test('reads a pasted transcript once, whatever else is typed', () => {
  const draft = createDraftStore()
  const { collect } = createReader()
  draft.setState({ transcript: 'Bread needs flour, water, salt and time.' })
  const [before] = collect(draft.getState()).videos
  draft.setState({ links: 'https://example.org/talk' })
  const [after] = collect(draft.getState()).videos
  expect(before?.transcript?.cues).toHaveLength(1)
  expect(after?.transcript).toBe(before?.transcript)
})

test('takes blank text for no transcript', () => {
  const draft = createDraftStore()
  const { collect } = createReader()
  draft.setState({ transcript: ' \n ' })
  expect(collect(draft.getState())).toEqual({
    videos: [],
    rejects: [],
    warnings: [],
    merged: 0,
    leftOut: 0,
  })
})
