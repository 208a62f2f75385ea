import { nextStatus } from '#src/domain/fold-run-event.ts'
import { tasksOf, type RunEvent } from '#src/domain/run-event.ts'
import { sessionTasks, type Session } from '#src/domain/session.ts'
import { interrupted, type TaskRecord } from '#src/domain/task-record.ts'
import { pendingStatus, type TaskId, type TemplateStatus } from '#src/domain/task.ts'
import { createLedger } from '#src/sessions/ledger.ts'
import { aVideo, networkFailure } from '#tests/support/builders.ts'
import { play, step } from '#tests/support/session-play.ts'
import { id, settings, templates } from '#tests/support/sessions-lab.ts'
import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'

const session: Session = { id: 's', createdAt: 0, engine: 'api', videos: [aVideo()], templates, settings }
const [a, b] = [id('a'), id('b')]
const started: RunEvent = { type: 'started', task: a, attempt: 1, at: 10, expectedMs: 1000 }
const saved = { note: 'n', at: 20 }

/** What a fold of these events gives, or of records, as a page that opens it sees it. */
const opened = (
  { videos, templates: chosen }: Session,
  statusOf: (task: TaskId) => TemplateStatus | undefined,
) =>
  sessionTasks({ videos, templates: chosen, settings }).map((task) => [
    task.id,
    interrupted(statusOf(task.id) ?? pendingStatus(task.template)),
  ])

const byFolding = (events: readonly RunEvent[]) => (task: TaskId) =>
  events
    .filter((event) => tasksOf(event).includes(task))
    .reduce(nextStatus, pendingStatus(task.slice(0, task.indexOf('@'))))

const byReading = (records: readonly TaskRecord[]) => (task: TaskId) =>
  records.find((record) => record.task === task)?.status

property.prop([fc.array(step, { maxLength: 25 })], { numRuns: 500 })(
  'folding the records gives the same state as folding the live events, also in mid-run',
  async (steps) => {
    const { persistence, eventsOf } = await play(steps, { toTheEnd: false })
    for (const one of await persistence.sessions()) {
      const records = await persistence.tasks(one.id)
      expect(opened(one, byReading(records))).toEqual(opened(one, byFolding(eventsOf(one.id))))
    }
  },
  60_000,
)

test('a task that is being saved with its note is not written otherwise', () => {
  const ledger = createLedger(session)
  ledger.hear(started)
  const older = ledger.takeChanged(10)
  const record = ledger.hold(a, saved)
  expect(record).toMatchObject({ task: a, status: { status: 'complete', note: 'n', startedAt: 10 } })
  // An older state that could not be written must not come after it.
  ledger.giveBack(older)
  expect(ledger.takeChanged(10)).toEqual([])
  ledger.hear({ type: 'completed', task: a, ...saved })
  expect(ledger.takeChanged(10).map(({ status }) => status.status)).toEqual(['complete'])
})

test('how far an attempt has come, and what it wrote so far, are not kept', () => {
  const ledger = createLedger(session)
  ledger.hear(started)
  ledger.hear({ type: 'progress', task: a, attempt: 1, progress: { partial: '# Half' }, at: 12 })
  const [record] = ledger.takeChanged(10)
  expect(record?.status).toMatchObject({ status: 'processing', attempt: 1 })
  expect(record?.status).not.toHaveProperty('partial')
  ledger.hear({ type: 'progress', task: a, attempt: 1, progress: { fraction: 0.5 }, at: 13 })
  expect(ledger.takeChanged(10)).toEqual([])
})

test('gives its records out in portions, each once', () => {
  const ledger = createLedger(session)
  ledger.hear({ type: 'queued', tasks: templates.map(id), at: 1 })
  expect(ledger.takeChanged(2).map(({ task }) => task)).toEqual([a, b])
  expect(ledger.takeChanged(2).map(({ task }) => task)).toEqual([id('c')])
  expect(ledger.takeChanged(2)).toEqual([])
})

test('opened again, it knows what is done and how often each was answered, and has nothing to write', () => {
  const complete = {
    ...pendingStatus('a'),
    status: 'complete',
    note: 'n',
    startedAt: 1,
    completedAt: 2,
  } as const
  const waits = { ...pendingStatus('b'), queued: true, previous: networkFailure }
  const ledger = createLedger(session, [
    { session: 's', task: a, status: complete, answered: 0 },
    { session: 's', task: b, status: waits, answered: 2 },
    { session: 's', task: 'gone@youtube:video1', status: waits, answered: 1 },
  ])
  expect(ledger.unfinished()).toEqual([b, id('c')])
  expect(ledger.answered).toEqual(new Map([[b, 2]]))
  expect(ledger.takeChanged(10)).toEqual([])
})
