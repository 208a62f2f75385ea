import { expect, test } from 'vitest'
import type { ModelFacts } from '#src/domain/providers.ts'
import {
  aTranscript,
  benchOf,
  says,
  scriptedProvider,
  taskOf,
} from '#tests/engines/model/scripted-provider.ts'
import { createFakeClock } from '#tests/support/fake-clock.ts'

const transcript = aTranscript()
const loading = 'loading the model'

function slowBench() {
  const clock = createFakeClock()
  const provider = {
    ...scriptedProvider([says('## Main topic\n\nNetworks. [00:10]')]),
    facts: (id: string) =>
      new Promise<ModelFacts>((resolve) => clock.at(17_000, () => resolve({ id, window: 50_000 }))),
  }
  return { clock, bench: benchOf(provider, transcript, { levels: () => 'one' }, clock) }
}

test('shows life every few seconds while a server loads its model', async () => {
  const { clock, bench } = slowBench()
  const playing = bench.play(taskOf(transcript))
  await clock.advance(60_000)
  const { answer, reports } = await playing
  expect(answer.ok).toBe(true)
  expect(reports.filter(({ stage }) => stage === loading)).toHaveLength(3)
  expect(clock.next()).toBeUndefined()
})

test('shows none after the attempt’s end', async () => {
  const { clock, bench } = slowBench()
  const controller = new AbortController()
  const playing = bench.play(taskOf(transcript), controller.signal)
  await clock.advance(6_000)
  controller.abort()
  await expect(playing).rejects.toThrow('ended')
  expect(clock.next()).toBe(17_000)
})
