import { collectDraft } from '#src/features/composer/collect-draft.ts'
import { createDraftStore } from '#src/features/composer/draft-store.ts'
import { pastedTranscript } from '#src/features/composer/pasted-transcript.ts'
import { expect, test } from 'vitest'

test('reads a pasted transcript once, whatever else is typed', () => {
  const draft = createDraftStore()
  draft.setState({ transcript: pastedTranscript('Bread needs flour, water, salt and time.') })
  const [before] = collectDraft(draft.getState()).videos
  draft.setState({ links: 'https://example.org/talk' })
  const [after] = collectDraft(draft.getState()).videos
  expect(before?.transcript?.cues).toHaveLength(1)
  expect(after?.transcript).toBe(before?.transcript)
})

test('takes blank text for no transcript', () => {
  const draft = createDraftStore()
  draft.setState({ transcript: pastedTranscript(' \n ') })
  expect(collectDraft(draft.getState())).toEqual({
    videos: [],
    rejects: [],
    warnings: [],
    merged: 0,
    leftOut: 0,
  })
})
