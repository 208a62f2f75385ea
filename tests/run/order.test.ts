import { createRankedQueue, type Rank } from '#src/run/order.ts'
import { fc, test } from '@fast-check/vitest'
import { expect, vi } from 'vitest'

vi.setConfig({ testTimeout: 60_000 })

interface Ranked {
  readonly rank: Rank
}
/** What is shorter, then what was first: entries that are alike keep their order. */
const byRank = (a: Ranked, b: Ranked) => a.rank.paceMs - b.rank.paceMs || a.rank.order - b.rank.order

const ranked = fc
  .record({ batch: fc.constant(0), paceMs: fc.nat(5), order: fc.nat(5) })
  .map((rank): Ranked => ({ rank }))
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ add: ranked }) },
  fc.record({ take: fc.constantFrom('head', 'tail') }),
  fc.record({ remove: fc.nat(30) }),
)

test.prop([fc.array(step, { maxLength: 200 })], { numRuns: 1000 })(
  'is the sorted list of what was added and not removed',
  (steps) => {
    const queue = createRankedQueue<Ranked>()
    let model: Ranked[] = []
    const added: Ranked[] = []
    for (const one of steps) {
      if ('add' in one) {
        queue.add(one.add)
        added.push(one.add)
        model = [...model, one.add].sort(byRank)
      } else {
        const entry = 'take' in one ? model.at(one.take === 'head' ? 0 : -1) : added[one.remove]
        if (!entry) continue
        expect(queue.remove(entry)).toBe(model.includes(entry))
        model = model.filter((other) => other !== entry)
      }
      expect(queue.size).toBe(model.length)
      expect(queue.head()).toBe(model[0])
      expect(queue.at(model.length - 1)).toBe(model.at(-1))
      expect(Array.from({ length: queue.size }, (_, place) => queue.at(place))).toEqual(model)
    }
  },
)

test('thousands are taken from its head in their order', () => {
  const queue = createRankedQueue<Ranked>()
  const all = Array.from({ length: 5000 }, (_, order) => ({ rank: { batch: 0, paceMs: 1, order } }))
  for (const one of all) queue.add(one)
  for (const one of all) {
    expect(queue.head()).toBe(one)
    queue.remove(one)
  }
  expect(queue.size).toBe(0)
  expect(queue.head()).toBeUndefined()
})
