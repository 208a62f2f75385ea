import type { Progress } from '#src/domain/task.ts'
import type { Answer, Attempt } from '#src/domain/ports.ts'
import type { Connection, ModelFacts } from '#src/domain/providers.ts'
import type { Task } from '#src/domain/task.ts'
import type { Cue, Transcript } from '#src/domain/video.ts'
import type { ModelEngineNeeds } from '#src/engines/model/model-engine.ts'
import type { ModelRequest, Piece, Provider } from '#src/engines/model/provider.ts'
import { createWriter, type Writer } from '#src/engines/model/write-note.ts'
import { transcriptFacts } from '#src/sources/transcript-facts.ts'
import { aTask, aVideo } from '#tests/support/builders.ts'
import { createFakeClock, type FakeClock } from '#tests/support/fake-clock.ts'

/** What a request is answered with; a function hears of the request first, and may take its time. */
export type Script =
  readonly Piece[] | ((request: ModelRequest) => readonly Piece[] | Promise<readonly Piece[]>)

export interface ScriptedProvider extends Provider {
  readonly requests: ModelRequest[]
}

/** Answers request by request as it is told; the last script answers all that follow. */
export function scriptedProvider(
  scripts: readonly Script[],
  facts: Partial<ModelFacts> = {},
): ScriptedProvider {
  const requests: ModelRequest[] = []
  return {
    requests,
    async *ask(request, signal) {
      const script = scripts[Math.min(requests.length, scripts.length - 1)] ?? []
      requests.push(request)
      const pieces = typeof script === 'function' ? await script(request) : script
      for (const piece of pieces) {
        if (signal.aborted) throw new Error('aborted')
        yield piece
        await Promise.resolve()
      }
      if (signal.aborted) throw new Error('aborted')
    },
    models: () => Promise.resolve([]),
    facts: (id) => Promise.resolve({ id, window: 128_000, ...facts }),
    test: () => Promise.reject(new Error('not tested')),
  }
}

export const says = (text: string, why: 'stop' | 'length' | 'filter' = 'stop'): readonly Piece[] => [
  ...(text.match(/[\s\S]{1,7}/g) ?? []).map((piece) => ({ type: 'text', text: piece }) as const),
  { type: 'usage', usage: { input: 100, output: 10 } },
  { type: 'end', why },
]

const told = [
  'A neural network is a function with many parameters that are learned from examples.',
  'The gradient tells in which direction the loss grows, so we step the other way.',
  'With a learning rate of 0.1 the loss fell from 2.3 to 0.4 in twelve steps.',
  'The data should be shuffled before each epoch because the order would be learned.',
  'We keep a part of the data for validation and never train the network on it.',
]

export const aTranscript = (minutes = 5, more: Partial<Transcript> = {}): Transcript => ({
  cues: Array.from({ length: minutes * 12 }, (_, at): Cue => ({
    start: at * 5,
    end: at * 5 + 5,
    text: told[at % told.length] ?? '',
  })),
  timed: true,
  ...more,
})

export const taskOf = (
  transcript: Transcript,
  template = 'basic-summary',
  more: Partial<Task> = {},
): Task => ({
  ...aTask(template, aVideo(1, { transcript: transcriptFacts(transcript) })),
  ...more,
})

export interface Played {
  readonly answer: Answer
  readonly reports: readonly Progress[]
  /** How many further requests waited at the gate. */
  readonly further: number
}

export interface Bench {
  readonly clock: FakeClock
  play(task: Task, signal?: AbortSignal): Promise<Played>
}

type MoreOfWriter = Partial<Omit<ModelEngineNeeds, 'connection'>> & { connection?: Connection }

export function writerOf(
  provider: Provider,
  transcript: Transcript | undefined = aTranscript(),
  { connection = { baseUrl: 'https://models.example/v1', model: 'big-1' }, ...more }: MoreOfWriter = {},
  clock: FakeClock = createFakeClock(),
): Writer {
  const needs: ModelEngineNeeds = {
    provider: 'openai',
    connection: () => connection,
    key: () => 'secret',
    levels: () => 'all',
    requestsAMinute: () => undefined,
    transcript: () => Promise.resolve(transcript),
    clock,
    ...more,
  }
  return createWriter(needs, provider)
}

export function benchOf(...given: Parameters<typeof writerOf>): Bench {
  const [provider, transcript, more, clock = createFakeClock()] = given
  const writer = writerOf(provider, transcript, more, clock)
  return {
    clock,
    async play(task, signal = new AbortController().signal) {
      const reports: Progress[] = []
      let further = 0
      const attempt: Attempt = {
        signal,
        idempotencyKey: 'session/task/0',
        report: (progress) => void reports.push(progress),
        another: () => {
          further++
          return Promise.resolve()
        },
      }
      const answer = await writer.process(task, attempt)
      return { answer, reports, further }
    },
  }
}
