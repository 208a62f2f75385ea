import type { Answer, Attempt } from '#src/domain/ports.ts'
import { taskId, type Progress, type Task } from '#src/domain/task.ts'
import type { Transcript, Video, VideoId } from '#src/domain/video.ts'
import { createBrowserEngine } from '#src/engines/browser/browser-engine.ts'
import { builtInTemplates } from '#src/templates/built-in.ts'
import { fakeWorkers } from '#tests/engines/browser/fake-workers.ts'
import { talkSentences, writtenCaptions } from '#tests/engines/browser/long-talk.ts'
import { expect, test } from 'vitest'

const transcript = writtenCaptions(talkSentences(80))

const videoOf = (id: VideoId = 'captions:one', transcriptId: string = id): Video => ({
  id,
  title: 'A talk',
  transcript: { id: transcriptId, cues: 80, words: 900, timed: true },
})

const taskOf = (template: string, video = videoOf()): Task => ({
  id: taskId(video.id, template),
  video,
  template,
  processingMode: 'transcript-only',
  verbosity: 'standard',
})

function attemptOf(signal = new AbortController().signal) {
  const reports: Progress[] = []
  const attempt: Attempt & { readonly reports: Progress[] } = {
    signal,
    reports,
    idempotencyKey: 'key',
    // As the run's own attempts: it knows what it belongs to only where it is called on it.
    report(progress) {
      this.reports.push(progress)
    },
    another: () => Promise.resolve(),
  }
  return { attempt, reports }
}

const failureOf = (answer: Answer) => (answer.ok ? undefined : answer.failure)

test('five templates of a video load, send and analyse its transcript once', async () => {
  const { createWorker, requests, workers } = fakeWorkers()
  let loads = 0
  const engine = createBrowserEngine({
    createWorker,
    transcript: () => Promise.resolve((loads++, transcript)),
  })
  const attempts = builtInTemplates.slice(0, 5).map(({ id }) => ({ id, ...attemptOf() }))
  const answers = await Promise.all(attempts.map(({ id, attempt }) => engine.process(taskOf(id), attempt)))
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true, true])
  expect([loads, workers.length]).toEqual([1, 1])
  expect(requests.filter(({ type }) => type === 'transcript')).toHaveLength(1)
  const analysed = attempts
    .flatMap(({ reports }) => reports)
    .filter(({ stage }) => stage === 'finding topics')
  expect(analysed.length).toBeLessThanOrEqual(5)
})

test('a note has all three levels and the title of its video', async () => {
  const { createWorker } = fakeWorkers()
  const engine = createBrowserEngine({ createWorker, transcript: () => Promise.resolve(transcript) })
  const answer = await engine.process(taskOf('study-notes'), attemptOf().attempt)
  expect(answer).toMatchObject({ ok: true, result: { title: 'A talk', method: 'transcript-only' } })
  expect(Object.keys(answer.ok ? answer.result.levels : {})).toEqual(['brief', 'standard', 'comprehensive'])
})

test('progress only grows and names what is being done', async () => {
  const { createWorker } = fakeWorkers()
  const engine = createBrowserEngine({ createWorker, transcript: () => Promise.resolve(transcript) })
  const { attempt, reports } = attemptOf()
  await engine.process(taskOf('chapters'), attempt)
  const fractions = reports.flatMap(({ fraction }) => fraction ?? [])
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b))
  expect(fractions.length).toBeGreaterThan(3)
  expect(reports.every(({ stage }) => stage)).toBe(true)
})

test('no worker is made before the first task', () => {
  const { createWorker, workers } = fakeWorkers()
  createBrowserEngine({ createWorker, transcript: () => Promise.resolve(transcript) })
  expect(workers).toEqual([])
})

test('a cancelled attempt ends at once, and the worker that nobody waits for is ended', async () => {
  const { createWorker, workers } = fakeWorkers({ hold: true })
  const engine = createBrowserEngine({ createWorker, transcript: () => Promise.resolve(transcript) })
  const controller = new AbortController()
  const answer = engine.process(taskOf('flashcards'), attemptOf(controller.signal).attempt)
  await Promise.resolve()
  controller.abort()
  expect(failureOf(await answer)?.kind).toBe('cancelled')
  expect(workers.map(({ ended }) => ended)).toEqual([true])
})

test('cancelling one template leaves the others their worker', async () => {
  const { createWorker, workers } = fakeWorkers()
  const engine = createBrowserEngine({ createWorker, transcript: () => Promise.resolve(transcript) })
  const controller = new AbortController()
  const cancelled = engine.process(taskOf('flashcards'), attemptOf(controller.signal).attempt)
  const others = ['chapters', 'study-notes'].map((id) => engine.process(taskOf(id), attemptOf().attempt))
  controller.abort()
  expect(failureOf(await cancelled)?.kind).toBe('cancelled')
  expect((await Promise.all(others)).map(({ ok }) => ok)).toEqual([true, true])
  expect(workers).toHaveLength(1)
})

test('an analysis that nobody waits for is given up for the next video', async () => {
  const { createWorker, requests } = fakeWorkers()
  const engine = createBrowserEngine({
    createWorker,
    transcript: () => Promise.resolve(transcript),
  })
  const controller = new AbortController()
  const first = attemptOf(controller.signal)
  const attempt: Attempt = {
    ...first.attempt,
    report: (progress) => (first.attempt.report(progress), stop(progress)),
  }
  const stop = ({ stage }: Progress) => stage === 'finding sentences' && controller.abort()
  const cancelled = engine.process(taskOf('chapters'), attempt)
  const other = engine.process(taskOf('chapters', videoOf('captions:two')), attemptOf().attempt)
  expect(failureOf(await cancelled)?.kind).toBe('cancelled')
  expect((await other).ok).toBe(true)
  expect(first.reports.at(-1)?.stage).toBe('finding sentences')
  expect(requests.map(({ type }) => type)).toContain('cancel')
})

test('an attempt that is cancelled before it starts does nothing', async () => {
  const { createWorker, workers } = fakeWorkers()
  const engine = createBrowserEngine({ createWorker, transcript: () => Promise.resolve(transcript) })
  const answer = await engine.process(taskOf('chapters'), attemptOf(AbortSignal.abort()).attempt)
  expect(failureOf(answer)?.kind).toBe('cancelled')
  expect(workers).toEqual([])
})

test('a dead worker is a system failure for all that wait, and the next attempt makes a new one', async () => {
  const held = fakeWorkers({ hold: true })
  const working = fakeWorkers()
  let first = true
  const createWorker = () => {
    const make = first ? held.createWorker : working.createWorker
    first = false
    return make()
  }
  const engine = createBrowserEngine({ createWorker, transcript: () => Promise.resolve(transcript) })
  const answers = ['chapters', 'flashcards'].map((id) => engine.process(taskOf(id), attemptOf().attempt))
  await new Promise((resolve) => void setImmediate(resolve))
  held.workers[0]?.fail()
  for (const answer of await Promise.all(answers)) {
    expect(failureOf(answer)).toMatchObject({ kind: 'system', cause: 'worker' })
  }
  expect((await engine.process(taskOf('chapters'), attemptOf().attempt)).ok).toBe(true)
})

test('an analysis that the worker had to forget is made again', async () => {
  const { createWorker, requests } = fakeWorkers()
  const engine = createBrowserEngine({ createWorker, transcript: () => Promise.resolve(transcript) })
  for (let n = 0; n < 20; n++) {
    await engine.process(taskOf('chapters', videoOf(`captions:${n}`)), attemptOf().attempt)
  }
  const again = await engine.process(taskOf('chapters', videoOf('captions:0')), attemptOf().attempt)
  expect(again.ok).toBe(true)
  expect(
    requests.filter((sent) => sent.type === 'transcript' && sent.transcript === 'captions:0'),
  ).toHaveLength(2)
})

test('a video without a transcript is refused with ways to get one', () => {
  const engine = createBrowserEngine({ transcript: () => Promise.resolve(undefined) })
  const refusal = engine.refuses(taskOf('study-notes', { id: 'youtube:abc', title: 'No captions' }))
  expect(refusal).toMatch(/Show transcript.*\.srt or \.vtt.*another engine/)
})

test('chapters of a transcript without times are refused, other templates are not', () => {
  const engine = createBrowserEngine({ transcript: () => Promise.resolve(undefined) })
  const video: Video = { ...videoOf(), transcript: { id: 'x', cues: 1, words: 500, timed: false } }
  expect(engine.refuses(taskOf('chapters', video))).toContain('times')
  expect(engine.refuses(taskOf('study-notes', video))).toBeUndefined()
})

test('a transcript that is gone fails this template with what to do', async () => {
  const { createWorker } = fakeWorkers()
  const engine = createBrowserEngine({ createWorker, transcript: () => Promise.resolve(undefined) })
  const answer = await engine.process(taskOf('study-notes'), attemptOf().attempt)
  expect(failureOf(answer)).toMatchObject({ kind: 'api' })
  expect(failureOf(answer)?.message).toContain('Paste')
})

test('a transcript that could not be read is asked for again by the next attempt', async () => {
  const { createWorker } = fakeWorkers()
  const stored: (Transcript | Error)[] = [new Error('storage is locked'), transcript]
  const engine = createBrowserEngine({
    createWorker,
    transcript: () => {
      const next = stored.shift()
      return next instanceof Error ? Promise.reject(next) : Promise.resolve(next)
    },
  })
  await expect(engine.process(taskOf('chapters'), attemptOf().attempt)).rejects.toThrow('storage is locked')
  expect((await engine.process(taskOf('chapters'), attemptOf().attempt)).ok).toBe(true)
})

test('other captions of the same video make other notes', async () => {
  const { createWorker } = fakeWorkers()
  const texts: Record<string, Transcript> = {
    old: writtenCaptions(['Bread needs flour, water and time.', 'Yeast makes the dough rise.']),
    new: writtenCaptions(['Steel is iron with a little carbon.', 'Carbon makes it hard.']),
  }
  const engine = createBrowserEngine({ createWorker, transcript: (id) => Promise.resolve(texts[id]) })
  const said = async (words: string) => {
    const answer = await engine.process(
      taskOf('basic-summary', videoOf('youtube:abc', words)),
      attemptOf().attempt,
    )
    return answer.ok ? answer.result.levels.standard : ''
  }
  expect(await said('old')).toContain('flour')
  expect(await said('new')).toContain('carbon')
})

test('the progress of one video’s analysis is not told of another’s', async () => {
  const { createWorker } = fakeWorkers()
  const engine = createBrowserEngine({
    createWorker,
    transcript: (id) => (id === 'captions:late' ? new Promise(() => {}) : Promise.resolve(transcript)),
  })
  const late = attemptOf()
  void engine.process(taskOf('chapters', videoOf('captions:late')), late.attempt)
  await engine.process(taskOf('chapters'), attemptOf().attempt)
  expect(late.reports.every(({ fraction }) => fraction === undefined)).toBe(true)
})

test('a transcript with nothing to say in it is a failure that says so, not an empty note', async () => {
  const { createWorker } = fakeWorkers()
  const engine = createBrowserEngine({
    createWorker,
    transcript: () => Promise.resolve(writtenCaptions(['Um.'])),
  })
  const answer = await engine.process(taskOf('flashcards'), attemptOf().attempt)
  expect(failureOf(answer)?.message).toMatch(/too little/i)
})
