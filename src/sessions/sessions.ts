import type { SessionId, SessionSettings, Session } from '#src/domain/session.ts'
import type { Note } from '#src/domain/note.ts'
import type { EngineId, Records, Saved } from '#src/domain/ports.ts'
import type { LaneEvent, RunEvent } from '#src/domain/run-event.ts'
import type { TaskRecord } from '#src/domain/task-record.ts'
import type { Task, TaskId } from '#src/domain/task.ts'
import type { TemplateId } from '#src/domain/template.ts'
import type { Forecast } from '#src/domain/forecast.ts'
import type { EpochMs } from '#src/lib/clock.ts'
import type { FoundVideo } from '#src/sources/collect-videos.ts'

export interface StartRequest {
  readonly engine: EngineId
  readonly videos: readonly FoundVideo[]
  readonly templates: readonly TemplateId[]
  readonly settings: SessionSettings
  readonly name?: string
  /** Notes that are there already, by the task they are the result of: these are not made again. */
  readonly reuse?: ReadonlyMap<TaskId, Saved>
}

/** What another tab had under way of a session. */
export interface UnderWay {
  readonly tasks: readonly TaskId[]
  /** It stays so. */
  readonly paused: boolean
}

/** The commands: the only way back from the screens to the runs. */
export interface Sessions {
  /** Saves the session and its transcripts, then starts every task. Rejects when it can't be saved. */
  start(request: StartRequest): Promise<SessionId>
  /**
   * Opens a stored session, so that it can be shown and commanded; what was under way when its page was closed is
   * pending. False where there is no such session. Every other command leaves sessions alone that are not open.
   */
  open(session: SessionId): Promise<boolean>
  /** Opens a session and runs all that is left of it: what is pending, and what failed in a way that stopped the rest. */
  goOn(session: SessionId): Promise<void>
  /** Runs these tasks of a session again, as a further batch; those that are under way are left alone. */
  again(session: SessionId, tasks: readonly TaskId[]): void
  /**
   * Changes how many of a session's tasks run at once, in mid-run as well: at once, and what is over the new
   * number ends in peace. More than before also takes back a lowered cap or a rollback, since it is a wish to go
   * faster; fewer leaves them. Resolves once the session is saved; rejects where it can't be, although the change
   * holds then, and with a RangeError outside 1..10, when nothing changes.
   */
  change(session: SessionId, to: Partial<Pick<SessionSettings, 'parallel' | 'cap'>>): Promise<void>
  /** Opens a session and gives it a name; an empty one takes its name away. Rejects where it can't be saved. */
  rename(session: SessionId, name: string): Promise<void>
  /**
   * Stops a session, and deletes it with its tasks; its notes stay. Returns what is gone, to be put back. Rejects where
   * it can't be deleted, and, with a sentence for the user, while it has notes that are not saved: then it is there
   * as before.
   */
  remove(session: SessionId): Promise<Records>
  /** Ends one task, which can be retried. */
  cancel(session: SessionId, task: TaskId): void
  /** Starts nothing new; what flies goes on. Holds for everything on the session's engine. */
  pause(session: SessionId): void
  resume(session: SessionId): void
  /** Aborts what flies; everything unfinished is pending again. */
  stop(session: SessionId): void
  /**
   * Takes back a lowered cap, or a rollback to one at a time. Holds for everything on the session's engine, and on the
   * transcriber that it waits for.
   */
  restoreCap(session: SessionId): void
  /** Opens the gates that the servers closed: the engine's, and that of the transcriber that is waited for. */
  tryNow(session: SessionId): void
  /** Other limits of the engines hold from now on: budgets at once, `per` once nothing is under way. */
  readLimits(): void
  /** What a start would mean, as things stand: a hint, for the screen. */
  forecast(request: StartRequest): Forecast
  /** Why the engine can't do the task, for the user, or undefined. */
  refuses(engine: EngineId, task: Task): string | undefined
  /** The note of a task, where it was made but could not be saved. */
  unsavedNote(session: SessionId, task: TaskId): Promise<Note | undefined>
  /** Whether anything is under way, in any session of any tab, as far as this one knows. */
  busy(): boolean
  /** Whether closing this page would interrupt something, or lose notes that could not be saved. */
  losesWork(): boolean
}

/** The sessions that run in this tab. */
export interface LocalSessions extends Sessions {
  /** As `start`, but starts nothing: another tab is to go on with it. */
  save(request: StartRequest): Promise<SessionId>
  /** Opens a session and goes on with what another tab had under way, less what that had saved unseen. */
  takeUp(session: SessionId, seen: UnderWay): Promise<void>
}

/** What sessions say to whoever shows them. */
export interface SessionsListener {
  /** Before anything happens in it. `tasks` is what is kept of it. */
  opened(session: Session, tasks: readonly TaskRecord[], at: EpochMs): void
  /** Its settings are other ones now. */
  changed(session: Session): void
  /** It is deleted. */
  closed(session: SessionId): void
  happened(session: SessionId, event: RunEvent | LaneEvent): void
}
