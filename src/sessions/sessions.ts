import type { SessionId, SessionSettings, Session } from '#src/domain/session.ts'
import type { EngineId } from '#src/domain/ports.ts'
import type { LaneEvent, RunEvent } from '#src/domain/run-event.ts'
import type { Task, TaskId } from '#src/domain/task.ts'
import type { TemplateId } from '#src/domain/template.ts'
import type { Forecast } from '#src/domain/forecast.ts'
import type { FoundVideo } from '#src/sources/collect-videos.ts'

export interface StartRequest {
  readonly engine: EngineId
  readonly videos: readonly FoundVideo[]
  readonly templates: readonly TemplateId[]
  readonly settings: SessionSettings
}

/** The commands: the only way back from the screens to the runs. */
export interface Sessions {
  /** Saves the session and its transcripts, then starts every task. Rejects when it can't be saved. */
  start(request: StartRequest): Promise<SessionId>
  /** Runs these tasks of a session again, as a further batch; those that are under way are left alone. */
  again(session: SessionId, tasks: readonly TaskId[]): void
  /**
   * Changes how many of a session's tasks run at once, in mid-run as well: at once, and what is over the new
   * number ends in peace. More than before also takes back a lowered cap or a rollback, since it is a wish to go
   * faster; fewer leaves them. Resolves once the session is saved; rejects where it can't be, although the change
   * holds then, and with a RangeError outside 1..10, when nothing changes.
   */
  change(session: SessionId, to: Partial<Pick<SessionSettings, 'parallel' | 'cap'>>): Promise<void>
  /** Ends one task, which can be retried. */
  cancel(session: SessionId, task: TaskId): void
  /** Starts nothing new; what flies goes on. Holds for everything on the session's engine. */
  pause(session: SessionId): void
  resume(session: SessionId): void
  /** Aborts what flies; everything unfinished is pending again. */
  stop(session: SessionId): void
  /** Takes back a lowered cap, or a rollback to one at a time. Holds for everything on the session's engine. */
  restoreCap(session: SessionId): void
  /** Opens a gate that the server closed. */
  tryNow(session: SessionId): void
  /** Other limits of the engines hold from now on: budgets at once, `per` once nothing is under way. */
  readLimits(): void
  /** What a start would mean, as things stand: a hint, for the screen. */
  forecast(request: StartRequest): Forecast
  /** Why the engine can't do the task, for the user, or undefined. */
  refuses(engine: EngineId, task: Task): string | undefined
  /** Whether anything is under way, in any session. */
  busy(): boolean
}

/** What sessions say to whoever shows them. */
export interface SessionsListener {
  opened(session: Session): void
  /** Its settings are other ones now. */
  changed(session: Session): void
  happened(session: SessionId, event: RunEvent | LaneEvent): void
}
