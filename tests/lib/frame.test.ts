import { createFrame } from '#src/lib/frame.ts'
import { createFakeClock } from '#tests/support/fake-clock.ts'
import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => vi.unstubAllGlobals())

function setUp() {
  const clock = createFakeClock()
  let drawn: () => void = () => {}
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => {
    drawn = run
    return 1
  })
  vi.stubGlobal('cancelAnimationFrame', () => {})
  return { clock, frame: createFrame(clock), draw: () => drawn() }
}

test('runs a job once at the next frame, however often it was asked for', async () => {
  const { frame, draw, clock } = setUp()
  const job = vi.fn<() => void>()
  frame(job)
  frame(job)
  draw()
  await clock.advance(1000)
  expect(job).toHaveBeenCalledTimes(1)
})

test('does not wait for a frame that never comes, as in a page that hides', async () => {
  const { frame, clock } = setUp()
  const job = vi.fn<() => void>()
  frame(job)
  await clock.advance(250)
  expect(job).toHaveBeenCalledTimes(1)
})

test('a job asked for by a job runs in the frame after', () => {
  const { frame, draw } = setUp()
  const later = vi.fn<() => void>()
  frame(() => frame(later))
  draw()
  expect(later).not.toHaveBeenCalled()
  draw()
  expect(later).toHaveBeenCalledTimes(1)
})

test('waits no longer than 250 ms from the asking, whatever was asked for before', async () => {
  const { frame, draw, clock } = setUp()
  const job = vi.fn<() => void>()
  frame(() => {})
  draw()
  await clock.advance(100)
  frame(job)
  await clock.advance(249)
  expect(job).not.toHaveBeenCalled()
  await clock.advance(1)
  expect(job).toHaveBeenCalledTimes(1)
})

test('arms one alarm for all the frames of its time', () => {
  const { frame, draw, clock } = setUp()
  const arm = vi.spyOn(clock, 'at')
  for (let n = 0; n < 10; n++) {
    frame(() => {})
    draw()
  }
  expect(arm).toHaveBeenCalledTimes(1)
})
