import { createRankedQueue, type Rank } from '#src/run/order.ts'
import { merged, roundStart } from '#src/run/rounds.ts'
import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'

interface Job {
  readonly rank: Rank
  readonly name: string
}

const job = (paceMs: number, order: number): Job => ({
  rank: { batch: 0, paceMs, order },
  name: `${paceMs} ms, ${order}`,
})

function queueOf(jobs: readonly Job[]) {
  const queue = createRankedQueue<Job>()
  for (const one of jobs) queue.add(one)
  return queue
}

type Pick = (queue: ReturnType<typeof queueOf>, lanes: number) => Job | undefined
const byRounds: Pick = (queue, lanes) =>
  roundStart(queue.size, lanes, (from, howMany) => merged([{ queue, lengthOf: (ms) => ms }], from, howMany))
const shortestFirst: Pick = (queue) => queue.head()

/** Lays jobs into lanes, each lane taking the next one when it is free. */
function lay(lengths: readonly number[], lanes: number, pick: Pick) {
  const queue = queueOf(lengths.map(job))
  const free = Array.from({ length: lanes }, () => 0)
  const ends: number[] = []
  while (queue.size > 0) {
    const now = Math.min(...free)
    const next = pick(queue, lanes)
    if (!next) throw new Error('a free lane was left idle')
    queue.remove(next)
    free[free.indexOf(now)] = now + next.rank.paceMs
    ends.push(now + next.rank.paceMs)
  }
  return { last: Math.max(0, ...ends), sum: ends.reduce((a, b) => a + b, 0) }
}

const lengths = fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 60 })
const lanes = fc.integer({ min: 1, max: 10 })

test.prop([lengths, lanes], { numRuns: 1000 })(
  'notes come as soon on the whole as with shortest first, and the last one no later',
  (each, count) => {
    const ours = lay(each, count, byRounds)
    const theirs = lay(each, count, shortestFirst)
    expect(ours.sum).toBe(theirs.sum)
    expect(ours.last).toBeLessThanOrEqual(theirs.last)
  },
)

test('the last round goes longest first, so that the longest does not run beside empty lanes', () => {
  // Shortest first: 1, 2 | 3, 9, the 9 starting after the 2. Now the first free lane takes it.
  expect(lay([9, 1, 3, 2], 2, shortestFirst).last).toBe(11)
  expect(lay([9, 1, 3, 2], 2, byRounds).last).toBe(10)
})

test.prop([fc.integer({ min: 1, max: 40 }), lanes], { numRuns: 1000 })(
  'tasks that are alike keep their order',
  (count, at) => {
    const queue = queueOf(Array.from({ length: count }, (_, order) => job(7, order)))
    const order: number[] = []
    for (let next = byRounds(queue, at); next; next = byRounds(queue, at)) {
      order.push(next.rank.order)
      queue.remove(next)
    }
    expect(order).toEqual(order.toSorted((a, b) => a - b))
  },
)

test('what was learned of a kind changes the order between kinds at once', () => {
  const [slides, summary] = [queueOf([job(10, 0), job(20, 1)]), queueOf([job(10, 2), job(20, 3)])]
  const names = (factor: number) =>
    merged(
      [
        { queue: slides, lengthOf: (ms) => ms * factor },
        { queue: summary, lengthOf: (ms) => ms },
      ],
      'start',
      4,
    ).map(({ entry }) => entry.rank.order)
  expect(names(1)).toEqual([0, 2, 1, 3])
  expect(names(3)).toEqual([2, 3, 0, 1])
  expect(names(0.1)).toEqual([0, 1, 2, 3])
})

const step = fc.oneof(
  fc.record({ add: fc.integer({ min: 0, max: 5 }) }),
  fc.record({ remove: fc.nat(30) }),
  fc.record({ gone: fc.constant(true) }),
)

test.prop([fc.array(step, { maxLength: 80 })], { numRuns: 1000 })(
  'a queue is sorted whatever is added and taken away',
  (steps) => {
    const queue = createRankedQueue<Job>()
    let model: Job[] = []
    let order = 0
    for (const one of steps) {
      if ('add' in one) {
        const added = job(one.add, order++)
        queue.add(added)
        model = [...model, added].sort((a, b) => a.rank.paceMs - b.rank.paceMs || a.rank.order - b.rank.order)
      } else if ('remove' in one && model.length > 0) {
        const taken = model[one.remove % model.length]
        if (!taken) continue
        expect(queue.remove(taken)).toBe(true)
        expect(queue.remove(taken)).toBe(false)
        model = model.filter((each) => each !== taken)
      } else expect(queue.remove(job(3, 1000))).toBe(false)
      expect(Array.from({ length: queue.size + 1 }, (_, place) => queue.at(place)?.name)).toEqual([
        ...model.map(({ name }) => name),
        undefined,
      ])
    }
  },
)
