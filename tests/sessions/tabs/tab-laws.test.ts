import type { Session } from '#src/domain/session.ts'
import { sessionTasks } from '#src/domain/session.ts'
import { taskState } from '#src/domain/task-record.ts'
import type { SessionState } from '#src/store/session-store.ts'
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
import { settings } from '#tests/support/sessions-lab.ts'
import { createTabsLab, type Tab } from '#tests/support/tabs-lab.ts'
import { fc, test } from '@fast-check/vitest'
import { expect, vi } from 'vitest'

vi.setConfig({ testTimeout: 60_000 })

const windowMs = 10_000
/** 95 % of 8. */
const mostInWindow = 7
const cap = 3

const which = fc.nat(5)
const answer = fc.constantFrom('ok', 'ok', 'ok', 'api', 'network', 'overload', 'limited')
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('answer' as const), which, how: answer }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('report' as const),
      which,
      fraction: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('pause', 'resume', 'stop', 'goOn'),
      which,
      session: fc.nat(2),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom('cancel', 'retry'),
      which,
      session: fc.nat(2),
      task: fc.nat(3),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('start' as const), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('tab', 'close', 'crash'), which }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('advance' as const), ms: fc.integer({ min: 0, max: 2000 }) }),
  },
)
const steps = fc.array(step, { minLength: 5, maxLength: 40, size: 'max' })
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** Without what a frame may have passed over, or cut apart otherwise. */
function comparable({ census, ...state }: SessionState) {
  const { lastEnd: _, lastFailure: __, live, queued, ...numbers } = census
  return {
    ...state,
    census: { ...numbers, live: new Set(live), queued: Object.entries(queued).filter(([, n]) => n > 0) },
  }
}

async function play(given: readonly Step[], check: (lab: Awaited<ReturnType<typeof createPlay>>) => unknown) {
  const lab = await createPlay()
  for (const start of ['start', 'tab', 'start'] as const) await lab.take({ do: start, which: 1 })
  for (const each of given) {
    await lab.take(each)
    await check(lab)
  }
  return lab
}

async function createPlay() {
  const laws = createLaws()
  const flying = new Map<string, Call>()
  const sent: number[] = []
  const key = ({ attempt }: Call) => attempt.idempotencyKey.replace(/\/\d+$/, '')
  const lab = createTabsLab({
    limits: { timeoutMs: 1e9, budgets: [{ count: 8, windowMs }] },
    latencyMs: 3,
    onCall(call) {
      const now = lab.clock.now()
      laws.holds('nothing starts while as many fly as the cap allows', flying.size < cap)
      laws.holds('the same note is not asked for twice at once', !flying.has(key(call)))
      sent.push(now)
      const inWindow = sent.filter((at) => now - at < windowMs).length
      laws.holds(`no more than the budget allows: ${inWindow}`, inWindow <= mostInWindow)
      flying.set(key(call), call)
      call.attempt.signal.addEventListener('abort', () => flying.delete(key(call)))
    },
  })
  let tabs: Tab[] = [await lab.openTab()]
  const sessions: string[] = []
  const tabAt = (n: number) => tabs[n % tabs.length]

  const start = async (tab: Tab) =>
    sessions.push(
      await tab.start({
        videos: [found(aVideo(sessions.length * 2)), found(aVideo(sessions.length * 2 + 1))],
        templates: ['a', 'b'],
        settings: { ...settings, cap },
      }),
    )
  const respond = (call: Call | undefined, how: string) => {
    if (!call) return
    flying.delete(key(call))
    if (how === 'ok') call.succeed()
    if (how === 'api') call.fail(apiFailure())
    if (how === 'network') call.fail(networkFailure)
    if (how === 'overload') call.fail(overloaded)
    if (how === 'limited') call.fail(rateLimited(1000))
  }
  const gone = (tab: Tab, how: 'close' | 'crash') => {
    tab[how]()
    tabs = tabs.filter((other) => other !== tab)
    for (const call of tab.engine.calls) if (flying.get(key(call)) === call) flying.delete(key(call))
  }

  const take = async (given: Step) => {
    const tab = 'which' in given ? tabAt(given.which) : undefined
    const session = 'session' in given ? sessions[given.session] : undefined
    if (given.do === 'answer')
      respond([...flying.values()][given.which % Math.max(1, flying.size)], given.how)
    if (given.do === 'report')
      [...flying.values()][given.which % Math.max(1, flying.size)]?.attempt.report({
        fraction: given.fraction,
      })
    if (given.do === 'start' && tab && sessions.length < 3) await start(tab)
    if (given.do === 'tab' && tabs.length < 3) tabs.push(await lab.openTab())
    // The last one stays: after a reload nothing goes on by itself.
    if ((given.do === 'close' || given.do === 'crash') && tab && tabs.length > 1) gone(tab, given.do)
    if (tab && session !== undefined && tab.stores.get(session)) {
      if (given.do === 'goOn') void tab.sessions.goOn(session)
      if (given.do === 'pause' || given.do === 'resume' || given.do === 'stop')
        tab.sessions[given.do](session)
      if ('task' in given) {
        const task = sessionTasks(tab.seen(session).session)[given.task]?.id
        if (task && given.do === 'cancel') tab.sessions.cancel(session, task)
        if (task && given.do === 'retry' && isFailed(tab.seen(session), given.task))
          tab.sessions.again(session, [task])
      }
    }
    await lab.clock.advance(given.do === 'advance' ? given.ms : 0)
  }

  /** Everything that can be made is made. */
  const end = async () => {
    await lab.settle()
    for (const session of sessions) {
      tabs[0]?.sessions.resume(session)
      void tabs[0]?.sessions.goOn(session)
    }
    for (let rounds = 0; rounds < 60; rounds++) {
      for (const call of flying.values()) respond(call, 'ok')
      await lab.clock.advance(5_000)
    }
    await lab.settle()
  }
  return { ...lab, laws, take, end, sessions, tabs: () => tabs }
}

const isFailed = ({ statuses, session }: SessionState, n: number) => {
  const task = sessionTasks(session)[n]
  return task !== undefined && statuses[task.video.id]?.[task.template]?.status === 'error'
}

test.prop([steps], { numRuns: 100 })('whatever happens, every tab sees what the host sees', async (given) => {
  await play(given, async ({ settle, tabs, sessions }) => {
    await settle()
    const [host, ...guests] = tabs().toSorted((a) => (a.state().role === 'host' ? -1 : 1))
    const all = () => sessions.map((session) => host && comparable(host.seen(session)))
    // Until it rests: what has just happened is on its way.
    for (let before = JSON.stringify(all()); ;) {
      await settle()
      const now = JSON.stringify(all())
      if (now === before) break
      before = now
    }
    for (const guest of guests) {
      expect(guest.stores.ids.getState()).toEqual(host?.stores.ids.getState())
      expect(sessions.map((session) => comparable(guest.seen(session)))).toEqual(all())
    }
  })
})

test.prop([steps], { numRuns: 100 })(
  'whichever tabs come and go, cap and budget hold, no note is lost and none is made twice',
  async (given) => {
    const { end, laws, persistence } = await play(given, () => {})
    await end()
    laws.check()
    const sessions: readonly Session[] = await persistence.sessions()
    const notes = await persistence.noteFacts()
    const made = notes.map(({ session, video, template }) => `${session} ${video.id} ${template}`)
    expect(new Set(made).size, 'none twice').toBe(made.length)
    for (const session of sessions) {
      const records = await persistence.tasks(session.id)
      expect(records).toHaveLength(4)
      for (const { task, status } of records)
        expect([task, taskState(status)]).toEqual([task, expect.stringMatching(/complete|error/)])
    }
  },
)
