import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { isThisDevice, readBaseUrl } from '#src/domain/base-url.ts'
import { providerIds, providers } from '#src/domain/providers.ts'

const urlOf = (typed: string, provider?: Parameters<typeof readBaseUrl>[1]) => {
  const read = readBaseUrl(typed, provider)
  return read.ok ? read.url : read.problem
}

describe('what becomes of an address', () => {
  test.each([
    ['http://localhost:11434', 'http://localhost:11434/v1'],
    ['http://localhost:11434/', 'http://localhost:11434/v1'],
    ['http://localhost:11434/v1', 'http://localhost:11434/v1'],
    ['http://localhost:11434/v1///', 'http://localhost:11434/v1'],
    ['http://localhost:11434/api', 'http://localhost:11434/v1'],
    ['http://192.168.1.5:11434/api/chat', 'http://192.168.1.5:11434/v1'],
    ['localhost:11434', 'http://localhost:11434/v1'],
    ['127.0.0.1:1234/v1', 'http://127.0.0.1:1234/v1'],
    ['[::1]:8080', 'http://[::1]:8080/v1'],
    ['192.168.1.5:8000', 'http://192.168.1.5:8000/v1'],
    ['https://localhost:1234', 'https://localhost:1234/v1'],
    ['[fd12::7]:8080/v1', 'http://[fd12::7]:8080/v1'],
    ['gpu-box', 'http://gpu-box/v1'],
    ['studio.local:1234', 'http://studio.local:1234/v1'],
    ['models.example.org', 'https://models.example.org/v1'],
    ['models.example.org:8443', 'https://models.example.org:8443/v1'],
    ['https://models.example.org/models', 'https://models.example.org/models'],
    ['models.example.org:443', 'https://models.example.org/v1'],
    ['HTTPS://Models.Example.org/V1', 'https://models.example.org/V1'],
    ['http:/localhost:1234', 'http://localhost:1234/v1'],
    [' <https://models.example.org/v1> ', 'https://models.example.org/v1'],
    ['https://models.example.org/team/openai/v1', 'https://models.example.org/team/openai/v1'],
    ['http://localhost:3000/api', 'http://localhost:3000/api'],
    ['https://models.example.org/v1/chat/completions', 'https://models.example.org/v1'],
    ['https://models.example.org/v1/models', 'https://models.example.org/v1'],
    ['https://models.example.org/v1?key=1#top', 'https://models.example.org/v1'],
    ['https://openrouter.ai', 'https://openrouter.ai/api/v1'],
    ['openrouter.ai/api', 'https://openrouter.ai/api/v1'],
    ['http://api.openai.com/v1', 'https://api.openai.com/v1'],
    ['https://api.groq.com/openai', 'https://api.groq.com/openai/v1'],
    [
      'https://generativelanguage.googleapis.com/v1beta/openai',
      'https://generativelanguage.googleapis.com/v1beta/openai',
    ],
  ])('%s → %s', (typed, url) => {
    expect(urlOf(typed)).toBe(url)
  })

  test.each([
    ['https://generativelanguage.googleapis.com', 'https://generativelanguage.googleapis.com/v1beta'],
    ['https://gemini.example.org', 'https://gemini.example.org/v1beta'],
    [
      'https://generativelanguage.googleapis.com/v1beta/models/gemini-flash-latest:generateContent?key=1',
      'https://generativelanguage.googleapis.com/v1beta',
    ],
  ])('%s → %s, for Gemini', (typed, url) => {
    expect(urlOf(typed, 'gemini')).toBe(url)
  })

  test.each([
    '',
    '   ',
    'ftp://localhost',
    'ws://localhost:1234',
    'http://',
    'https://ex ample.org',
    'hello world',
    'hello%20world',
    'http://hello%20world/v1',
    'https://a:b@host/v1',
  ])('%j is refused in a sentence', (typed) => {
    expect(readBaseUrl(typed)).toEqual({ ok: false, problem: expect.stringMatching(/^[A-Z].+\.$/) as string })
  })
})

test('leaves every provider’s own address alone', () => {
  for (const id of providerIds) {
    const { baseUrl } = providers[id]
    if (baseUrl !== undefined) expect(readBaseUrl(baseUrl, id)).toEqual({ ok: true, url: baseUrl })
  }
})

const pieces = [
  '/v1',
  '/models',
  '/chat/completions',
  '/completions',
  '/',
  "'",
  '/api',
  ':11434',
  '/x',
  'localhost',
  '//',
]
const pasted = fc
  .array(fc.constantFrom(...pieces), { maxLength: 8 })
  .map((all) => `http://host${all.join('')}`)

property.prop([fc.oneof(fc.webUrl({ withQueryParameters: true }), fc.domain(), fc.string(), pasted)])(
  'an address that was read once is read the same again, and has no slash at its end',
  (typed) => {
    const once = readBaseUrl(typed)
    if (!once.ok) return
    expect(readBaseUrl(once.url)).toEqual(once)
    expect(once.url).toMatch(/^https?:\/\/.*[^/]$/)
  },
)

test.each([
  ['localhost', true],
  ['app.localhost', true],
  ['127.0.0.1', true],
  ['[::1]', true],
  ['192.168.1.5', false],
  ['localhost.example.org', false],
])('%s is this device: %s', (host, is) => {
  expect(isThisDevice(host)).toBe(is)
})
