import { expect, test } from 'vitest'
import type { Piece } from '#src/engines/model/provider.ts'
import {
  aTranscript,
  benchOf,
  says,
  scriptedProvider,
  taskOf,
} from '#tests/engines/model/scripted-provider.ts'

const transcript = aTranscript()
const note = '## Main topic\n\nNetworks. [01:15]'
const used: Piece = {
  type: 'failed',
  failure: { kind: 'api', message: 'The quota of big-1 is used up.', stopsAll: true },
  ofModel: true,
}
const connection = { baseUrl: 'https://models.example/v1', model: 'big-1', fallback: 'small-1' }
const provider = () => scriptedProvider([({ model }) => (model === 'big-1' ? [used] : says(note))])

test('asks the other model where the quota of the chosen one is used up, through the gate, and says so', async () => {
  const { answer, further } = await benchOf(provider(), transcript, { connection }).play(taskOf(transcript))
  expect(answer).toMatchObject({
    ok: true,
    result: {
      model: 'small-1',
      warnings: ['small-1 wrote this note in place of the chosen model: The quota of big-1 is used up.'],
    },
  })
  expect(further).toBe(1)
})

test('asks the other model for ten minutes, then the chosen one again', async () => {
  const asked = provider()
  const bench = benchOf(asked, transcript, { connection })
  await bench.play(taskOf(transcript))
  await bench.clock.advance(9 * 60_000)
  await bench.play(taskOf(transcript))
  expect(asked.requests.map(({ model }) => model)).toEqual(['big-1', 'small-1', 'small-1'])
  await bench.clock.advance(60_000)
  await bench.play(taskOf(transcript))
  expect(asked.requests.map(({ model }) => model).slice(3)).toEqual(['big-1', 'small-1'])
})

test('passes the failure on where there is no other model, or it fails as well', async () => {
  const { failure } = used
  expect((await benchOf(provider(), transcript).play(taskOf(transcript))).answer).toEqual({
    ok: false,
    failure,
  })
  const none = scriptedProvider([[used]])
  expect((await benchOf(none, transcript, { connection }).play(taskOf(transcript))).answer).toEqual({
    ok: false,
    failure,
  })
  expect(none.requests).toHaveLength(2)
})
