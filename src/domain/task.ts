import { stopsAll, type Failure } from '#src/domain/failure.ts'
import type { NoteId, Verbosity } from '#src/domain/note.ts'
import type { TemplateId } from '#src/domain/template.ts'
import type { Video, VideoId } from '#src/domain/video.ts'
import type { EpochMs, Ms } from '#src/lib/clock.ts'

export type TaskId = `${TemplateId}@${VideoId}`
export const processingModes = ['hybrid', 'transcript-only', 'video-only', 'auto'] as const
export type ProcessingMode = (typeof processingModes)[number]

/** One video × one template. */
export interface Task {
  readonly id: TaskId
  readonly video: Video
  readonly template: TemplateId
  readonly processingMode: ProcessingMode
  readonly verbosity: Verbosity
}

export const taskId = (video: VideoId, template: TemplateId): TaskId => `${template}@${video}`

export function taskParts(id: TaskId): { readonly video: VideoId; readonly template: TemplateId } {
  const at = id.indexOf('@')
  return { template: id.slice(0, at), video: id.slice(at + 1) as VideoId }
}

/** Two tasks with the same key are one request: servers answer it once, and so do we. */
export const requestKey = ({ video, template, processingMode }: Task): string =>
  `${video.link ?? video.id}-${template}-${processingMode}`

/** What a running attempt says of itself; `fraction` in 0..1. */
export interface Progress {
  readonly fraction?: number
  readonly stage?: string
  /** Markdown written so far. */
  readonly partial?: string
}

/** How far that is which a task needs before its engine can have it. */
export interface Preparation {
  /** Undefined while it is not being made. */
  readonly stage?: string
  /** 0..1, where that is known. */
  readonly fraction?: number
  /** It is not tried again before. */
  readonly notBefore?: EpochMs
  /** Until then none is begun; whose turn it is then is not known. */
  readonly gateOpensAt?: EpochMs
}

/** A task's state. A union, so that a `complete` without a note cannot be written. */
export type TemplateStatus = {
  readonly template: TemplateId
  /** 0..1; 1 only once the note is saved. */
  readonly progress: number
  /** 0 before the first start. */
  readonly attempt: number
  /** A retry does not erase what went wrong before. */
  readonly previous?: Failure
  /** The furthest that any attempt since the user last asked for it came, 0..1: what was shown is not taken back. */
  readonly reached?: number
} & (
  | {
      readonly status: 'pending'
      /** Whether a run has it. What has not been asked for, or was released, waits for nothing. */
      readonly queued: boolean
      readonly waiting?:
        | { readonly for: 'server' | 'retry'; readonly until: EpochMs }
        | ({ readonly for: 'transcript' } & Preparation)
    }
  | {
      readonly status: 'processing'
      readonly startedAt: EpochMs
      /** How long it is likely to take, as far as the engine is known by now. */
      readonly expectedMs: Ms
      readonly stage?: string
      readonly partial?: string
      /** Whether `progress` is the engine's own figure. */
      readonly measured: boolean
    }
  | {
      readonly status: 'complete'
      readonly note: NoteId
      /** The note has warnings: somebody should look at it. */
      readonly flawed?: true
      readonly startedAt: EpochMs
      readonly completedAt: EpochMs
    }
  | { readonly status: 'error'; readonly error: Failure; readonly completedAt: EpochMs }
)

/** An estimate stops here: what takes longer than expected is not done. */
const mostEstimated = 0.95

/**
 * How far a task is, 0..1: the engine's own figure where it gives one, else estimated from the time it is
 * likely to take. Within an attempt it does not go back, unless the wall clock does.
 */
export function progressOf(status: TemplateStatus, now: EpochMs): number {
  if (status.status !== 'processing' || status.measured) return status.progress
  return Math.max(status.progress, Math.min(mostEstimated, (now - status.startedAt) / status.expectedMs))
}

/** Not asked for yet. */
export const pendingStatus = (template: TemplateId): Extract<TemplateStatus, { status: 'pending' }> => ({
  template,
  status: 'pending',
  queued: false,
  progress: 0,
  attempt: 0,
})

/** Of an estimate, what counts for the whole: it may have to be made anew. */
const estimateCounts = 0.5

/** What a task contributes to the whole, 0..1. It goes back only where the user asks for the task anew. */
export function contributionOf(status: TemplateStatus, now: EpochMs): number {
  if (status.status === 'complete' || status.status === 'error') return 1
  const isEstimate = status.status === 'processing' && !status.measured
  const progress = progressOf(status, now)
  return Math.max(status.reached ?? 0, isEstimate ? estimateCounts * progress : progress)
}

/** Sooner, an estimate is no worse than any other; it would only flicker. */
const leastOverdueMs: Ms = 10_000

/** Whether an attempt without a figure of its own has used up what it was estimated at: `times` over, to be sure. */
export function isOverdue(status: TemplateStatus, now: EpochMs, times = 1): boolean {
  if (status.status !== 'processing' || status.measured) return false
  const elapsed = now - status.startedAt
  return elapsed > leastOverdueMs && elapsed > times * status.expectedMs
}

/** The user's own doing, not a failure. */
export const isCancelled = (status: TemplateStatus): boolean =>
  status.status === 'error' && status.error.kind === 'cancelled'

/** Made, and worth a look: it has warnings. */
export const isFlawed = (status: TemplateStatus): boolean =>
  status.status === 'complete' && status.flawed === true

/** Whether going on with its session runs it: pending, or failed in a way that stopped the rest. */
export const isUnfinished = (status: TemplateStatus): boolean =>
  status.status === 'pending' || (status.status === 'error' && stopsAll(status.error))

export type Statuses = Readonly<Record<VideoId, Readonly<Record<TemplateId, TemplateStatus>>>>
