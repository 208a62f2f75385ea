import { taskId, type Task, type TaskId } from '#src/domain/task.ts'
import type { LaneEvent, RunEvent } from '#src/domain/run-event.ts'
import {
  apiFailure,
  aVideo,
  found,
  networkFailure,
  overloaded,
  rateLimited,
} from '#tests/support/builders.ts'
import type { Call } from '#tests/support/controlled-engine.ts'
import { createLaws } from '#tests/support/laws.ts'
import { createSessionsLab, settings } from '#tests/support/sessions-lab.ts'
import { fc } from '@fast-check/vitest'

const answer = fc.constantFrom('ok', 'ok', 'ok', 'api', 'network', 'overload', 'limited', 'stopsAll')
/** Something that happens to two sessions: an answer, a command, or time. */
export const step = fc.oneof(
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
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** Two sessions on one engine that want the second video's notes both. */
const wanted = [
  [aVideo(1), aVideo(2)],
  [aVideo(2), aVideo(3)],
]

/** Plays the steps, each command so many times, then answers everything until nothing is under way. */
export async function play(steps: readonly Step[], { times = 1, toTheEnd = true } = {}) {
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
  if (toTheEnd) lab.sessions.resume(ids[0] ?? '')
  paused &&= !toTheEnd
  for (let rounds = 0; toTheEnd && rounds < 100 && lab.sessions.busy(); rounds++) {
    await lab.clock.advance(300_000)
    for (const call of flying.values()) respond(call, 'ok')
  }
  // Until nothing has happened for as long as it takes to be written down.
  for (let heard = -1; heard < lab.events.length;) {
    heard = lab.events.length
    await lab.clock.advance(250)
  }

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
