import { expect, test } from 'vitest'
import type { ModelRequest } from '#src/engines/model/provider.ts'
import {
  aTranscript,
  says,
  scriptedProvider,
  taskOf,
  writerOf,
} from '#tests/engines/model/scripted-provider.ts'
import { createRunLab } from '#tests/support/run-lab.ts'

const hour = aTranscript(60)
const isPart = ({ messages }: ModelRequest) => messages[0]?.text.includes('of a long video') === true

test('sends no more requests than the budget allows, those for parts included, and loses no note by waiting', async () => {
  const sent: number[] = []
  const provider = scriptedProvider(
    [
      (request) => {
        sent.push(lab.clock.now())
        return says(isPart(request) ? '- [00:10] Networks.' : '## Main topic\n\nNetworks. [00:10]')
      },
    ],
    { window: 10_000 },
  )
  const lab = createRunLab([taskOf(hour), taskOf(hour, 'study-notes')], {
    limits: { cap: 2, budgets: [{ count: 3, windowMs: 60_000 }], timeoutMs: 50_000 },
    process: (task, attempt) => writer.process(task, attempt),
  })
  const writer = writerOf(provider, hour, { levels: () => 'one' }, lab.clock)
  await lab.clock.advance(30 * 60_000)
  expect(lab.isOver()).toBe(true)
  expect([lab.of('basic-summary').at(-1), lab.of('study-notes').at(-1)]).toEqual(['completed', 'completed'])
  // Neither took the other's waiting at the gate for silence.
  expect([...lab.of('basic-summary'), ...lab.of('study-notes')]).not.toContain('waiting')
  for (const at of sent) {
    expect(sent.filter((other) => other >= at && other < at + 60_000).length).toBeLessThanOrEqual(3)
  }
  const parts = provider.requests.filter(isPart)
  expect(new Set(parts.map(({ messages }) => messages[0]?.text)).size).toBe(parts.length)
  expect(provider.requests.length).toBe(parts.length + 2)
})

test('goes on after a rate limit with the parts that are noted', async () => {
  let requests = 0
  const provider = scriptedProvider(
    [
      (request) =>
        ++requests === 2
          ? [{ type: 'failed', failure: { kind: 'rate-limit', message: 'Too many.', waitMs: 20_000 } }]
          : says(isPart(request) ? '- [00:10] Networks.' : '## Main topic\n\nNetworks. [00:10]'),
    ],
    { window: 10_000 },
  )
  const writer = writerOf(provider, hour, { levels: () => 'one' })
  const lab = createRunLab([taskOf(hour)], { process: (task, attempt) => writer.process(task, attempt) })
  await lab.clock.advance(120_000)
  expect(lab.of('basic-summary').filter((type) => type !== 'progress')).toEqual([
    'started',
    'waiting',
    'started',
    'completed',
  ])
  const parts = provider.requests.filter(isPart).map(({ messages }) => messages[0]?.text)
  expect(parts.length).toBe(new Set(parts).size + 1)
})
