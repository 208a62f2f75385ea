import type { Answer, Attempt, Engine } from '#src/domain/ports.ts'
import type { Task } from '#src/domain/task.ts'
import { seededRandom } from '#src/lib/random.ts'

/** `stream` reports its progress over some frames, as a server that streams does; `instant` answers at once. */
export type Pace = 'instant' | 'stream'

export interface InstantEngine {
  readonly engine: Engine
  /** Of the tasks that start from now on. */
  setPace(pace: Pace): void
  /** Resolves with the answer to the `tasks`th task. */
  answered(tasks: number): Promise<void>
}

/** Characters of a note at least; one byte each in memory. */
const noteLength = 10_000

const reports = { least: 5, most: 20 }
/** Between two reports of one stream: with ten of them there is more news than frames. */
const stepMs = 8

/** Refuses nothing and never fails; ten at once, neither gap nor budget. */
export function createInstantEngine(): InstantEngine {
  let pace: Pace = 'stream'
  const random = seededRandom(1)
  const { port1, port2 } = new MessageChannel()
  const answers: (() => void)[] = []
  port1.addEventListener('message', () => answers.shift()?.())
  port1.start()
  /** A step of its own, as an answer from a network is, but without a timer's least delay. */
  const nextStep = () =>
    new Promise<void>((resolve) => {
      answers.push(resolve)
      port2.postMessage(undefined)
    })

  let count = 0
  const awaited = new Map<number, () => void>()

  const stream = async ({ report }: Report) => {
    const steps = reports.least + Math.floor(random() * (reports.most - reports.least + 1))
    for (let step = 1; step <= steps; step++) {
      await new Promise((resolve) => setTimeout(resolve, stepMs))
      report({ fraction: step / (steps + 1), stage: 'generating' })
    }
  }

  return {
    setPace(to) {
      pace = to
    },
    answered: (tasks) =>
      new Promise((resolve) => {
        if (count >= tasks) resolve()
        else awaited.set(tasks, resolve)
      }),
    engine: {
      id: 'api',
      limits: {
        cap: 10,
        gapMs: 0,
        timeoutMs: 300_000,
        budgets: [],
        per: 'engine',
        pace: { baseMs: 100, perMinuteMs: 1, mostMs: 1000 },
      },
      refuses: () => undefined,
      async process(task, attempt): Promise<Answer> {
        if (pace === 'stream') await stream({ report: (progress) => attempt.report(progress) })
        else await nextStep()
        count += 1
        awaited.get(count)?.()
        return { ok: true, result: noteOf(task) }
      },
    },
  }
}

type Report = Pick<Attempt, 'report'>

const paragraph =
  'A **note** is read more often than it is made, so that it pays to make it _well_: short sentences, the ' +
  'words of the speaker, and the moment at which something was said.'

/** Joined, not added up: a string that is added up would share its paragraphs with all the others. */
function noteOf({ id, video, template }: Task) {
  const lines = [`# ${video.title}`, `The note of ${id}.`]
  let length = 0
  for (let n = 1; length < noteLength; n++) {
    if (n % 6 === 1) lines.push(`## Part ${(n + 5) / 6}`)
    lines.push(paragraph)
    length += paragraph.length + 4
  }
  const standard = lines.join('\n\n')
  return {
    title: `${template} of ${video.title}`,
    levels: { standard },
    selected: 'standard',
    warnings: [],
  } as const
}
