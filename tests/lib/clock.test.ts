import { createClock } from '#src/lib/clock.ts'
import { expect, test } from 'vitest'

function setUp() {
  const asked: { delay: number; wake: () => void }[] = []
  const clock = createClock((delay, wake) => {
    asked.push({ delay, wake })
    return () => {}
  })
  return { asked, clock }
}

test('a timer that fires early is armed again for the rest', () => {
  const { asked, clock } = setUp()
  let woken = false
  clock.at(clock.now() + 60_000, () => (woken = true))
  asked[0]?.wake()
  expect(asked).toHaveLength(2)
  expect(woken).toBe(false)
})

test('a wait of months is armed in pieces that a timer can hold', () => {
  const { asked, clock } = setUp()
  clock.at(clock.now() + 90 * 86_400_000, () => {})
  expect(asked[0]?.delay).toBe(2 ** 31 - 1)
})

test('what is due wakes', () => {
  const { asked, clock } = setUp()
  let woken = false
  clock.at(clock.now(), () => (woken = true))
  asked[0]?.wake()
  expect(woken).toBe(true)
})
