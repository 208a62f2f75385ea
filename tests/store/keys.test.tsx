import { createKeyRing } from '#src/store/keys.ts'
import { afterEach, expect, test, vi } from 'vitest'

const openai = 'https://api.openai.com/v1'
const groq = 'https://api.groq.com/openai/v1'
const clock = { epoch: () => 0 }
const kept = () => localStorage.getItem('fanfold-keys')

/** Tabs of one browser: what one posts is heard by all others, in order. */
function tabs() {
  const listeners: ((letter: unknown) => void)[] = []
  return () => {
    const own: ((letter: unknown) => void)[] = []
    return createKeyRing(clock, {
      listen: (listener) => {
        own.push(listener)
        listeners.push(listener)
      },
      post: (letter) => {
        for (const listener of listeners) if (!own.includes(listener)) listener(structuredClone(letter))
      },
    })
  }
}

afterEach(() => vi.restoreAllMocks())

test('holds keys in memory, and in no storage', () => {
  const setItem = vi.spyOn(Storage.prototype, 'setItem')
  const ring = createKeyRing(clock)
  ring.set(openai, 'sk-planted')
  expect(ring.of(openai)).toBe('sk-planted')
  expect(setItem).not.toHaveBeenCalled()
  expect(createKeyRing(clock).of(openai)).toBeUndefined()
})

test('a key is for the server that it was typed for, however its address is written, and for no other', () => {
  const ring = createKeyRing(clock)
  ring.set(' https://API.openai.com/v1/ ', 'sk-planted')
  expect(ring.of(openai)).toBe('sk-planted')
  for (const other of [groq, 'http://api.openai.com/v1', 'https://api.openai.com.evil.test/v1', ''])
    expect(ring.of(other)).toBeUndefined()
})

test('an empty key is forgotten', () => {
  const ring = createKeyRing(clock)
  ring.set(openai, 'sk-planted')
  ring.set(openai, '')
  expect(ring.store.getState().keys).toEqual({})
})

test('remembers only where the user says so, and forgets at once', () => {
  const ring = createKeyRing(clock)
  ring.set(openai, 'sk-planted')
  expect(ring.remember(true)).toBe(true)
  ring.set(groq, 'gsk-planted')
  const next = createKeyRing(clock)
  expect(next.of(openai)).toBe('sk-planted')
  expect(next.of(groq)).toBe('gsk-planted')
  expect(next.store.getState().remembered).toBe(true)
  next.remember(false)
  expect(kept()).toBeNull()
  expect(next.of(openai)).toBe('sk-planted')
})

test('forgets all at once, and remembers no more', () => {
  const ring = createKeyRing(clock)
  ring.set(openai, 'sk-planted')
  ring.remember(true)
  ring.forgetAll()
  expect(ring.store.getState()).toMatchObject({ keys: {}, remembered: false })
  expect(kept()).toBeNull()
})

test('a browser that forbids storage says so, and the keys hold until the page is closed', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('No room left', 'QuotaExceededError')
  })
  const ring = createKeyRing(clock)
  ring.set(openai, 'sk-planted')
  expect(ring.remember(true)).toBe(false)
  expect(ring.store.getState().remembered).toBe(false)
  expect(ring.of(openai)).toBe('sk-planted')
})

test.each(['{', '[]', '{"a":1}', '7'])('takes kept keys of %s for none', (text) => {
  localStorage.setItem('fanfold-keys', text)
  expect(createKeyRing(clock).store.getState().keys).toEqual({})
})

test('tabs have the same keys, whichever was first', () => {
  const open = tabs()
  const first = open()
  first.set(openai, 'sk-planted')
  const second = open()
  expect(second.of(openai)).toBe('sk-planted')
  second.set(groq, 'gsk-planted')
  expect(first.of(groq)).toBe('gsk-planted')
  expect(first.store.getState()).toEqual(second.store.getState())
})

test('what one tab forgets is forgotten in the others, and what it remembers is remembered', () => {
  const open = tabs()
  const [first, second] = [open(), open()]
  first.set(openai, 'sk-planted')
  first.remember(true)
  expect(second.store.getState().remembered).toBe(true)
  second.remember(false)
  expect(kept()).toBeNull()
  expect(first.store.getState().remembered).toBe(false)
  first.set(groq, 'gsk-planted')
  expect(kept()).toBeNull()
  second.forgetAll()
  expect(first.store.getState().keys).toEqual({})
  expect(open().store.getState().keys).toEqual({})
})

test('an answer that was sent before all was forgotten brings nothing back', () => {
  let deliver: (letter: unknown) => void = () => {}
  const ring = createKeyRing(clock, { post: () => {}, listen: (listener) => (deliver = listener) })
  deliver({ type: 'keys', keys: {}, remembered: false, version: 5 })
  deliver({ type: 'keys', keys: { [openai]: 'sk-planted' }, remembered: false, version: 4 })
  expect(ring.of(openai)).toBeUndefined()
})

test('letters of another kind change nothing', () => {
  let deliver: (letter: unknown) => void = () => {}
  const ring = createKeyRing(clock, { post: () => {}, listen: (listener) => (deliver = listener) })
  ring.set(openai, 'sk-planted')
  for (const letter of [undefined, 'keys', { type: 'keys' }, { type: 'keys', keys: { a: 1 }, version: 9 }])
    deliver(letter)
  expect(ring.of(openai)).toBe('sk-planted')
})

test('a tab that slept brings nothing back, however much it had changed before all was forgotten', () => {
  const posts: ((letter: unknown) => void)[] = []
  const waiting: (() => void)[] = []
  let now = 1_000
  const open = () => {
    const own = posts.length
    return createKeyRing(
      { epoch: () => now },
      {
        listen: (listener) => posts.push(listener),
        post: (letter) =>
          waiting.push(() => posts.forEach((hear, tab) => tab !== own && hear(structuredClone(letter)))),
      },
    )
  }
  const [awake, asleep] = [open(), open()]
  waiting.splice(0).forEach((deliver) => deliver())
  for (let n = 0; n < 5; n++) asleep.set(openai, `sk-planted-${n}`)
  now += 60_000
  awake.forgetAll()
  // What was said before is delivered after.
  waiting.splice(0).forEach((deliver) => deliver())
  for (const ring of [awake, asleep]) expect(ring.of(openai)).toBeUndefined()
})
