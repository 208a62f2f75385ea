import { expect, test } from 'vitest'
import type { ProcessingResult } from '#src/domain/note.ts'
import type { Answer } from '#src/domain/ports.ts'
import {
  aTranscript,
  benchOf,
  says,
  scriptedProvider,
  taskOf,
} from '#tests/engines/model/scripted-provider.ts'

const note = (level: string) =>
  `## Main topic\n\nNeural networks at the ${level} level. [01:15]\n\n## Key points\n\n- The loss fell from 2.3 to 0.4. [02:00]`
const answerOf = (...levels: string[]) =>
  levels.map((level) => `@@@ ${level} @@@\n${note(level)}\n`).join('\n')
const all = answerOf('standard', 'brief', 'comprehensive')

function resultOf(answer: Answer): ProcessingResult {
  if (!answer.ok) throw new Error(answer.failure.message)
  return answer.result
}

test('writes all levels with one request, the asked one first', async () => {
  const provider = scriptedProvider([says(all)])
  const { answer, further } = await benchOf(provider).play(taskOf(aTranscript()))
  expect(resultOf(answer)).toEqual({
    title: 'Lecture 1',
    levels: {
      brief: note('brief'),
      standard: note('standard'),
      comprehensive: note('comprehensive'),
    },
    selected: 'standard',
    method: 'transcript-only',
    model: 'big-1',
    usage: { input: 100, output: 10 },
    warnings: [],
  })
  expect(provider.requests).toHaveLength(1)
  expect(further).toBe(0)
})

test('shows the asked level while it is written, and nothing of the others', async () => {
  const { reports } = await benchOf(scriptedProvider([says(all)])).play(taskOf(aTranscript()))
  const partials = reports.flatMap(({ partial }) => (partial === undefined ? [] : [partial]))
  expect(partials.at(-1)).toBe(`${note('standard')}\n\n`)
  for (const partial of partials) expect(`${note('standard')}\n\n`.startsWith(partial)).toBe(true)
  expect(new Set(reports.map(({ stage }) => stage))).toEqual(
    new Set([
      'opening the transcript',
      'asking the model',
      'writing',
      'writing the short version',
      'writing the long version',
    ]),
  )
})

test('tells a fraction that never goes back, and only what was counted', async () => {
  const { reports } = await benchOf(scriptedProvider([says(all)])).play(taskOf(aTranscript()))
  const fractions = reports.flatMap(({ fraction }) => (fraction === undefined ? [] : [fraction]))
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b))
  expect(fractions.length).toBeGreaterThan(3)
  expect(fractions.at(-1)).toBeLessThan(1)
})

test('writes the asked level only, where the user wants one', async () => {
  const provider = scriptedProvider([says(note('standard'))])
  const { answer } = await benchOf(provider, aTranscript(), { levels: () => 'one' }).play(
    taskOf(aTranscript()),
  )
  expect(resultOf(answer).levels).toEqual({ standard: note('standard') })
  expect(provider.requests[0]?.messages[0]?.text).not.toContain('@@@')
})

test('has nothing to send where the captions hold no words', async () => {
  const silent = aTranscript(1, { cues: [{ start: 0, end: 60, text: '[Music] ♪' }] })
  const provider = scriptedProvider([says(all)])
  const { answer } = await benchOf(provider, silent).play(taskOf(silent))
  expect(answer).toMatchObject({ ok: false, failure: { kind: 'api' } })
  expect(provider.requests).toHaveLength(0)
})
