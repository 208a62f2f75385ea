import type { ExpectedUse } from '#src/domain/forecast.ts'
import type { Failure } from '#src/domain/failure.ts'
import type { Note, NoteFacts, NoteId, ProcessingResult } from '#src/domain/note.ts'
import type { ModelServer } from '#src/domain/providers.ts'
import type { Session, SessionId } from '#src/domain/session.ts'
import type { Progress, Task } from '#src/domain/task.ts'
import type { TaskCounts, TaskRecord } from '#src/domain/task-record.ts'
import type { Template, TemplateId } from '#src/domain/template.ts'
import type { Transcript, TranscriptId, Video } from '#src/domain/video.ts'
import type { EpochMs, Ms } from '#src/lib/clock.ts'

export const engineIds = ['browser', 'api', 'model'] as const
export type EngineId = (typeof engineIds)[number]

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
  /** What is likely where the length of the video is unknown; else it is the most. */
  readonly unknownMs?: Ms
}

export type Answer = { readonly rate?: RateHint } & (
  { readonly ok: true; readonly result: ProcessingResult } | { readonly ok: false; readonly failure: Failure }
)

/** One try at a task. */
export interface Attempt {
  readonly signal: AbortSignal
  /**
   * Session, task and answered attempts: the same after silence or a crash, new after an answered failure, and where
   * a note that was saved is made again.
   */
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
  /** Of the engine `model`: a session goes on with these, whoever is chosen by then. */
  readonly provider?: ModelServer
  /** May come to be others: `Sessions.readLimits` makes them hold. */
  readonly limits: LaneLimits
  /** What has to be set up before anything can be asked, and where, for the user. Tasks wait for it, and don't fail. */
  missing?(): string | undefined
  /** Why this task can't be done here, for the user, or undefined; asked apart from `missing`. Said before the start. */
  refuses(task: Task): string | undefined
  /** How many tokens a task is likely to cost, where it costs any. Cheap: it is asked for every task of a plan. */
  expectedUse?(task: Task): ExpectedUse | undefined
  /** Fetches what is needed for the first request: that must leave when its gap and budget say, not when code arrives. */
  ready?(): Promise<unknown>
  /** A throw counts as a network failure without an answer. */
  process(task: Task, attempt: Attempt): Promise<Answer>
}

export type TranscriptAnswer = { readonly rate?: RateHint } & (
  { readonly ok: true; readonly transcript: Transcript } | { readonly ok: false; readonly failure: Failure }
)

/** Makes the transcript of what a link leads to. It has lanes of its own. */
export interface Transcriber {
  /** As an engine's. */
  readonly server: string
  readonly limits: LaneLimits
  /** As an engine's. */
  missing?(): string | undefined
  /** Why it can't be done, for the user, or undefined. Said before the start. */
  refuses(video: Video): string | undefined
  /** A throw counts as a network failure without an answer. */
  transcribe(video: Video, attempt: Attempt): Promise<TranscriptAnswer>
}

/** A result that is kept: which note it is, and since when. */
export interface Saved {
  readonly note: NoteId
  readonly at: EpochMs
  /** It has warnings: somebody should look at it. */
  readonly flawed?: true
}

/** Where a run puts its results. */
export interface Journal {
  /** Durable before it resolves. */
  save(task: Task, result: ProcessingResult): Promise<Saved>
  /** What was made of a task and could not be saved: it need not be made again. */
  unsaved(task: Task): ProcessingResult | undefined
}

/** What changed in the storage, by this tab or another. Of a task, the id is its session's. */
export type Change =
  | { readonly of: 'session' | 'task'; readonly id: SessionId }
  | { readonly of: 'note'; readonly id: NoteId }
  | { readonly of: 'transcript'; readonly id: TranscriptId }
  | { readonly of: 'template'; readonly id: TemplateId }

export interface KeptTranscript {
  readonly id: TranscriptId
  readonly transcript: Transcript
}

/** A note with the record of the task that it completes. */
export interface Result {
  readonly note: Note
  readonly task: TaskRecord
}

/** Anything that is kept, to be put in as a whole: a back-up, an import, what was deleted by mistake. */
export interface Records {
  readonly sessions?: readonly Session[]
  readonly tasks?: readonly TaskRecord[]
  readonly notes?: readonly Note[]
  readonly transcripts?: readonly KeptTranscript[]
  readonly templates?: readonly Template[]
}

/** Whether what is saved outlives the page. */
export type Keeping =
  | { readonly durable: true }
  /** `why` is a sentence for the user. */
  | { readonly durable: false; readonly why: string }

/** What the browser says of its storage, in bytes; undefined where it says nothing. */
export interface StorageUse {
  readonly usedBytes?: number
  readonly quotaBytes?: number
  /** Whether the browser promised not to clear it by itself. */
  readonly persisted: boolean
}

/**
 * Owner of sessions, tasks, notes, transcripts, templates and the send log. Listings are oldest first. What is
 * `strict` is on the disk before it resolves; what is `relaxed` outlives the page but maybe no power cut.
 * Every method rejects where it fails, with `StorageFull` where there is no room, and then changes nothing.
 */
export interface Persistence {
  keeping(): Promise<Keeping>
  /** The session and the words that it is the first to need, all or none; strict. */
  saveSession(session: Session, transcripts?: readonly KeptTranscript[]): Promise<void>
  session(id: SessionId): Promise<Session | undefined>
  sessions(): Promise<readonly Session[]>
  /** With its tasks; its notes stay. Returns what is gone, for `putIn`. */
  deleteSession(id: SessionId): Promise<Records>
  /** Replaces the records of these tasks; relaxed. */
  saveTasks(tasks: readonly TaskRecord[]): Promise<void>
  /** Of one session, in no order. */
  tasks(session: SessionId): Promise<readonly TaskRecord[]>
  /** Of every session that has records. */
  taskCounts(): Promise<ReadonlyMap<SessionId, TaskCounts>>
  /** All or none; strict. */
  saveResults(results: readonly Result[]): Promise<void>
  note(id: NoteId): Promise<Note | undefined>
  /** Those that there are, in the order of the ids. */
  notes(ids: readonly NoteId[]): Promise<readonly Note[]>
  noteFacts(): Promise<readonly NoteFacts[]>
  /** Returns what is gone, for `putIn`. */
  deleteNotes(ids: readonly NoteId[]): Promise<Records>
  transcript(id: TranscriptId): Promise<Transcript | undefined>
  templates(): Promise<readonly Template[]>
  saveTemplate(template: Template): Promise<void>
  /** All or none; what is there already, by its id, stays as it is. Strict. Returns what was new. */
  putIn(records: Records): Promise<Records>
  /** Deletes the transcripts that no session and no note speaks of. */
  dropUnusedTranscripts(): Promise<void>
  /** The send log, as it was last kept. */
  gates(): Promise<ReadonlyMap<string, GateRecord>>
  saveGates(gates: ReadonlyMap<string, GateRecord>): Promise<void>
  /** The search index as it was last kept; it belongs to this storage, and is in no back-up. */
  searchIndex(): Promise<Uint8Array | undefined>
  saveSearchIndex(index: Uint8Array): Promise<void>
  use(): Promise<StorageUse>
  /** Asks the browser not to clear the storage by itself; whether it promised. */
  persist(): Promise<boolean>
  /** Returns how to stop listening. */
  onChange(listener: (changes: readonly Change[]) => void): () => void
}

/** There is no room left in the browser's storage. */
export class StorageFull extends Error {
  override name = 'StorageFull'
}
