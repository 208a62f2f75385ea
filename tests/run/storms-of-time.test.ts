import { seededRandom } from '#src/lib/random.ts'
import { lateClock } from '#tests/support/fake-clock.ts'
import { expectKept, tooMany, weather, type Closure } from '#tests/support/storm.ts'
import { expect, test } from 'vitest'

const [second, minute, hour] = [1000, 60_000, 3_600_000]

test.each([1, 2, 3])(
  'a wall clock that steps by hours changes no wait and no end (seed %i)',
  async (seed) => {
    const random = seededRandom(seed)
    const closures: Closure[] = []
    const { complete, arrivals } = await weather({
      tasks: 40,
      seed,
      withinMs: hour,
      meanwhile: (clock) => clock.stepEpoch(Math.round((random() - 0.5) * 10 * hour)),
      behave: ({ nth, at }) => {
        if (nth % 7 !== 0) return { status: 200 }
        closures.push({ from: at + 100, forMs: 30 * second })
        return tooMany('30')
      },
    })
    expect(complete).toBe(40)
    expectKept(closures, arrivals)
    expectApart(arrivals)
  },
)

test.each([1, 2, 3])('a hidden tab, whose timers fire once a minute, still ends (seed %i)', async (seed) => {
  const closures: Closure[] = []
  const { complete, arrivals } = await weather({
    tasks: 40,
    seed,
    withinMs: 2 * hour,
    wrap: (clock) => lateClock(clock, minute),
    behave: ({ nth, at }) => {
      if (nth % 9 === 4) return { status: 500 }
      if (nth % 7 !== 0) return { status: 200 }
      closures.push({ from: at + 100, forMs: 30 * second })
      return tooMany('30')
    },
  })
  expect(complete).toBe(40)
  expectKept(closures, arrivals)
  expectApart(arrivals)
})

/** As far as the gap of the notes API. */
function expectApart(arrivals: readonly { readonly at: number }[]): void {
  const times = arrivals.map(({ at }) => at)
  times.slice(1).forEach((at, i) => expect(at - (times[i] ?? 0)).toBeGreaterThanOrEqual(150))
}
