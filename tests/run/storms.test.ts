import type { EpochMs, Ms } from '#src/lib/clock.ts'
import type { Behaviour } from '#tests/support/simulated-server.ts'
import { expectKept, tooMany, weather, type Closure } from '#tests/support/storm.ts'
import { expect, test, vi } from 'vitest'

vi.setConfig({ testTimeout: 30_000 })
const [second, minute, hour] = [1000, 60_000, 3_600_000]

const httpDate = (at: EpochMs) => new Date(at).toUTCString()

test.each<[string, (now: EpochMs) => string | undefined, Ms]>([
  ['0', () => '0', 0],
  ['89 seconds', () => '89', 89 * second],
  ['a date', (now) => httpDate(now + 40 * second), 39 * second],
  ['a past date', (now) => httpDate(now - hour), 0],
  ['garbage', () => 'soon, I promise', minute],
  ['nothing', () => undefined, minute],
  ['an hour', () => '3600', hour],
])('waits as long as a Retry-After of %s says, then makes every note', async (_, header, forMs) => {
  const closures: Closure[] = []
  const { complete, arrivals, events } = await weather({
    tasks: 24,
    // Five requests in a row are told to wait, one after the other.
    withinMs: 5 * forMs + 10 * minute,
    behave: ({ nth, at }, clock) => {
      if (nth < 4 || nth > 8) return { status: 200 }
      closures.push({ from: at + 100, forMs })
      return tooMany(header(clock.epoch() + 100))
    },
  })
  expect(complete).toBe(24)
  expect(arrivals).toHaveLength(24 + 5)
  expectKept(closures, arrivals)
  expect(events.filter(({ type }) => type === 'waiting')).toHaveLength(5)
})

test('a server that takes three at once gets no more after a while, and every note is made', async () => {
  const { complete, arrivals, laneEvents } = await weather({
    tasks: 60,
    withinMs: hour,
    behave: ({ working }) => (working > 3 ? tooMany() : { status: 200 }),
  })
  expect(complete).toBe(60)
  expect(laneEvents).toContainEqual(expect.objectContaining({ type: 'cap', why: 'overload' }))
  // Without learning, each minute would bring seven more.
  expect(arrivals.length - 60).toBeLessThan(40)
})

test('a server that always says 429 is asked six times for each note, then each says why', async () => {
  const closures: Closure[] = []
  const { failed, arrivalsOf, tasks, arrivals } = await weather({
    tasks: 12,
    withinMs: 12 * 6 * 10 * second,
    behave: ({ at }) => {
      closures.push({ from: at + 100, forMs: 5 * second })
      return tooMany('5')
    },
  })
  expect(failed.map(({ kind }) => kind)).toEqual(tasks.map(() => 'rate-limit'))
  for (const task of tasks) expect(arrivalsOf(task)).toHaveLength(6)
  expectKept(closures, arrivals)
})

test('a server that says 429 and 0 for ever is left alone in the end', async () => {
  const { failed, arrivals } = await weather({ tasks: 20, withinMs: minute, behave: () => tooMany('0') })
  expect(failed).toHaveLength(20)
  expect(arrivals).toHaveLength(20 * 6)
})

test('honest headers about a quota are kept without a single 429', async () => {
  let [window, used, refused] = [0, 0, 0]
  const { complete } = await weather({
    tasks: 80,
    withinMs: hour,
    limits: { pace: { baseMs: 1000, perMinuteMs: 0, mostMs: 1000 } },
    behave: ({ at }, clock) => {
      const index = Math.floor(at / minute)
      if (index !== window) [window, used] = [index, 0]
      if (used >= 20) {
        refused += 1
        return tooMany('5')
      }
      used += 1
      const reset = Math.ceil((clock.epoch() - at + (index + 1) * minute) / second)
      return {
        status: 200,
        afterMs: 900,
        headers: {
          'x-ratelimit-limit': '20',
          'x-ratelimit-remaining': `${20 - used}`,
          'x-ratelimit-reset': `${reset}`,
        },
      }
    },
  })
  expect(complete).toBe(80)
  expect(refused).toBe(0)
})

test.each([1, 2, 3])('a flapping 503 costs at most three tries a note (seed %i)', async (seed) => {
  const { arrivalsOf, tasks, failed, laneEvents } = await weather({
    tasks: 80,
    seed,
    withinMs: 3 * hour,
    behave: ({ at }) => ({ status: Math.floor(at / (40 * second)) % 2 === 0 ? 200 : 503 }),
  })
  for (const task of tasks) expect(arrivalsOf(task).length).toBeLessThanOrEqual(3)
  for (const failure of failed) expect(failure).toMatchObject({ kind: 'network', answered: true })
  expect(laneEvents.flatMap((event) => (event.type === 'cap' ? event.cap : []))).toContain(1)
})

test.each([1, 2, 3])('a 503 for a second in every ten costs few notes (seed %i)', async (seed) => {
  const { complete } = await weather({
    tasks: 80,
    seed,
    withinMs: hour,
    behave: ({ at }) => ({ status: at % (10 * second) < second ? 503 : 200 }),
  })
  expect(complete).toBeGreaterThanOrEqual(70)
})

test('a server that is down for half an hour costs few notes, and the rest is made when it is back', async () => {
  const { complete, arrivals } = await weather({
    tasks: 100,
    withinMs: 2 * hour,
    behave: ({ at }) => (at > 10 * second && at < 30 * minute ? 'drop' : { status: 200 }),
  })
  expect(complete).toBeGreaterThanOrEqual(80)
  const meanwhile = arrivals.filter(({ at }) => at > 10 * second && at < 30 * minute)
  expect(meanwhile.length, 'it is asked now and then only').toBeLessThan(60)
})

test('a server that is gone for good fails every note after three tries, with its reason', async () => {
  const { failed, arrivalsOf, tasks } = await weather({
    tasks: 12,
    withinMs: 3 * hour,
    behave: () => 'drop',
  })
  expect(failed.map(({ kind }) => kind)).toEqual(tasks.map(() => 'network'))
  for (const task of tasks) expect(arrivalsOf(task)).toHaveLength(3)
})

test('a server that hangs is given up after five minutes each time, three times', async () => {
  const { failed, arrivalsOf, tasks } = await weather({
    tasks: 12,
    withinMs: 6 * hour,
    behave: () => 'hang',
  })
  for (const failure of failed) expect(failure.message).toBe('No answer within 300 seconds.')
  for (const task of tasks) {
    const times = arrivalsOf(task).map(({ at }) => at)
    expect(times).toHaveLength(3)
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(5 * minute)
  }
})

test('one request in eight that hangs holds up nothing but itself', async () => {
  const { complete, tookMs } = await weather({
    tasks: 80,
    withinMs: hour,
    behave: ({ nth }) => (nth % 8 === 0 ? 'hang' : { status: 200 }),
  })
  expect(complete).toBe(80)
  expect(tookMs).toBeLessThan(45 * minute)
})

test.each([1, 2, 3, 4, 5, 6, 7, 8])('a server that does anything is survived (seed %i)', async (seed) => {
  const kinds: readonly Behaviour[] = [
    { status: 200 },
    { status: 200 },
    { status: 200 },
    tooMany('3'),
    tooMany(),
    { status: 500 },
    { status: 503 },
    { status: 404 },
    'drop',
    'hang',
  ]
  const { arrivalsOf, tasks, complete, failed } = await weather({
    tasks: 60,
    seed,
    withinMs: 24 * hour,
    limits: { budgets: [{ count: 50, windowMs: hour }] },
    behave: (_, __, random) => kinds[Math.floor(random() * kinds.length)] ?? 'drop',
  })
  expect(complete + failed.length).toBe(60)
  for (const task of tasks) expect(arrivalsOf(task).length).toBeLessThanOrEqual(3 + 5)
})
