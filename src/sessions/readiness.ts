import type { Engine, Transcriber } from '#src/domain/ports.ts'
import type { Task } from '#src/domain/task.ts'
import type { TranscriptFacts } from '#src/domain/video.ts'
import { flightKey, type Flight } from '#src/sessions/flights.ts'
import type { OpenSession } from '#src/sessions/open-session.ts'

/** Whether an engine can have a task at once, once its video is transcribed, or not at all and why. */
export type Readiness = 'ready' | 'needs a transcript' | { readonly refusal: string }

/** One that is not made yet, as good as it can be. */
const anyTranscript: TranscriptFacts = { id: '', cues: 1, words: 1, timed: true }

/** @param transcriber undefined where nothing is to be transcribed */
export function readiness(task: Task, engine: Engine, transcriber: Transcriber | undefined): Readiness {
  const refusal = engine.refuses(task)
  if (refusal === undefined) return 'ready'
  const { video } = task
  if (!transcriber || video.transcript || !video.link) return { refusal }
  const still = engine.refuses({ ...task, video: { ...video, transcript: anyTranscript } })
  const because = still ?? transcriber.refuses(video)
  return because === undefined ? 'needs a transcript' : { refusal: because }
}

/** Why the task can't be done, for the user, or undefined. What an engine is missing, the form asks it once, not for each task. */
export function refusalOf(
  task: Task,
  engine: Engine,
  transcriber: Transcriber | undefined,
): string | undefined {
  const ready = readiness(task, engine, transcriber)
  if (ready === 'needs a transcript') return transcriber?.missing?.()
  return ready === 'ready' ? undefined : ready.refusal
}

/** A session's tasks by what comes next for them. */
export interface SortedTasks {
  readonly own: readonly Task[]
  readonly held: readonly Task[]
  /** Under way already, in this session or another one. */
  readonly flying: readonly (readonly [Task, Flight])[]
  readonly refused: readonly (readonly [Task, string])[]
  /** By what has to be set up first, for the user. */
  readonly unset: ReadonlyMap<string, readonly Task[]>
}

export function sortTasks(
  tasks: Iterable<Task>,
  { engine, shared: { flights, unsaved } }: Pick<OpenSession, 'engine' | 'shared'>,
  transcriber: Transcriber | undefined,
): SortedTasks {
  const own: Task[] = []
  const held: Task[] = []
  const flying: (readonly [Task, Flight])[] = []
  const refused: (readonly [Task, string])[] = []
  const unset = new Map<string, Task[]>()
  const ofEngine = engine.missing?.()
  const ofTranscriber = ofEngine ?? transcriber?.missing?.()
  for (const task of tasks) {
    const key = flightKey(task)
    const flight = flights.get(key)
    // What is made already needs no engine.
    const isMade = unsaved.has(key)
    const ready = isMade ? 'ready' : readiness(task, engine, transcriber)
    const isHeld = ready === 'needs a transcript'
    const missing = isHeld ? ofTranscriber : ofEngine
    if (typeof ready === 'object') refused.push([task, ready.refusal])
    else if (flight && !isHeld) flying.push([task, flight])
    else if (missing !== undefined && !isMade) put(unset, missing, task)
    else (isHeld ? held : own).push(task)
  }
  return { own, held, flying, refused, unset }
}

function put(groups: Map<string, Task[]>, name: string, task: Task): void {
  const group = groups.get(name)
  if (group) group.push(task)
  else groups.set(name, [task])
}
