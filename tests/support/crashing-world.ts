import type { Failure } from '#src/domain/failure.ts'
import type { Engine, Persistence, Transcriber } from '#src/domain/ports.ts'
import type { Task, TaskId } from '#src/domain/task.ts'
import type { VideoId } from '#src/domain/video.ts'
import { createSessions } from '#src/sessions/create-sessions.ts'
import { aResult } from '#tests/support/builders.ts'
import { noLimits } from '#tests/support/controlled-engine.ts'
import { withoutWords } from '#tests/support/controlled-transcriber.ts'
import { createFakeClock } from '#tests/support/fake-clock.ts'
import { createMemorySendLog } from '#tests/support/memory-send-log.ts'

/** A request as the server sees it. */
export interface Received {
  readonly task: TaskId
  readonly key: string
  /** Which world it came from, from 0. */
  readonly world: number
}

/** What outlives a crash of the page: the server, and what is on the disk. */
export interface Lasting {
  readonly disk: Persistence
  readonly received: Received[]
  /** What the server says to the nth request for a task, from 1; a note where it is undefined. */
  readonly fails: (task: TaskId, nth: number) => Failure | undefined
  /** Whether the videos are links without words, which are transcribed first; the videos that were. */
  readonly transcribed?: VideoId[] | undefined
}

/** A page that may stand still for ever at any of its steps to and from the disk and the server. */
export interface World {
  readonly sessions: ReturnType<typeof createSessions>
  /** Steps so far. */
  steps(): number
  isDead(): boolean
  /** Goes on until nothing is under way any more, or it has crashed. */
  run(): Promise<void>
}

const writes = ['saveSession', 'saveTasks', 'saveResults', 'deleteSession', 'putIn'] as const

/** @param crashAt the step at which it dies: it is not done any more; every write and request has several */
export function createWorld(
  { disk, received, fails, transcribed }: Lasting,
  number: number,
  crashAt = Infinity,
): World {
  const clock = createFakeClock(1_800_000_000_000 + number * 3_600_000)
  let count = 0
  const step = async (): Promise<void> => {
    count += 1
    // A dead page's promises are never settled.
    if (count >= crashAt) await new Promise(() => {})
  }
  const persistence: Persistence = { ...disk }
  for (const name of writes) {
    Object.assign(persistence, {
      [name]: async (...args: never[]) => {
        await step()
        const made = await (disk[name] as (...given: never[]) => Promise<unknown>)(...args)
        await step()
        return made
      },
    })
  }
  const process = async (task: Task, { idempotencyKey: key }: { idempotencyKey: string }) => {
    await step()
    const nth = 1 + received.filter((one) => one.task === task.id).length
    received.push({ task: task.id, key, world: number })
    await step()
    const failure = fails(task.id, nth)
    await step()
    return failure
      ? ({ ok: false, failure } as const)
      : ({ ok: true, result: aResult(task.template, `${task.video.title} by world ${number}`) } as const)
  }
  const refuses = transcribed ? withoutWords : () => undefined
  const engine: Engine = { id: 'api', limits: noLimits, refuses, process }
  const transcriber: Transcriber = {
    server: 'transcriber.test',
    limits: noLimits,
    refuses: () => undefined,
    async transcribe({ id, title }) {
      await step()
      transcribed?.push(id)
      await step()
      return {
        ok: true,
        transcript: { cues: [{ start: 0, end: 9, text: `Words of ${title}.` }], timed: true },
      }
    },
  }
  let ids = 0
  const sessions = createSessions({
    engine: () => engine,
    ...(transcribed && { transcriber: () => transcriber }),
    persistence,
    sendLog: createMemorySendLog(),
    clock,
    random: () => 0.5,
    newId: () => `w${number}-${++ids}`,
    listener: { opened: () => {}, changed: () => {}, closed: () => {}, happened: () => {} },
  })
  return {
    sessions,
    steps: () => count,
    isDead: () => count >= crashAt,
    async run() {
      for (let rounds = 0; rounds < 1000; rounds++) {
        await clock.advance(1000)
        if (count >= crashAt) return
        if (!sessions.busy() && clock.next() === undefined) return
      }
    },
  }
}
