import { expect, test } from 'vitest'
import type { Failure } from '#src/domain/failure.ts'
import type { Piece } from '#src/engines/model/provider.ts'
import { createUnfinishedWork } from '#src/engines/model/unfinished.ts'
import {
  aTranscript,
  benchOf,
  says,
  scriptedProvider,
  taskOf,
} from '#tests/engines/model/scripted-provider.ts'

const transcript = aTranscript(3)
const fails = (failure: Failure): readonly Piece[] => [{ type: 'failed', failure }]
const limited = fails({ kind: 'rate-limit', message: 'Too many.', waitMs: 30_000 })
const broken = fails({ kind: 'network', message: 'Broken off.', answered: true, overload: true })
const level = (name: string) => `## Main topic\n\nThe ${name} version. [00:10]`
/** So small that each level needs a request of its own. */
const small = { window: 6_000, outputLimit: 400 }
const written = { standard: level('standard'), brief: level('short'), comprehensive: level('long') }
const levelByLevel = Object.values(written).map((text) => says(text))
const [standard = [], brief = [], long = []] = levelByLevel

test.each([
  ['a rate limit', limited, 'rate-limit'],
  ['a connection that breaks', broken, 'network'],
])('asks after %s only for the levels that are missing', async (_, failing, kind) => {
  const provider = scriptedProvider([standard, failing, brief, long], small)
  const bench = benchOf(provider, transcript)
  expect((await bench.play(taskOf(transcript))).answer).toMatchObject({ ok: false, failure: { kind } })
  const { answer, further, reports } = await bench.play(taskOf(transcript))
  expect(answer).toMatchObject({
    ok: true,
    result: { levels: written, warnings: [], usage: { input: 300, output: 30 } },
  })
  expect(provider.requests).toHaveLength(4)
  // The first request that is sent is the attempt's start.
  expect(further).toBe(1)
  expect(reports.some(({ partial }) => partial === written.standard)).toBe(true)
})

test('does without a level that can’t be written in the last attempt that a run allows, and says so', async () => {
  const bench = benchOf(scriptedProvider([standard, broken], small), transcript)
  const answers = []
  for (let n = 0; n < 3; n++) answers.push((await bench.play(taskOf(transcript))).answer)
  expect(answers.map(({ ok }) => ok)).toEqual([false, false, true])
  expect(answers[2]).toMatchObject({
    result: {
      levels: { standard: written.standard },
      warnings: [
        'The brief level is missing: Broken off.',
        'The comprehensive level is missing: Broken off.',
      ],
    },
  })
})

test('does at once without a level that trying again would not bring', async () => {
  const refused = fails({ kind: 'api', message: 'Refused.' })
  const { answer } = await benchOf(scriptedProvider([standard, refused], small), transcript).play(
    taskOf(transcript),
  )
  expect(answer).toMatchObject({ ok: true, result: { levels: { standard: written.standard } } })
})

test('goes on in the next attempt with an answer that was cut off', async () => {
  const whole = `${level('standard')}\n\n## Key points\n\n- One thing. [00:10]\n- Another thing. [00:20]`
  const cut = whole.indexOf('- Another')
  const provider = scriptedProvider([
    says(whole.slice(0, cut + 5), 'length'),
    limited,
    says(whole.slice(cut)),
    says(level('new')),
  ])
  const bench = benchOf(provider, transcript, { levels: () => 'one' })
  expect((await bench.play(taskOf(transcript))).answer.ok).toBe(false)
  expect((await bench.play(taskOf(transcript))).answer).toMatchObject({
    ok: true,
    result: { levels: { standard: whole }, warnings: [] },
  })
  expect(provider.requests[2]?.messages[1]?.text).toBe(whole.slice(0, cut))
  // A note that is made again is made anew.
  expect((await bench.play(taskOf(transcript))).answer).toMatchObject({
    ok: true,
    result: { levels: { standard: level('new') } },
  })
})

test('asks anew where the answer was no note', async () => {
  const provider = scriptedProvider([says('## Main topic'), standard])
  const bench = benchOf(provider, transcript, { levels: () => 'one' })
  expect((await bench.play(taskOf(transcript))).answer.ok).toBe(false)
  expect((await bench.play(taskOf(transcript))).answer.ok).toBe(true)
})

test('holds the work on the last hundred tasks', () => {
  const works = createUnfinishedWork()
  works.of('first').attempts = 2
  works.of('second').attempts = 2
  for (let n = 0; n < 98; n++) works.of(`task ${n}`)
  expect(works.of('first').attempts).toBe(2)
  works.of('one more')
  expect([works.of('first').attempts, works.of('second').attempts]).toEqual([2, 0])
})
