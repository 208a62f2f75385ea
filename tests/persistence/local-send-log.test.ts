import { localSendLog } from '#src/persistence/local-send-log.ts'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const items = new Map<string, string>()
const storage = {
  getItem: (key: string) => items.get(key) ?? null,
  setItem: (key: string, value: string) => void items.set(key, value),
  key: (n: number) => [...items.keys()][n] ?? null,
  get length() {
    return items.size
  },
}
const nothing = { sent: [] }

beforeEach(() => {
  items.clear()
  vi.stubGlobal('localStorage', storage)
})
afterEach(() => vi.unstubAllGlobals())

/** Puts a text where the record of a gate is kept. */
const keep = (text: string) => {
  localSendLog.write('g', nothing)
  for (const key of items.keys()) items.set(key, text)
}

test('gives back what was written, gate by gate', () => {
  localSendLog.write('a', { sent: [1, 2], closed: { from: 2, until: 3 } })
  localSendLog.write('b', { sent: [4] })
  expect(localSendLog.read('a')).toEqual({ sent: [1, 2], closed: { from: 2, until: 3 } })
  expect(localSendLog.read('b')).toEqual({ sent: [4] })
  expect(localSendLog.read('c')).toEqual(nothing)
  items.set('somebody else’s', '1')
  expect(localSendLog.gates()).toEqual(['a', 'b'])
})

test('an opened gate is closed no more', () => {
  localSendLog.write('a', { sent: [], closed: { from: 2, until: 3 } })
  localSendLog.write('a', { sent: [] })
  expect(localSendLog.read('a')).toEqual(nothing)
})

test.each([
  '',
  'null',
  '7',
  '"sent"',
  '[]',
  '{}',
  '{',
  '<html>',
  '{"sent":null}',
  '{"sent":5}',
  '{"sent":["soon"]}',
  '{"sent":[1e999]}',
  '{"sent":[null]}',
  '{"sent":[],"closed":{"from":1,"until":"later"}}',
  '{"sent":[],"closed":null}',
])('garbage in the storage counts as nothing: %s', (text) => {
  keep(text)
  expect(localSendLog.read('g')).toEqual(nothing)
  expect(() => localSendLog.gates()).not.toThrow()
})

test('what it does not know of is left out', () => {
  keep('{"sent":[5],"more":1}')
  expect(localSendLog.read('g')).toEqual({ sent: [5] })
})

test.each([
  [
    'throws',
    {
      getItem: () => {
        throw new DOMException('Denied', 'SecurityError')
      },
      setItem: () => {
        throw new DOMException('Full', 'QuotaExceededError')
      },
    },
  ],
  ['is not there', undefined],
])('a storage that %s forgets, and stops nothing', (_, broken) => {
  vi.stubGlobal('localStorage', broken)
  expect(() => localSendLog.write('g', { sent: [1] })).not.toThrow()
  expect(localSendLog.read('g')).toEqual(nothing)
  expect(() => localSendLog.gates()).not.toThrow()
})
