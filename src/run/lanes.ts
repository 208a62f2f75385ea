import type { Answer, LaneLimits } from '#src/domain/ports.ts'
import type { LaneEvent } from '#src/domain/run-event.ts'
import { maxCap } from '#src/domain/session.ts'
import type { Clock, Disarm, Ms } from '#src/lib/clock.ts'
import { createGate, type Gate } from '#src/run/gate.ts'
import { compareRanks, createRankedQueue, type Rank, type RankedQueue } from '#src/run/order.ts'
import pLimit from 'p-limit'

/** How long a gate stays closed after a 429 that does not say. */
const unsaidWaitMs = 60_000

export interface Place {
  readonly rank: Rank
  /** Budgets are counted per template where the limits say so. */
  readonly template: string
}

export interface Ticket {
  /** Never settles once withdrawn. */
  readonly answer: Promise<Answer>
  /** Gives up the place; once started it changes nothing. */
  withdraw(): void
}

/** An engine's cap, gap, budgets and gates. They live as long as the engine: every batch shares them. */
export interface Lanes {
  /** Calls `start` when order, gate and cap allow, in the step that stamps it. `start` must not throw. */
  take(place: Place, start: (another: () => Promise<void>) => Promise<Answer>): Ticket
  /** At once; a lower cap drains, it aborts nothing. Throws a RangeError unless it is a whole number in 1..10. */
  setCap(cap: number): void
  pause(): void
  resume(): void
  /** Opens the gates that the server closed. */
  tryNow(): void
  /** Milliseconds until this template's gate opens. */
  opensIn(template: string): Ms
}

interface Entry {
  readonly rank: Rank
  readonly line: Line
  readonly start: () => Promise<Answer>
  readonly settle: (answer: Answer) => void
}

/** What waits behind one gate: further requests of attempts that already hold a lane, and new attempts. */
interface Line {
  readonly gate: Gate
  readonly queue: RankedQueue<Entry>
  readonly further: (() => void)[]
}

export function createLanes(limits: LaneLimits, clock: Clock, emit: (event: LaneEvent) => void): Lanes {
  const limit = pLimit(checkedCap(limits.cap))
  const lines = new Map<string, Line>()
  let paused = false
  let lastStart: Ms = -Infinity
  let pumping = false
  let disarm: Disarm | undefined
  let closedUntil: Ms | undefined

  const lineOf = (template: string): Line => {
    const key = limits.per === 'template' ? template : ''
    let line = lines.get(key)
    if (!line) {
      line = { gate: createGate(limits.budgets), queue: createRankedQueue<Entry>(), further: [] }
      lines.set(key, line)
    }
    return line
  }

  /** One microtask for the pump, however many ask. */
  const wake = () => {
    if (pumping) return
    pumping = true
    queueMicrotask(() => {
      pumping = false
      pump()
    })
  }

  const pump = () => {
    disarm?.()
    disarm = undefined
    if (paused) return
    for (;;) {
      const now = clock.now()
      const laneFree = limit.activeCount < limit.concurrency
      const wanting = [...lines.values()].filter(
        ({ further, queue }) => further.length > 0 || (laneFree && queue.head()),
      )
      if (wanting.length === 0) return say(undefined, now)
      const open = wanting.filter(({ gate }) => gate.opensAt() <= now)
      if (open.length === 0 || lastStart + limits.gapMs > now) {
        const due = Math.max(
          lastStart + limits.gapMs,
          Math.min(...(open.length > 0 ? open : wanting).map(({ gate }) => gate.opensAt())),
        )
        disarm = clock.at(due, wake)
        return say(open.length > 0 ? undefined : wanting, now)
      }
      say(undefined, now)
      startOne(open, now)
    }
  }

  const startOne = (open: readonly Line[], now: Ms) => {
    lastStart = now
    const ahead = open.find(({ further }) => further.length > 0)
    if (ahead) {
      ahead.gate.stamp(now)
      ahead.further.shift()?.()
      return
    }
    const entry = best(open)
    if (!entry) return
    entry.line.queue.remove(entry)
    entry.line.gate.stamp(now)
    // Stamp and request are one step: p-limit starts what it is given a microtask later, and a pause could slip in between.
    const answer = entry.start()
    void limit(() => answer).then((settled) => {
      learn(settled, entry.line.gate)
      wake()
      entry.settle(settled)
    })
  }

  const learn = (answer: Answer, gate: Gate) => {
    if (answer.ok || answer.failure.kind !== 'rate-limit') return
    gate.closeUntil(clock.now() + Math.ceil(answer.failure.waitMs ?? answer.rate?.resetMs ?? unsaidWaitMs))
  }

  /** Tells when every gate that something waits for is closed, and when one opens again. */
  const say = (closed: readonly Line[] | undefined, now: Ms) => {
    const first = closed?.reduce((a, b) => (b.gate.opensAt() < a.gate.opensAt() ? b : a))
    const until = first?.gate.opensAt()
    if (until === closedUntil) return
    closedUntil = until
    if (!first || until === undefined) emit({ type: 'gate-opened' })
    else {
      const why = first.gate.closedByServer(now) ? 'server' : 'budget'
      emit({ type: 'gate-closed', until: clock.epoch() + (until - now), why })
    }
  }

  const setPaused = (to: boolean) => {
    if (paused === to) return
    paused = to
    emit({ type: to ? 'paused' : 'resumed' })
    wake()
  }

  return {
    take({ rank, template }, start) {
      const line = lineOf(template)
      const another = () =>
        new Promise<void>((resolve) => {
          line.further.push(resolve)
          wake()
        })
      let settle: (answer: Answer) => void = () => {}
      const answer = new Promise<Answer>((resolve) => {
        settle = resolve
      })
      const entry: Entry = { rank, line, start: () => start(another), settle }
      line.queue.add(entry)
      wake()
      return {
        answer,
        withdraw() {
          if (line.queue.remove(entry)) wake()
        },
      }
    },
    setCap(cap) {
      if (limit.concurrency === checkedCap(cap)) return
      limit.concurrency = cap
      emit({ type: 'cap', cap, why: 'user' })
      wake()
    },
    pause: () => setPaused(true),
    resume: () => setPaused(false),
    opensIn: (template) => Math.max(0, lineOf(template).gate.opensAt() - clock.now()),
    tryNow() {
      for (const { gate } of lines.values()) gate.tryNow()
      wake()
    },
  }
}

function best(open: readonly Line[]): Entry | undefined {
  return open
    .map(({ queue }) => queue.head())
    .reduce((a, b) => (!a || (b && compareRanks(b.rank, a.rank) < 0) ? b : a), undefined)
}

/** The cap itself, or a RangeError that says what is allowed. */
export function checkedCap(cap: number): number {
  if (Number.isInteger(cap) && cap >= 1 && cap <= maxCap) return cap
  throw new RangeError(
    `The number of requests at once must be a whole number from 1 to ${maxCap}, not ${cap}`,
  )
}
