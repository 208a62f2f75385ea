import { heldMs } from '#src/run/held.ts'
import type { Hold } from '#src/run/history.ts'
import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'

const anyHold: fc.Arbitrary<Hold> = fc
  .tuple(
    fc.constantFrom('paused' as const, 'server' as const, 'outage' as const),
    fc.constantFrom('', 'a', 'b', 'c'),
    fc.nat(60),
    fc.option(fc.nat(30)),
  )
  .map(([why, gate, from, length]) => ({ why, gate, from, ...(length !== null && { until: from + length }) }))
const gates = fc.constantFrom([''], ['a'], ['a', 'b'], []).map((all) => new Set<string>(all))

test.prop([fc.array(anyHold, { maxLength: 20 }), gates, fc.nat(40), fc.nat(60)], { numRuns: 1000 })(
  'it is each moment at which all starts were held, or those of every gate',
  (holds, there, since, length) => {
    const until = since + length
    let held = 0
    for (let now = since; now < until; now += 1) {
      const closed = new Set(
        holds.filter((hold) => hold.from <= now && now < (hold.until ?? until)).map(({ gate }) => gate),
      )
      if (closed.has('') || (there.size > 0 && [...there].every((gate) => closed.has(gate)))) held += 1
    }
    expect(heldMs(holds, there, since, until)).toBe(held)
  },
)

test('a day of short waits is summed up in no time: it is done every second', { timeout: 2000 }, () => {
  const holds = Array.from({ length: 40_000 }, (_, n): Hold => {
    const from = n * 2000
    return { why: 'server', gate: '', from, until: from + 1000 }
  })
  expect(heldMs(holds, new Set(['']), 0, Infinity)).toBe(40_000_000)
})
