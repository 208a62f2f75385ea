import { expect, test } from 'vitest'
import type { Failure } from '#src/domain/failure.ts'
import type { Piece } from '#src/engines/model/provider.ts'
import {
  aTranscript,
  benchOf,
  says,
  scriptedProvider,
  taskOf,
  type Script,
} from '#tests/engines/model/scripted-provider.ts'

const transcript = aTranscript()
const body = '## Main topic\n\nA neural network is a function with many parameters. [01:15]'
const play = (scripts: readonly Script[], template = 'basic-summary', given = transcript) => {
  const provider = scriptedProvider(scripts)
  return benchOf(provider, given, { levels: () => 'one' })
    .play(taskOf(given, template))
    .then((played) => ({ ...played, provider }))
}
const warningsOf = async (scripts: readonly Script[], template?: string, given?: typeof transcript) => {
  const { answer } = await play(scripts, template, given)
  if (!answer.ok) throw new Error(answer.failure.message)
  return answer.result.warnings
}

test.each([
  ['nothing', '', 'answered nothing'],
  ['white space', ' \n\n ', 'answered nothing'],
  ['thoughts only', '<think>\nThe user wants notes.', 'answered nothing'],
  ['headings only', '## Main topic\n\n## Key points\n\n---', 'headings only'],
  ['HTML', '<!DOCTYPE html><html><body><h1>Main topic</h1></body></html>', 'HTML'],
  ['HTML in fences', '```markdown\n<h2>Main topic</h2><p>Text</p>\n```', 'HTML'],
])('tries again where the answer is %s', async (_, text, words) => {
  const { answer } = await play([says(text)])
  expect(answer).toMatchObject({ ok: false, failure: { kind: 'network' } })
  expect(answer.ok ? '' : answer.failure.message).toContain(words)
})

test.each([
  ['I’m sorry, but I can’t help with that.', 'stop'],
  ["I'm unable to watch videos.", 'stop'],
  ['Es tut mir leid, dabei kann ich nicht helfen.', 'stop'],
  ['', 'filter'],
] as const)('does not try again where the model refuses: %s (%s)', async (text, why) => {
  const { answer } = await play([says(text, why)])
  expect(answer).toMatchObject({
    ok: false,
    failure: { kind: 'api', message: 'big-1 refused to write this note.' },
  })
})

test('does not take a note that quotes an apology for a refusal', async () => {
  const text = `## Main topic\n\nI’m sorry, says the speaker. [01:00]`
  expect((await play([says(text)])).answer).toMatchObject({
    ok: true,
    result: { levels: { standard: text } },
  })
})

test('takes off thoughts, fences and courtesies', async () => {
  const text = `<think>Let me see.\n## Not this</think>\n\nSure, here is the note:\n\n\`\`\`markdown\n${body}\n\`\`\``
  const { answer, reports } = await play([says(text)])
  expect(answer).toMatchObject({ ok: true, result: { levels: { standard: body }, warnings: [] } })
  for (const { partial = '' } of reports) expect(partial).not.toContain('Not this')
})

test('goes on by itself with an answer that is cut off, without repeating', async () => {
  const whole = `${body}\n\n## Key points\n\n- One thing. [00:10]\n- Another thing. [00:20]\n- The last thing. [00:30]`
  const cut = whole.indexOf('other thing')
  const { answer, further, provider } = await play([
    says(whole.slice(0, cut), 'length'),
    says(`Sure, continuing:\n\n${whole.slice(whole.indexOf('- One'))}`),
  ])
  expect(answer).toMatchObject({
    ok: true,
    result: { levels: { standard: whole }, warnings: [], usage: { input: 200, output: 20 } },
  })
  expect(further).toBe(1)
  expect(provider.requests[1]?.messages.map(({ from }) => from)).toEqual(['user', 'model', 'user'])
  expect(provider.requests[1]?.messages[1]?.text).toBe(whole.slice(0, whole.indexOf('- Another')))
})

test('says so where it is still cut off after eight more requests', async () => {
  const { answer, further } = await play(
    Array.from({ length: 10 }, (_, at) => says(`${at === 0 ? body : ''}\n\n- Point ${at}.\n`, 'length')),
  )
  expect(further).toBe(8)
  expect(answer.ok && answer.result.warnings).toEqual([
    'big-1 was cut off again and again by how much it gives at once, so the note’s end is missing. Choose a model that writes longer answers in Settings → Engines, or choose a shorter length.',
  ])
})

test('does not go on with an answer to which nothing new comes', async () => {
  for (const begun of ['', '\n- A line that is only beg']) {
    const { answer, further } = await play([
      says(`${body}\n${begun}`, 'length'),
      says(begun.trim(), 'length'),
    ])
    expect(further).toBe(1)
    expect(answer).toMatchObject({ ok: true, result: { levels: { standard: `${body}\n${begun}`.trim() } } })
  }
})

test('stops an answer that goes on and on, also where each piece of it is cut off', async () => {
  const { answer, further } = await play([
    says(`${body}\n`, 'length'),
    ...Array.from({ length: 8 }, (_, at) => says(`Point ${at}. ${'And so on. '.repeat(1_000)}\n`, 'length')),
  ])
  expect(further).toBeLessThan(5)
  expect(answer.ok && answer.result.warnings.join()).toContain('did not come to an end')
})

test('keeps what is written where going on would not fit into the window', async () => {
  const tooLong: Piece = { type: 'failed', failure: { kind: 'api', message: 'too long' }, tooLong: true }
  const { answer } = await play([says(`${body}\n`, 'length'), [tooLong]])
  expect(answer).toMatchObject({ ok: true, result: { levels: { standard: body } } })
  expect(answer.ok && answer.result.warnings).toHaveLength(1)
})

test('stops an answer that never ends', async () => {
  let stopped = false
  const provider = {
    ...scriptedProvider([]),
    async *ask(): AsyncGenerator<Piece> {
      try {
        yield { type: 'text', text: `${body}\n` }
        for (;;) yield { type: 'text', text: 'and so on and so on and so on ' }
      } finally {
        stopped = true
      }
    },
  }
  const { answer } = await benchOf(provider, transcript, { levels: () => 'one' }).play(taskOf(transcript))
  expect(stopped).toBe(true)
  expect(answer.ok && answer.result.warnings.join()).toContain('did not come to an end')
})

test('warns of times that the transcript can’t have told, and takes them out of action', async () => {
  const { answer } = await play([
    says(`${body}\n\n- Later. [07:30]\n- Again. [07:30]\n- Much later. [1:02:03]`),
  ])
  expect(answer).toMatchObject({
    ok: true,
    result: {
      levels: { standard: `${body}\n\n- Later. 07:30 (?)\n- Again. 07:30 (?)\n- Much later. 1:02:03 (?)` },
      warnings: ['2 times in the note are not in the transcript; marked with (?).'],
    },
  })
})

test('warns of any time where the transcript has none', async () => {
  const untimed = { cues: [{ start: 0, end: 0, text: 'A neural network is a function.' }], timed: false }
  expect(await warningsOf([says(body)], 'basic-summary', untimed)).toEqual([
    'The transcript has no times, so 1 time in the note is invented; marked with (?).',
  ])
})

test('warns of another language than the video’s', async () => {
  const german =
    'Ein neuronales Netz ist eine Funktion mit vielen Parametern, die aus Beispielen gelernt werden, und das ist nicht so schwer wie es klingt. '
  expect(await warningsOf([says(`## Thema\n\n${german.repeat(4)}`)])).toEqual([
    expect.stringMatching(/^The video is in English, but the model wrote in German\./),
  ])
  const spoken = aTranscript(5, { cues: [{ start: 0, end: 300, text: german.repeat(8) }] })
  expect(await warningsOf([says(`## Thema\n\n${german.repeat(4)}`)], 'basic-summary', spoken)).toEqual([])
})

test.each([
  ['flashcards', 'questions and answers', '**Q:** What?\n\n**A:** This. [01:00]'],
  ['presentation-slides', 'slides', '# T\n\n---\n\n## S\n\n- Point.'],
  ['chapters', 'chapters with their times', '- [00:00] The start\n  - It starts.'],
  ['tutorial-guide', 'sections', '## Steps\n\n- Do it.'],
])('warns where %s have not their form', async (template, parts, right) => {
  expect(await warningsOf([says('A text about networks.')], template)).toEqual([
    expect.stringContaining(`no ${parts}`),
  ])
  expect(await warningsOf([says(right)], template)).toEqual([])
})

test.each<Failure>([
  { kind: 'rate-limit', message: 'Too many.', waitMs: 7_000 },
  { kind: 'network', message: 'Broken off.', answered: true, overload: true },
  { kind: 'api', message: 'No credit.', stopsAll: true },
])('passes on what the provider says went wrong: $kind', async (failure) => {
  const { answer } = await play([[{ type: 'failed', failure, rate: { remaining: 0 } }]])
  expect(answer).toEqual({ ok: false, failure, rate: { remaining: 0 } })
})

test('has a note where only another level was written, and says so', async () => {
  const { answer } = await benchOf(scriptedProvider([says(`@@@ brief @@@\n${body}`)])).play(
    taskOf(transcript),
  )
  expect(answer).toMatchObject({
    ok: true,
    result: {
      levels: { brief: body },
      warnings: ['The model left out the standard level. Make the note again to have it.'],
    },
  })
})
