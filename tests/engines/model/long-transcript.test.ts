import { expect, test } from 'vitest'
import type { ModelRequest, Piece } from '#src/engines/model/provider.ts'
import { flush } from '#tests/support/fake-clock.ts'
import {
  aTranscript,
  benchOf,
  says,
  scriptedProvider,
  taskOf,
  type Script,
} from '#tests/engines/model/scripted-provider.ts'

const hour = aTranscript(60)
const note =
  '@@@ standard @@@\n## Main topic\n\nNetworks. [01:15]\n\n@@@ brief @@@\n## Main topic\n\nNetworks.'
const promptOf = ({ messages }: ModelRequest) => messages[0]?.text ?? ''
const isPart = (request: ModelRequest) => /This is part \d+ of \d+/.test(promptOf(request))
const partOf = (request: ModelRequest) => Number(/This is part (\d+) of/.exec(promptOf(request))?.[1])
/** Notes parts with what tells them apart, then writes the note. */
const reader: Script = (request) =>
  says(isPart(request) ? `- [00:${10 + partOf(request)}] Part ${partOf(request)} is about networks.` : note)
const small = { window: 8_000 }

test('notes a transcript that does not fit in parts, and writes the note from all of them, in order', async () => {
  const provider = scriptedProvider([reader], small)
  const { answer, further, reports } = await benchOf(provider, hour, { levels: () => 'one' }).play(
    taskOf(hour),
  )
  const parts = provider.requests.filter(isPart)
  const last = provider.requests.at(-1)
  expect(parts.length).toBeGreaterThan(2)
  expect(further).toBe(provider.requests.length - 1)
  expect(last && promptOf(last)).toContain(
    parts.map((_, at) => `- [00:${11 + at}] Part ${at + 1} is about networks.`).join('\n'),
  )
  expect(answer).toMatchObject({
    ok: true,
    result: {
      method: 'transcript-only, in parts',
      usage: { input: 100 * provider.requests.length, output: 10 * provider.requests.length },
      warnings: [],
    },
  })
  expect(reports.map(({ stage }) => stage)).toContain(`noting part 2 of ${parts.length}`)
  const fractions = reports.flatMap(({ fraction }) => (fraction === undefined ? [] : [fraction]))
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b))
})

test('gives the parts every word of the transcript', async () => {
  const provider = scriptedProvider([reader], small)
  await benchOf(provider, hour).play(taskOf(hour))
  const read = provider.requests
    .filter(isPart)
    .map((one) => promptOf(one).split('Transcript:\n')[1]?.split('\n</video>')[0])
  const bare = (text: string) => text.replaceAll(/\[[\d:]+\]|\s+/g, '')
  expect(bare(read.join(''))).toBe(bare(hour.cues.map(({ text }) => text).join('')))
})

test('makes the notes of the parts once for all templates, each of which takes its share of the work', async () => {
  const provider = scriptedProvider([reader], small)
  const bench = benchOf(provider, hour)
  const one = await bench.play(taskOf(hour))
  const parts = provider.requests.filter(isPart).length
  await bench.play(taskOf(hour, 'study-notes'))
  await Promise.all([bench.play(taskOf(hour, 'chapters')), bench.play(taskOf(hour, 'flashcards'))])
  expect(provider.requests.filter(isPart)).toHaveLength(parts)
  expect(one.answer).toMatchObject({ ok: true })

  const shared = scriptedProvider([reader], small)
  const together = benchOf(shared, hour)
  const played = await Promise.all(
    ['basic-summary', 'study-notes', 'flashcards'].map((template) => together.play(taskOf(hour, template))),
  )
  expect(
    shared.requests
      .filter(isPart)
      .map(partOf)
      .sort((a, b) => a - b),
  ).toEqual(Array.from({ length: parts }, (_, at) => at + 1))
  const usages = played.map(({ answer }) => (answer.ok ? (answer.result.usage?.input ?? 0) : 0))
  expect(usages.reduce((sum, input) => sum + input, 0)).toBe(100 * shared.requests.length)
})

test('goes on with the part of one that was aborted', async () => {
  let letGo: (pieces: readonly Piece[]) => void = () => {}
  let isFirst = true
  const provider = scriptedProvider(
    [
      (request) => {
        if (!isFirst || !isPart(request)) return typeof reader === 'function' ? reader(request) : reader
        isFirst = false
        return new Promise((resolve) => (letGo = resolve))
      },
    ],
    small,
  )
  const bench = benchOf(provider, hour)
  const leaving = new AbortController()
  const left = bench.play(taskOf(hour), leaving.signal).catch(() => 'left')
  await flush()
  const stayed = bench.play(taskOf(hour, 'study-notes'))
  await flush()
  leaving.abort()
  letGo(says('- late'))
  expect(await left).toBe('left')
  expect((await stayed).answer).toMatchObject({ ok: true })
  expect(provider.requests.filter((one) => isPart(one) && partOf(one) === 1)).toHaveLength(2)
})

test('fails the task where a part fails, so that nothing is left out', async () => {
  const provider = scriptedProvider(
    [
      (request) =>
        isPart(request) && partOf(request) === 2
          ? says('')
          : typeof reader === 'function'
            ? reader(request)
            : reader,
    ],
    small,
  )
  const { answer } = await benchOf(provider, hour).play(taskOf(hour))
  expect(answer).toMatchObject({
    ok: false,
    failure: { kind: 'network', message: 'big-1 answered nothing.' },
  })
})

test('notes the notes again where they are still too long, and gives up where that does not help', async () => {
  const talkative: Script = (request) => says(isPart(request) ? promptOf(request) : note)
  const provider = scriptedProvider([talkative], small)
  const { answer } = await benchOf(provider, hour).play(taskOf(hour))
  expect(answer).toMatchObject({ ok: false, failure: { kind: 'api' } })
  expect(answer.ok ? '' : answer.failure.message).toContain('too long for big-1')
  expect(provider.requests.some((one) => promptOf(one).includes('Notes of its parts'))).toBe(true)
})

test('tries with less where the server finds it too long', async () => {
  const tooLong: Piece = {
    type: 'failed',
    failure: { kind: 'api', message: 'context_length_exceeded' },
    tooLong: true,
  }
  const provider = scriptedProvider([
    (request) =>
      promptOf(request).length > 30_000 ? [tooLong] : typeof reader === 'function' ? reader(request) : reader,
  ])
  const bench = benchOf(provider, hour, { levels: () => 'one' })
  const { answer } = await bench.play(taskOf(hour))
  expect(answer).toMatchObject({ ok: true, result: { method: 'transcript-only, in parts' } })
  const before = provider.requests.length
  await bench.play(taskOf(hour, 'study-notes'))
  expect(provider.requests.length - before).toBe(1)
})

test('gives the server’s words where no less is too long', async () => {
  const tooLong: Piece = {
    type: 'failed',
    failure: { kind: 'api', message: 'context_length_exceeded' },
    tooLong: true,
  }
  const { answer } = await benchOf(scriptedProvider([[tooLong]]), hour).play(taskOf(hour))
  expect(answer).toMatchObject({ ok: false, failure: { message: 'context_length_exceeded' } })
})

test('says so where it was a guess of the window that mattered', async () => {
  const provider = { ...scriptedProvider([reader]), facts: (id: string) => Promise.resolve({ id }) }
  const connection = { baseUrl: 'http://localhost:11434/v1', model: 'llama' }
  const { answer } = await benchOf(provider, hour, { provider: 'ollama', connection }).play(taskOf(hour))
  expect(answer.ok && answer.result.warnings.join()).toContain('4,096 tokens were assumed')
  const short = aTranscript(2)
  const fitting = await benchOf(provider, short, { provider: 'ollama', connection }).play(taskOf(short))
  expect(fitting.answer).toMatchObject({ ok: true, result: { warnings: [] } })
})

test('takes the window that the user says, and writes level by level where three are too much at once', async () => {
  const one = '## Main topic\n\nNetworks.'
  const provider = scriptedProvider([(request) => says(isPart(request) ? '- [00:10] Networks.' : one)])
  const connection = { baseUrl: 'http://localhost:1234/v1', model: 'm', window: 4_096 }
  const { answer } = await benchOf(provider, hour, { provider: 'lm-studio', connection }).play(taskOf(hour))
  expect(answer).toMatchObject({
    ok: true,
    result: { levels: { brief: one, standard: one, comprehensive: one }, warnings: [] },
  })
  expect(provider.requests.filter((request) => !isPart(request))).toHaveLength(3)
})

test('takes courtesies and fences off the notes of parts', async () => {
  const polite: Script = (request) =>
    says(isPart(request) ? 'Sure, here are the notes:\n\n```markdown\n- [00:10] Networks.\n```' : note)
  const provider = scriptedProvider([polite], small)
  await benchOf(provider, hour).play(taskOf(hour))
  const [, quoted = ''] = promptOf(provider.requests.at(-1) ?? { model: '', system: '', messages: [] }).split(
    'in their order:\n',
  )
  expect(quoted).toMatch(/^(?:- \[00:10\] Networks\.\n)+<\/video>/)
})
