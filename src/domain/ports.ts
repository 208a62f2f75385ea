import type { Failure } from '#src/domain/failure.ts'
import type { Note, NoteId, ProcessingResult } from '#src/domain/note.ts'
import type { Session, SessionId } from '#src/domain/session.ts'
import type { Progress, Task } from '#src/domain/task.ts'
import type { Transcript, TranscriptId } from '#src/domain/video.ts'
import type { Ms } from '#src/lib/clock.ts'

export type EngineId = 'browser' | 'api'

/** What a server said of its limits. */
export interface RateHint {
  readonly limit?: number
  readonly remaining?: number
  readonly resetMs?: Ms
}

export type Answer = { readonly rate?: RateHint } & (
  { readonly ok: true; readonly result: ProcessingResult } | { readonly ok: false; readonly failure: Failure }
)

/** One try at a task. */
export interface Attempt {
  readonly signal: AbortSignal
  /** Session, task and answered attempts: the same after silence or a crash, new after an answered failure. */
  readonly idempotencyKey: string
  /** Ignored after the attempt's end; NaN is ignored. Also a sign of life. */
  report(progress: Progress): void
  /** Resolves when a further request of this attempt may be sent: each passes the gate. */
  another(): Promise<void>
}

export interface LaneLimits {
  /** Attempts in flight at most, a whole number from 1 to 10. */
  readonly cap: number
  /** Between two starts as sent. */
  readonly gapMs: Ms
  /** Since an attempt's last sign of life. */
  readonly timeoutMs: Ms
  readonly budgets: readonly { readonly count: number; readonly windowMs: Ms }[]
  readonly per: 'engine' | 'template'
}

export interface Engine {
  readonly id: EngineId
  readonly limits: LaneLimits
  /** Why this task can't be done here, for the user, or undefined. Said before the start. */
  refuses(task: Task): string | undefined
  /** A throw counts as a network failure without an answer. */
  process(task: Task, attempt: Attempt): Promise<Answer>
}

/** Where a run puts its results. */
export interface Journal {
  /** Durable before it resolves. */
  save(task: Task, result: ProcessingResult): Promise<NoteId>
}

export type Change =
  | { readonly of: 'session'; readonly id: SessionId }
  | { readonly of: 'note'; readonly id: NoteId }
  | { readonly of: 'transcript'; readonly id: TranscriptId }

/** Owner of notes, transcripts and sessions. Listings are oldest first. */
export interface Persistence {
  saveSession(session: Session): Promise<void>
  session(id: SessionId): Promise<Session | undefined>
  sessions(): Promise<readonly Session[]>
  saveNote(note: Note): Promise<void>
  note(id: NoteId): Promise<Note | undefined>
  notes(): Promise<readonly Note[]>
  saveTranscript(id: TranscriptId, transcript: Transcript): Promise<void>
  transcript(id: TranscriptId): Promise<Transcript | undefined>
  /** Returns how to stop listening. */
  onChange(listener: (change: Change) => void): () => void
}
