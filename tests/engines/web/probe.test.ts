import { answersAtAll } from '#src/engines/web/probe.ts'
import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => vi.unstubAllGlobals())

/** As browsers have it: without CORS, a request that does not follow redirects is refused before it is sent. */
const browsersFetch = vi.fn<typeof fetch>((_, init) =>
  init?.mode === 'no-cors' && (init.redirect ?? 'follow') === 'follow'
    ? Promise.resolve(new Response())
    : Promise.reject(new TypeError('Failed to fetch')),
)

test('finds in a browser that somebody answers, without cookies and keys', async () => {
  vi.stubGlobal('fetch', browsersFetch)
  expect(await answersAtAll('https://notes.test', new AbortController().signal)).toBe(true)
  const init = browsersFetch.mock.calls[0]?.[1]
  expect(init).toMatchObject({ credentials: 'omit' })
  expect(init).not.toHaveProperty('headers')
})

test('finds nobody where there is no answer, and says nothing where it is taken back', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  expect(await answersAtAll('https://notes.test', new AbortController().signal)).toBe(false)
  await expect(answersAtAll('https://notes.test', AbortSignal.abort())).rejects.toThrow()
})
