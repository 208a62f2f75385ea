import { nextStatus } from '#src/domain/fold-run-event.ts'
import { isPassing, tasksOf, type RunEvent } from '#src/domain/run-event.ts'
import type { Saved } from '#src/domain/ports.ts'
import { sessionTasks, type Session } from '#src/domain/session.ts'
import { interrupted, type TaskRecord } from '#src/domain/task-record.ts'
import { isUnfinished, pendingStatus, type TaskId, type TemplateStatus } from '#src/domain/task.ts'

/** What a session's tasks have come to, and which records of it are still to be written. */
export interface Ledger {
  /** What the records keep of it, by task: the run counts the errors, and here counts a note that is made again. */
  readonly answered: Map<TaskId, number>
  hear(event: RunEvent): void
  /** Everything that going on runs, in the order of the session. */
  unfinished(): readonly TaskId[]
  /** The record of a task as it will be once its note is saved. Until `released`, it is not written otherwise. */
  hold(task: TaskId, saved: Saved): TaskRecord
  release(task: TaskId): void
  /** At most so many of the records that are to be written; they count as written unless given back. */
  takeChanged(most: number): readonly TaskRecord[]
  giveBack(records: readonly TaskRecord[]): void
}

/** @param records what is kept of its tasks; what was under way by then, or not saved, is pending again */
export function createLedger(session: Session, records: readonly TaskRecord[] = []): Ledger {
  const statuses = new Map<TaskId, TemplateStatus>()
  const answered = new Map<TaskId, number>()
  for (const { id, template } of sessionTasks(session)) statuses.set(id, pendingStatus(template))
  for (const record of records) {
    if (!statuses.has(record.task)) continue
    statuses.set(record.task, interrupted(record.status))
    if (record.answered > 0) answered.set(record.task, record.answered)
  }
  const changed = new Set<TaskId>()
  /** Being saved with their notes: an older state must not be written over that. */
  const held = new Map<TaskId, Saved>()

  const record = (task: TaskId, status: TemplateStatus): TaskRecord => ({
    session: session.id,
    task,
    status: withoutText(status),
    answered: answered.get(task) ?? 0,
  })

  return {
    answered,
    hear(event) {
      for (const task of tasksOf(event)) {
        const old = statuses.get(task)
        const next = old && nextStatus(old, event)
        if (!next || next === old) continue
        statuses.set(task, next)
        // A server that honours the old key would answer with the note that is there, or was.
        if (event.type === 'queued' && old.status === 'complete') {
          answered.set(task, (answered.get(task) ?? 0) + 1)
        }
        const isWritten = event.type === 'completed' && held.get(task)?.note === event.note
        // How far an attempt has come is not worth a record: it starts anew.
        if (isWritten) held.delete(task)
        else if (!isPassing(event)) changed.add(task)
      }
    },
    unfinished: () => [...statuses].flatMap(([task, status]) => (isUnfinished(status) ? task : [])),
    hold(task, saved) {
      held.set(task, saved)
      changed.delete(task)
      const status = statuses.get(task) ?? pendingStatus('')
      return record(task, nextStatus(status, { type: 'completed', task, ...saved }))
    },
    release: (task) => void held.delete(task),
    takeChanged(most) {
      const taken: TaskRecord[] = []
      for (const task of changed) {
        if (taken.length === most) break
        const status = statuses.get(task)
        if (held.has(task) || !status) continue
        changed.delete(task)
        taken.push(record(task, status))
      }
      return taken
    },
    giveBack(back) {
      for (const { task } of back) changed.add(task)
    },
  }
}

function withoutText(status: TemplateStatus): TemplateStatus {
  if (status.status !== 'processing' || status.partial === undefined) return status
  const { partial: _, ...rest } = status
  return rest
}

/** Those of these tasks whose note is not there yet. */
export function notSaved(tasks: readonly TaskId[], records: readonly TaskRecord[]): readonly TaskId[] {
  const saved = new Set(records.flatMap(({ task, status }) => (status.status === 'complete' ? task : [])))
  return tasks.filter((task) => !saved.has(task))
}
