import type { Failure } from '#src/domain/failure.ts'
import type { Note, NoteId, ProcessingResult } from '#src/domain/note.ts'
import type { Session, SessionId } from '#src/domain/session.ts'
import type { Progress, Task } from '#src/domain/task.ts'
import type { Transcript, TranscriptId } from '#src/domain/video.ts'
import type { EpochMs, Ms } from '#src/lib/clock.ts'

export type EngineId = 'browser' | 'api'

/** What a server said of its limits: so many more requests until the reset. */
export interface RateHint {
  readonly limit?: number
  readonly remaining?: number
  readonly resetMs?: Ms
}

/** How long an engine is likely to take for one task, before anything is known of it: longer for longer videos. */
export interface Pace {
  readonly baseMs: Ms
  readonly perMinuteMs: Ms
  readonly mostMs: Ms
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
  /** Resolves when a further request of this attempt may be sent: each passes the gate. Rejects after its end. */
  another(): Promise<void>
}

export interface LaneLimits {
  /** Attempts in flight at most, a whole number from 1 to 10. */
  readonly cap: number
  /** Between two starts as sent. */
  readonly gapMs: Ms
  /** Since an attempt's last sign of life. */
  readonly timeoutMs: Ms
  readonly budgets: readonly Budget[]
  /** Whether there is one gate for all, or one for each template: budgets and a server's words count per gate. */
  readonly per: 'engine' | 'template'
  readonly pace: Pace
}

/** `count` requests in any `windowMs`, however the window lies. */
export interface Budget {
  readonly count: number
  readonly windowMs: Ms
}

/** What a gate has to remember over a reload, by the wall clock. */
export interface GateRecord {
  /** When the requests of the last window were sent, oldest first. */
  readonly sent: readonly EpochMs[]
  /** The server's "not before", and when it was noted. */
  readonly closed?: { readonly from: EpochMs; readonly until: EpochMs }
}

/** Keeps gates over a reload, so that no budget is used twice. Never throws: what can't be kept is forgotten. */
export interface SendLog {
  /** The gates that there is a record of. */
  gates(): readonly string[]
  read(gate: string): GateRecord
  write(gate: string, record: GateRecord): void
}

export interface Engine {
  readonly id: EngineId
  /** Whose limits these are, where they outlive the page: the server's host, never a key or a password. */
  readonly server?: string
  /** May come to be others: `Sessions.readLimits` makes them hold. */
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
