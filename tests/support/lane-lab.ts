import { usedOf } from '#src/domain/budget.ts'
import type { Answer, LaneLimits } from '#src/domain/ports.ts'
import type { LaneEvent } from '#src/domain/run-event.ts'
import type { Clock, Ms } from '#src/lib/clock.ts'
import { createLanes } from '#src/run/create-lanes.ts'
import type { Start } from '#src/run/lanes.ts'
import { aResult, aTask, aVideo } from '#tests/support/builders.ts'
import { noLimits } from '#tests/support/controlled-engine.ts'
import { createFakeClock, flush } from '#tests/support/fake-clock.ts'
import { createLaws } from '#tests/support/laws.ts'
import { createMemorySendLog } from '#tests/support/memory-send-log.ts'
import { expect } from 'vitest'

/** A request as it left: an attempt, or a further request of one. */
export interface Sent {
  readonly at: Ms
  readonly template: string
  /** Which page sent it: 0 before the first reload. */
  readonly page: number
}

export interface Wanted {
  readonly batch?: number
  readonly order?: number
  readonly estimateMs?: Ms
  readonly template?: string
}

/** With it a video takes as many milliseconds as it is seconds long. */
const secondLong = { baseMs: 0, perMinuteMs: 60, mostMs: 100_000 }
export const done: Answer = { ok: true, result: aResult() }

/** Lanes with nothing around them, and the laws that hold for every start checked as it happens. */
export function createLaneLab(more: Partial<LaneLimits> = {}) {
  let limits: LaneLimits = { ...noLimits, pace: secondLong, ...more }
  /** Which gates there are: a change waits until nothing is under way. */
  let perNow = limits.per
  const clock = createFakeClock()
  const sendLog = createMemorySendLog()
  const events: LaneEvent[] = []
  const laws = createLaws()
  const starts: { readonly name: string; readonly at: Ms }[] = []
  const sent: Sent[] = []
  /** Taken, and neither started nor withdrawn nor lost in a reload. */
  const waiting = new Set<string>()
  const flying = new Map<string, { answer: (answer: Answer) => void; another: () => Promise<void> }>()
  let [page, taken, capNow, paused] = [0, 0, limits.cap, false]

  const hear = (event: LaneEvent) => {
    events.push(event)
    if (event.type === 'cap') capNow = event.cap
    if (event.type === 'limits') perNow = event.limits.per
    if (event.type === 'paused' || event.type === 'resumed') paused = event.type === 'paused'
  }
  /** What a page armed dies with it. */
  const open = () => {
    const mine = page
    const own: Clock = { ...clock, at: (due, wake) => clock.at(due, () => mine === page && wake()) }
    return createLanes(limits, own, (event) => mine === page && hear(event), sendLog)
  }
  let lanes = open()
  const send = (template: string) => {
    laws.holds('nothing is sent while paused', !paused)
    const now = clock.now()
    sent.push({ at: now, template, page })
    for (const { count, windowMs } of limits.budgets) {
      const there = sent.filter(
        (one) => one.at > now - windowMs && (perNow === 'engine' || one.template === template),
      )
      laws.holds('no sliding window holds more than the budget in force', there.length <= usedOf({ count }))
    }
  }

  return {
    clock,
    events,
    starts,
    sent,
    waiting,
    flying,
    sendLog,
    get lanes() {
      return lanes
    },
    names: () => starts.map(({ name }) => name),
    take(name: string, { estimateMs = 1, template = 't', ...place }: Wanted = {}) {
      const video = aVideo(name, { durationSeconds: estimateMs })
      const mine = page
      waiting.add(name)
      const how = { batch: 0, order: taken++, ...place }
      const start = ({ another }: Start): Promise<Answer> => {
        waiting.delete(name)
        laws.holds('nothing starts while as many fly as the cap allows', flying.size < capNow)
        send(template)
        starts.push({ name, at: clock.now() })
        const passed = async () => {
          await another()
          send(template)
        }
        return new Promise((answer) => flying.set(name, { answer, another: passed }))
      }
      const withdraw = lanes.take(aTask(template, video), how, start, () => {})
      return {
        withdraw() {
          if (mine !== page) return
          waiting.delete(name)
          withdraw()
        },
      }
    },
    setLimits(to: Pick<LaneLimits, 'budgets' | 'per'>) {
      limits = { ...limits, ...to }
      lanes.setLimits(to)
    },
    async finish(name: string | undefined, answer: Answer = done) {
      if (name === undefined) return
      flying.get(name)?.answer(answer)
      flying.delete(name)
      await flush()
    },
    /** The page dies, with all that flies and waits in it; the send log lives. */
    async reload() {
      await flush()
      page += 1
      flying.clear()
      waiting.clear()
      paused = false
      capNow = limits.cap
      perNow = limits.per
      lanes = open()
    },
    /** Answers everything until nothing waits any more. */
    async drain() {
      lanes.resume()
      for (let rounds = waiting.size + 2; rounds > 0 && waiting.size + flying.size > 0; rounds--) {
        await clock.advance(61_000)
        for (const name of flying.keys()) await this.finish(name)
      }
      expect([...waiting], 'everything is started in the end').toEqual([])
    },
    /** Cap, pause and budgets at every start; gaps within each page. */
    checkLaws() {
      laws.check()
      sent.slice(1).forEach(({ at, page: on }, i) => {
        const before = sent[i]
        if (before?.page === on) expect(at - before.at).toBeGreaterThanOrEqual(limits.gapMs)
      })
    },
  }
}

export type LaneLab = ReturnType<typeof createLaneLab>
