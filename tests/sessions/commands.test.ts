import { takeCensus } from '#src/run/census.ts'
import type { LaneEvent, RunEvent } from '#src/domain/run-event.ts'
import { taskId, type Task, type TaskId } from '#src/domain/task.ts'
import {
  apiFailure,
  aVideo,
  found,
  networkFailure,
  overloaded,
  rateLimited,
} from '#tests/support/builders.ts'
import type { Call } from '#tests/support/controlled-engine.ts'
import { folded } from '#tests/support/folded.ts'
import { createLaws } from '#tests/support/laws.ts'
import { createSessionsLab, settings } from '#tests/support/sessions-lab.ts'
import { sessionTasks } from '#src/domain/session.ts'
import { fc, test } from '@fast-check/vitest'
import { expect, vi } from 'vitest'

vi.setConfig({ testTimeout: 60_000 })
const thousand = { numRuns: 1000 }

const answer = fc.constantFrom('ok', 'ok', 'ok', 'api', 'network', 'overload', 'limited', 'stopsAll')
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('answer' as const), which: fc.nat(9), answer }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('pause', 'resume', 'stop', 'retryFailed', 'restoreCap', 'tryNow'),
      session: fc.nat(1),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('cancel' as const, 'retry' as const),
      session: fc.nat(1),
      task: fc.nat(3),
    }),
  },
  fc.record({ do: fc.constant('advance' as const), ms: fc.integer({ min: 0, max: 2000 }) }),
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** Two sessions on one engine that want the second video's notes both. */
const wanted = [
  [aVideo(1), aVideo(2)],
  [aVideo(2), aVideo(3)],
]

async function play(steps: readonly Step[], times = 1) {
  const flying = new Map<string, Call>()
  let paused = false
  const laws = createLaws()
  /** Tasks that a command may abort. */
  const aborted: TaskId[] = []
  const mayAbort = new Set<TaskId>()
  const onCall = (call: Call) => {
    const { id } = call.task
    laws.holds('nothing starts while paused', !paused)
    laws.holds('the same note is not asked for twice at once', !flying.has(id))
    laws.holds('nothing starts while as many fly as the cap allows', flying.size < 3)
    flying.set(id, call)
    call.attempt.signal.addEventListener('abort', () => {
      aborted.push(id)
      flying.delete(id)
    })
  }
  const lab = createSessionsLab({ limits: { timeoutMs: 1e9 }, onCall })
  const ids: string[] = []
  const start = async (videos: readonly Task['video'][]) =>
    ids.push(
      await lab.start({
        videos: videos.map(found),
        templates: ['a', 'b'],
        settings: { ...settings, cap: 3 },
      }),
    )
  for (const videos of wanted) await start(videos)
  const eventsOf = (session: string) =>
    lab.events.filter(([of]) => of === session).flatMap(([, event]) => (isRunEvent(event) ? event : []))
  const tasksOf = (n: number) =>
    (wanted[n] ?? []).flatMap(({ id }) => ['a', 'b'].map((template) => taskId(id, template)))

  const command = (given: Step) => {
    if (!('session' in given)) return
    const session = ids[given.session] ?? ''
    const tasks = tasksOf(given.session)
    if (given.do === 'pause' || given.do === 'resume') paused = given.do === 'pause'
    if (given.do === 'stop') for (const id of tasks) mayAbort.add(id)
    if ('task' in given) {
      const id = tasks[given.task]
      if (!id) return
      if (given.do === 'cancel') mayAbort.add(id)
      return given.do === 'cancel' ? lab.sessions.cancel(session, id) : lab.sessions.again(session, [id])
    }
    // A start when all is done lifts a forgotten pause.
    if (given.do !== 'retryFailed') return lab.sessions[given.do](session)
    const failed = tasks.filter((id) => eventsOf(session).findLast(isAbout(id))?.type === 'failed')
    lab.sessions.again(session, failed)
  }
  const after = async (ms: number) => {
    if (!lab.sessions.busy()) paused = false
    await lab.clock.advance(ms)
  }
  for (const given of steps) {
    if (given.do === 'answer')
      respond([...flying.values()][given.which % Math.max(1, flying.size)], given.answer)
    if (!lab.sessions.busy() && (given.do === 'retry' || given.do === 'retryFailed')) paused = false
    for (let i = 0; i < times; i++) command(given)
    await after(given.do === 'advance' ? given.ms : 0)
  }
  lab.sessions.resume(ids[0] ?? '')
  paused = false
  for (let rounds = 0; rounds < 100 && lab.sessions.busy(); rounds++) {
    await lab.clock.advance(300_000)
    for (const call of flying.values()) respond(call, 'ok')
  }
  await lab.clock.advance(0)

  function respond(call: Call | undefined, how: string): void {
    if (!call) return
    flying.delete(call.task.id)
    if (how === 'ok') call.succeed()
    if (how === 'api') call.fail(apiFailure())
    if (how === 'network') call.fail(networkFailure)
    if (how === 'overload') call.fail(overloaded)
    if (how === 'limited') call.fail(rateLimited(1000))
    if (how === 'stopsAll') call.fail(apiFailure({ stopsAll: true }))
  }
  laws.check()
  return { ...lab, ids, aborted, mayAbort, eventsOf }
}

const laneWords = ['limits', 'learned', 'gate-closed', 'gate-opened', 'paused', 'resumed', 'cap']
const isRunEvent = (event: RunEvent | LaneEvent): event is RunEvent => !laneWords.includes(event.type)
const isAbout = (id: TaskId) => (event: RunEvent) =>
  'task' in event ? event.task === id : 'tasks' in event && event.tasks.includes(id)

test.prop([fc.array(step, { maxLength: 25 })], thousand)(
  'whatever is commanded, nothing starts while paused or twice, and all is at rest in the end',
  async (steps) => {
    const { ids, sessions, eventsOf, persistence } = await play(steps)
    expect(sessions.busy()).toBe(false)
    for (const session of await persistence.sessions()) {
      expect(ids).toContain(session.id)
      const events = eventsOf(session.id)
      const number = (what: string) => events.filter(({ type }) => type === what).length
      expect(number('settled'), 'each batch settles').toBe(number('queued'))
      const { processing, total } = takeCensus(folded(sessionTasks(session), events))
      expect(processing).toBe(0)
      expect(total).toBe(4)
    }
  },
)

test.prop([fc.array(step, { maxLength: 25 })], thousand)('only stop and cancel abort', async (steps) => {
  const { aborted, mayAbort } = await play(steps)
  for (const id of aborted) expect([...mayAbort]).toContain(id)
})

test.prop([fc.array(step, { maxLength: 25 })], thousand)(
  'a command that is given twice does what it does once',
  async (steps) => {
    const [once, twice] = [await play(steps), await play(steps, 2)]
    expect(twice.events).toEqual(once.events)
  },
)
