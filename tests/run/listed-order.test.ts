import { flush } from '#tests/support/fake-clock.ts'
import { aTask, aVideo, rateLimited } from '#tests/support/builders.ts'
import { createRunLab } from '#tests/support/run-lab.ts'
import { fc, test } from '@fast-check/vitest'
import { expect, vi } from 'vitest'

vi.setConfig({ testTimeout: 60_000 })

const lengths = fc.array(fc.option(fc.integer({ min: 0, max: 7200 }), { nil: undefined }), {
  minLength: 1,
  maxLength: 30,
})

test.prop([lengths, fc.integer({ min: 1, max: 10 }), fc.boolean()], { numRuns: 500 })(
  'as listed, tasks start in the order in which they were given, whatever their length',
  async (given, cap, perTemplate) => {
    const tasks = given.map((durationSeconds, n) =>
      aTask(
        perTemplate ? 'a' : `t${n % 3}`,
        aVideo(n, durationSeconds === undefined ? {} : { durationSeconds }),
      ),
    )
    const per = perTemplate ? 'template' : 'engine'
    const lab = createRunLab(tasks, { limits: { cap, per }, policy: { order: 'listed' } })
    for (let rounds = 0; rounds <= tasks.length && !lab.isOver(); rounds++) {
      await lab.clock.advance(1000)
      for (const call of lab.engine.calls) call.succeed()
    }
    expect(lab.engine.calls.map(({ task }) => task.id)).toEqual(tasks.map(({ id }) => id))
  },
)

test('as listed, what waits behind a closed gate of its own is passed by', async () => {
  const tasks = ['a', 'a', 'b'].map((template, n) => aTask(template, aVideo(n, { durationSeconds: 60 })))
  const lab = createRunLab(tasks, { limits: { cap: 1, per: 'template' }, policy: { order: 'listed' } })
  await lab.clock.advance(0)
  lab.engine.call('a').fail(rateLimited(60_000))
  await lab.clock.advance(0)
  expect(lab.engine.calls.map(({ task }) => task.template)).toEqual(['a', 'b'])
})

test('a time-out that was set holds instead of the engine’s own', async () => {
  const lab = createRunLab([aTask('a')], { limits: { timeoutMs: 300_000 }, policy: { timeoutMs: 20_000 } })
  await flush()
  await lab.clock.advance(19_999)
  expect(lab.of('a')).toEqual(['started'])
  await lab.clock.advance(1)
  expect(lab.of('a')).toEqual(['started', 'waiting'])
})
