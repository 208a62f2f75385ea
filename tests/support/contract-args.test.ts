import { expect, test } from 'vitest'
import { seededRandom } from '#src/lib/random.ts'
import { readServeArgs } from '#tests/support/contract-args.ts'
import { contractChance } from '#tests/support/contract-chance.ts'
import type { ContractRequest } from '#tests/support/contract-request.ts'

const read = (...more: string[]) => readServeArgs(['--captions', 'captions', ...more])
const request = (template: string): ContractRequest => ({
  videoUrl: 'https://youtu.be/dQw4w9WgXcQ',
  template,
  processingMode: 'hybrid',
  verbosity: 'standard',
  headers: {},
  streamed: false,
  body: {},
})

test('answers at once and without faults unless told otherwise', () => {
  expect(read()).toEqual({
    captions: 'captions',
    port: 8787,
    delayMs: { from: 0, to: 0 },
    fail: 0,
    seed: 1,
    stream: false,
    queue: false,
    metadata: false,
  })
})

test('speaks more of the contract where it is told to', () => {
  expect(read('--stream', '--queue', '--metadata')).toMatchObject({
    stream: true,
    queue: true,
    metadata: true,
  })
})

test.each<[string[], RegExp]>([
  [['--port', '99999'], /--port.*99999/],
  [['--delay', '3000-500'], /--delay.*3000-500/],
  [['--delay', 'slow'], /--delay.*slow/],
  [['--fail', '1.5'], /--fail.*1\.5/],
  [['--fail', 'flashcards'], /--fail.*study-notes.*flashcards/],
  [['--fail', ''], /--fail/],
  [['--seed', '-1'], /seed/],
  [['--prot', '1'], /--prot/],
])('says what is wrong with %j', (args, message) => {
  expect(() => read(...args)).toThrow(message)
})

test('asks for the folder of captions', () => {
  expect(() => readServeArgs([])).toThrow(/--captions/)
})

test('draws the same delays within the range for the same seed', () => {
  const draw = () => {
    const { delayMs } = contractChance(read('--delay', '500-3000'), seededRandom(7))
    return Array.from({ length: 50 }, (_, nth) => delayMs(request('study-notes'), nth))
  }
  const delays = draw()
  expect(draw()).toEqual(delays)
  expect(Math.min(...delays)).toBeGreaterThanOrEqual(500)
  expect(Math.max(...delays)).toBeLessThanOrEqual(3000)
  expect(new Set(delays).size).toBe(50)
})

test('fails the first request for the template that is named, and no other', () => {
  const { answer } = contractChance(read('--fail', 'study-notes'), seededRandom(1))
  expect(answer(request('study-notes'), 1)).toMatchObject({ status: 422 })
  expect(answer(request('study-notes'), 2)).toBeUndefined()
  expect(answer(request('basic-summary'), 1)).toBeUndefined()
})

test('fails about the share of requests that is asked for', () => {
  const { answer } = contractChance(read('--fail', '0.2'), seededRandom(1))
  const failed = Array.from({ length: 1000 }, (_, nth) => answer(request('study-notes'), nth)).filter(Boolean)
  expect(failed.length).toBeGreaterThan(150)
  expect(failed.length).toBeLessThan(250)
})
