import { pause } from '#src/lib/pause.ts'
import { createFakeClock } from '#tests/support/fake-clock.ts'
import { expect, test } from 'vitest'

test('is over after its time', async () => {
  const clock = createFakeClock()
  let isOver = false
  void pause(clock, 500, new AbortController().signal).then(() => (isOver = true))
  await clock.advance(499)
  expect(isOver).toBe(false)
  await clock.advance(1)
  expect(isOver).toBe(true)
})

test('ends with the abort of its signal, and leaves no alarm', async () => {
  const clock = createFakeClock()
  const stop = new AbortController()
  const paused = pause(clock, 500, stop.signal)
  stop.abort(new Error('Enough'))
  await expect(paused).rejects.toThrow('Enough')
  expect(clock.next()).toBeUndefined()
})

test('does not begin where its signal is aborted already', async () => {
  const clock = createFakeClock()
  await expect(pause(clock, 500, AbortSignal.abort(new Error('Enough')))).rejects.toThrow('Enough')
  expect(clock.next()).toBeUndefined()
})
