import type { Answer, Attempt } from '#src/domain/ports.ts'
import type { RunEvent } from '#src/domain/run-event.ts'
import type { Task } from '#src/domain/task.ts'
import { apiFailure, aResult, aTask, aVideo, networkFailure, rateLimited } from '#tests/support/builders.ts'
import { createLaws } from '#tests/support/laws.ts'
import { createRunLab } from '#tests/support/run-lab.ts'
import { fc, test } from '@fast-check/vitest'
import { expect, vi } from 'vitest'

vi.setConfig({ testTimeout: 60_000 })
const thousand = { numRuns: 1000 }

const tasks = Array.from({ length: 6 }, (_, i) => aTask(`t${i % 2}`, aVideo(i)))
const answers: Readonly<Record<string, Answer>> = {
  ok: { ok: true, result: aResult() },
  network: { ok: false, failure: networkFailure },
  limited: { ok: false, failure: rateLimited(100) },
  api: { ok: false, failure: apiFailure() },
  stopsAll: { ok: false, failure: apiFailure({ stopsAll: true }) },
  worker: { ok: false, failure: { kind: 'system', cause: 'worker', message: 'The worker died.' } },
}
const outcome = fc.oneof(
  { weight: 4, arbitrary: fc.constant('ok') },
  { weight: 2, arbitrary: fc.constantFrom('network', 'limited', 'api', 'throw') },
  fc.constantFrom('stopsAll', 'worker'),
)
const anyCommand = fc.record({
  do: fc.constantFrom('cancel', 'pause', 'resume', 'cap', 'stop'),
  which: fc.nat(5),
})
const given = [
  fc.scheduler(),
  fc.array(outcome, { minLength: 1, maxLength: 12 }),
  fc.array(anyCommand, { maxLength: 6 }),
] as const

type Given = [fc.Scheduler, readonly string[], readonly { readonly do: string; readonly which: number }[]]

/** Answers, saves and commands come in whatever order the scheduler draws. */
async function play([scheduler, outcomes, commands]: Given) {
  const arrived: Task[] = []
  const attempts: { readonly task: Task; readonly attempt: Attempt }[] = []
  const commanded = new Set<Task>()
  let [stopped, nth, paused] = [false, 0, false]
  const laws = createLaws()
  const ended = (task: Task) => lab.events.some((event) => endOf(event, task))
  const lab = createRunLab(tasks, {
    limits: { cap: 2 },
    random: () => 0,
    save: (task) => scheduler.schedule(Promise.resolve(`note of ${task.id}`)),
    async process(task, attempt) {
      laws.holds('nothing starts while paused', !paused)
      laws.holds('stop is final', !stopped)
      attempts.push({ task, attempt })
      const how = outcomes[nth++ % outcomes.length] ?? 'ok'
      await scheduler.schedule(Promise.resolve(how))
      if (how === 'throw') throw new Error('Cut off')
      if (how === 'ok' && !ended(task)) arrived.push(task)
      return answers[how] ?? Promise.reject(new Error(`There is no ${how}`))
    },
  })
  const command = (what: string, which: number) => {
    const task = tasks[which]
    if (what === 'cancel' && task) {
      commanded.add(task)
      lab.run.cancel(task.id)
    }
    if (what === 'pause' || what === 'resume') lab.lanes[what]()
    if (what === 'pause' || what === 'resume') paused = what === 'pause'
    if (what === 'cap') lab.lanes.setCap(which + 1)
    if (what === 'stop') {
      stopped = true
      lab.run.stop()
    }
  }
  for (const { do: what, which } of commands) {
    void scheduler.schedule(Promise.resolve()).then(() => command(what, which))
  }
  await scheduler.waitIdle()
  command('resume', 0)
  for (let rounds = 0; rounds < 60 && !lab.isOver(); rounds++) {
    await lab.clock.advance(60_000)
    await scheduler.waitIdle()
  }
  expect(lab.isOver(), 'every run settles').toBe(true)
  laws.check()
  return { ...lab, arrived, attempts, commanded, stopped: () => stopped }
}

const endOf = (event: RunEvent, { id }: Task): boolean => {
  if (event.type === 'released') return event.tasks.includes(id)
  return (event.type === 'completed' || event.type === 'failed') && event.task === id
}

test.prop([...given], thousand)('a note that was made is never lost', async (...drawn) => {
  const { arrived, events } = await play(drawn)
  for (const { id } of arrived) {
    expect(events).toContainEqual(expect.objectContaining({ type: 'completed', task: id }))
  }
})

test.prop([...given], thousand)('nothing is said of a task after its end', async (...drawn) => {
  const { events } = await play(drawn)
  for (const task of tasks) {
    const said = events.filter((event) => ('task' in event ? event.task === task.id : endOf(event, task)))
    expect(said.findIndex((event) => endOf(event, task))).toBe(said.length - 1)
  }
  expect(events.filter(({ type }) => type === 'settled')).toHaveLength(1)
  expect(events.at(-1)?.type).toBe('settled')
})

test.prop([...given], thousand)('only a stop, a cancel or a lost worker aborts', async (...drawn) => {
  const { attempts, commanded, stopped, events } = await play(drawn)
  const workerLost = events.some((event) => event.type === 'failed' && event.failure.kind === 'system')
  for (const { task, attempt } of attempts) {
    if (attempt.signal.aborted) expect(stopped() || workerLost || commanded.has(task)).toBe(true)
  }
})
