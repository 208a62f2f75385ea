import { createDraftStore } from '#src/features/composer/draft-store.ts'
import { keepTyped } from '#src/features/composer/typed-before.ts'
import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => {
  vi.restoreAllMocks()
  sessionStorage.clear()
})

test('what was typed and not yet started outlives a reload', () => {
  const before = createDraftStore()
  keepTyped(before)
  before.setState({ links: 'https://youtu.be/dQw4w9WgXcQ', transcript: '0:01 Hello' })
  dispatchEvent(new Event('pagehide'))
  const after = createDraftStore()
  keepTyped(after)
  expect(after.getState()).toMatchObject({ links: 'https://youtu.be/dQw4w9WgXcQ', transcript: '0:01 Hello' })
})

test.each(['not JSON', '{"links":7}', '[]'])('stored nonsense is an empty form: %s', (stored) => {
  sessionStorage.setItem('fanfold-typed', stored)
  const draft = createDraftStore()
  keepTyped(draft)
  expect(draft.getState()).toMatchObject({ links: '', transcript: '' })
})

test('where storage is forbidden, the form works all the same', () => {
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new Error('SecurityError')
  })
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('SecurityError')
  })
  const draft = createDraftStore()
  keepTyped(draft)
  expect(() => dispatchEvent(new Event('pagehide'))).not.toThrow()
})
