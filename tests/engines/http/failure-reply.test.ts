import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Failure } from '#src/domain/failure.ts'
import { dateAndTime } from '#src/lib/format-time.ts'
import { anAttempt, anEngine, ask, linkedTask, now } from '#tests/engines/http/ask.ts'
import { startContractServer, type ScriptedAnswer } from '#tests/support/contract-server.ts'

afterEach(() => vi.unstubAllGlobals())

async function failureOf(scripted: ScriptedAnswer): Promise<Failure> {
  const answer = await ask(scripted)
  if (answer.ok) throw new Error('The answer is a note.')
  return answer.failure
}

const words = { error: 'Said by the server', details: 'Its details', suggestion: 'Its advice' }
const shown = { message: 'Said by the server', details: 'Its details', suggestion: 'Its advice' }
const date = '2027-02-01T00:00:00.000Z'

describe('tells by the status what the run does', () => {
  test.each<[number, object]>([
    [400, { kind: 'api' }],
    [401, { kind: 'api', stopsAll: true, signIn: true }],
    [402, { kind: 'api', stopsAll: true }],
    [403, { kind: 'api' }],
    [404, { kind: 'api' }],
    [408, { kind: 'network', answered: true, overload: true }],
    [413, { kind: 'api' }],
    [418, { kind: 'api' }],
    [422, { kind: 'api' }],
    [429, { kind: 'rate-limit' }],
    [500, { kind: 'network', answered: true, overload: false }],
    [502, { kind: 'network', answered: true, overload: false }],
    [503, { kind: 'network', answered: true, overload: true }],
    [504, { kind: 'network', answered: true, overload: true }],
  ])('%i', async (status, meaning) => {
    expect(await failureOf({ status, body: words })).toEqual({ ...shown, ...meaning })
  })
})

describe('waits for as long as a 429 asks', () => {
  test.each<[string, Record<string, string>, object, number]>([
    ['seconds', { 'Retry-After': '30' }, {}, 30_000],
    ['an HTTP date', { 'Retry-After': new Date(now + 45_000).toUTCString() }, {}, 45_000],
    ['the body, where the header may not be read', {}, { retryAfter: 20 }, 20_000],
    ['the body, where the header is nonsense', { 'Retry-After': '-5' }, { retryAfter: '20' }, 20_000],
    ['the header before the body', { 'Retry-After': '30' }, { retryAfter: 20 }, 30_000],
    ['a reset date at last', { 'X-RateLimit-Reset': new Date(now + 60_000).toISOString() }, {}, 60_000],
    ['not at all for a past date', { 'Retry-After': new Date(now - 45_000).toUTCString() }, {}, 0],
    ['a Retry-After beside a quota', { 'Retry-After': '30' }, { resetDate: date }, 30_000],
  ])('%s', async (_, headers, body, waitMs) => {
    expect(await failureOf({ status: 429, headers, body })).toMatchObject({ kind: 'rate-limit', waitMs })
  })

  test.each([
    ['a negative number', -1],
    ['a word', 'soon'],
    ['an object', {}],
  ])('and names no wait for %s', async (_, retryAfter) => {
    const failure = await failureOf({ status: 429, body: { retryAfter } })
    expect(failure.kind).toBe('rate-limit')
    expect(failure).not.toHaveProperty('waitMs')
  })
})

test('takes a 429 with a reset date alone for a used-up quota and names the date', async () => {
  const failure = await failureOf({ status: 429, body: { error: 'Monthly quota exceeded', resetDate: date } })
  expect(failure).toMatchObject({
    kind: 'api',
    stopsAll: true,
    message: `Monthly quota exceeded. The quota starts anew on ${dateAndTime(Date.parse(date))}.`,
  })
})

test('shows a reset date that it cannot read as it is', async () => {
  const { message } = await failureOf({ status: 429, body: { error: 'Used up!', resetDate: 'next month' } })
  expect(message).toBe('Used up! The quota starts anew on next month.')
})

describe('says it in its own words, with server and status, for', () => {
  test.each<[string, string | object]>([
    ['a web page', '<!doctype html><html><body><h1>Bad Gateway</h1></body></html>'],
    ['an empty body', ''],
    ['another text', 'upstream connect error'],
    ['a list', []],
    ['words that are not strings', { error: { code: 7 }, details: 7, suggestion: null }],
    ['blank words', { error: ' ', details: '' }],
    ['a page within the words', { error: '<html><body>oops</body></html>' }],
  ])('%s', async (_, body) => {
    for (const status of [400, 401, 402, 403, 404, 408, 413, 418, 429, 500, 503]) {
      const { message, details, suggestion } = await failureOf({ status, body })
      expect(message).toMatch(/127\.0\.0\.1:\d+/)
      expect(message).toContain(`(${status})`)
      expect(message).not.toContain('<')
      expect(suggestion).toMatch(/^[A-Z].*\.$/)
      expect(details).toBeUndefined()
    }
  })
})

test('cuts words that nobody reads to their end', async () => {
  const { message } = await failureOf({ status: 400, body: { error: 'x'.repeat(100_000) } })
  expect(message).toHaveLength(2000)
})

test('gives no advice of its own beside words of the server', async () => {
  const failure = await failureOf({ status: 400, body: { error: 'Invalid template selected' } })
  expect(failure).toEqual({ kind: 'api', message: 'Invalid template selected' })
})

const silent = { kind: 'network', answered: false, overload: false }

test('takes a cut connection for no answer', async () => {
  expect(await failureOf('drop')).toMatchObject(silent)
})

async function failureOfNobody(): Promise<Failure> {
  const server = await startContractServer({ note: () => undefined })
  await server.close()
  const answer = await anEngine(server.url).process(linkedTask(), anAttempt())
  if (answer.ok) throw new Error('The answer is a note.')
  return answer.failure
}

test('names the server that does not answer and what to check', async () => {
  expect(await failureOfNobody()).toMatchObject({
    ...silent,
    message: expect.stringMatching(/^No answer from 127\.0\.0\.1:\d+\.$/),
    suggestion: expect.stringMatching(/running.*address in Settings/),
  })
})

test('names CORS where the page is of another origin', async () => {
  vi.stubGlobal('location', new URL('http://localhost:5173/'))
  expect((await failureOfNobody()).suggestion).toMatch(/from http:\/\/localhost:5173 \(CORS\)/)
})

test('says so where the device is offline', async () => {
  vi.stubGlobal('navigator', { onLine: false })
  expect((await failureOfNobody()).message).toMatch(/this device is offline/)
})

test('says so where the browser forbids a page of https to ask over http', async () => {
  vi.stubGlobal('location', new URL('https://fanfold.test/'))
  const answer = await anEngine('http://fanfold.invalid').process(linkedTask(), anAttempt())
  expect(answer).toMatchObject({
    failure: { ...silent, message: expect.stringMatching(/http:\/\/.*https:\/\//) },
  })
})

test('shows no password out of the address', async () => {
  const answer = await anEngine('http://me:secret@127.0.0.1:1').process(linkedTask(), anAttempt())
  expect(JSON.stringify(answer)).not.toContain('secret')
})
