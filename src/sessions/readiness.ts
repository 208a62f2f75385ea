import type { Engine, Transcriber } from '#src/domain/ports.ts'
import type { Task } from '#src/domain/task.ts'
import type { TranscriptFacts } from '#src/domain/video.ts'

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

/** Why the task can't be done, for the user, or undefined. */
export function refusalOf(...given: Parameters<typeof readiness>): string | undefined {
  const ready = readiness(...given)
  return typeof ready === 'string' ? undefined : ready.refusal
}
