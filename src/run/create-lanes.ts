import type { Answer, LaneLimits, SendLog } from '#src/domain/ports.ts'
import type { LaneEvent } from '#src/domain/run-event.ts'
import type { Task } from '#src/domain/task.ts'
import type { Clock, Disarm, Ms } from '#src/lib/clock.ts'
import { checkedCap, createCap } from '#src/run/cap.ts'
import { checkedLimits } from '#src/run/checked-limits.ts'
import { createEstimates, expectedMs, fitOf, fittedMs, paceMs, taskKind } from '#src/run/estimate.ts'
import type { Lanes, Start } from '#src/run/lanes.ts'
import { createLaneTalk } from '#src/run/lane-talk.ts'
import { attemptIsOver, createLines, type Line } from '#src/run/lines.ts'
import { createOutage } from '#src/run/outage.ts'
import { outcomeOf, waitMsOf } from '#src/run/outcome.ts'
import { createWaiting, type Situation, type Waiter } from '#src/run/waiting.ts'
import pLimit from 'p-limit'

interface Entry extends Waiter {
  readonly task: Task
  readonly start: (how: Start) => Promise<Answer>
  readonly settle: (answer: Answer) => void
}

interface Flight {
  readonly task: Task
  readonly line: Line
  readonly startedAt: Ms
  readonly expectedMs: Ms
  /** Which start it was, of its gate and of all. */
  readonly nthOfGate: number
  readonly nth: number
}

/**
 * @param emit hears how the lanes stand, whenever that changes
 * @param log keeps the gates over a reload
 * @throws RangeError for limits that can't be kept, a budget of 0 for instance
 */
export function createLanes(
  given: LaneLimits,
  clock: Clock,
  emit: (event: LaneEvent) => void,
  log?: SendLog,
): Lanes {
  let limits = checkedLimits(given)
  const { gapMs, pace } = limits
  const cap = createCap(limits.cap)
  const limit = pLimit(limits.cap)
  const estimates = createEstimates(pace)
  const outage = createOutage()
  const waiting = createWaiting<Entry>()
  const lines = createLines(limits, clock, log)
  const flights = new Set<Flight>()
  const talk = createLaneTalk(clock, emit)
  /** What `limits.per` is to be once nothing is under way. */
  let { per } = limits
  let paused = false
  let starts = 0
  let lastStart: Ms = -Infinity
  let downUntil: Ms = -Infinity
  let pumping = false
  let disarm: Disarm | undefined

  const lineOf = (template: string): Line => {
    const line = lines.of(template)
    // One that is met for the first time has not heard of an outage.
    line.gate.closeUntil(downUntil, 'outage')
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
    const now = clock.now()
    let due = Infinity
    while (!paused && (due = nextDue()) <= now) startOne(now)
    // Also where nothing may start then: that a gate is open again has to be said.
    const next = Math.min(due, talk.gates(lines.all(), wants, now))
    if (next < Infinity) disarm = clock.at(next, wake)
    talk.learned(estimates.learned())
    if (per !== limits.per && flights.size === 0 && waiting.isEmpty()) regroup(now)
  }

  const regroup = (now: Ms) => {
    limits = { ...limits, per }
    lines.regroup(per, now)
    emit({ type: 'limits', limits })
  }

  const wants = (line: Line) => line.wantsMore() || waiting.waitsAt(line.id)

  /** When something may start next: `Infinity` where nothing wants to, or nothing could. */
  const nextDue = (): Ms => {
    const laneFree = limit.activeCount < limit.concurrency
    let due = Infinity
    for (const line of lines.all()) {
      const wanted = laneFree ? wants(line) : line.wantsMore()
      if (wanted) due = Math.min(due, line.gate.opensAt())
    }
    return Math.max(due, lastStart + gapMs)
  }

  const startOne = (now: Ms) => {
    lastStart = now
    for (const line of lines.all()) {
      if (!line.wantsMore() || line.gate.opensAt() > now) continue
      lines.stamp(line, line.passOne() ?? '', now)
      return
    }
    const entry = waiting.next(situation)
    if (entry) startAttempt(entry, now)
  }

  const situation: Situation = {
    isOpen: (gate) => lineOf(gate).gate.opensAt() <= clock.now(),
    lengthOf: (kind, pacedMs) => fittedMs(fitOf(estimates.learned(), kind), pacedMs),
    lanes: () => limit.concurrency,
  }

  const startAttempt = (entry: Entry, now: Ms) => {
    const { task } = entry
    const line = lineOf(task.template)
    waiting.remove(entry)
    const flight: Flight = {
      task,
      line,
      startedAt: now,
      expectedMs: expectedMs(pace, estimates.learned(), task),
      nthOfGate: lines.stamp(line, task.template, now),
      nth: ++starts,
    }
    flights.add(flight)
    const another = () => {
      if (!flights.has(flight)) return Promise.reject(attemptIsOver())
      wake()
      return line.another(flight)
    }
    // Stamp and request are one step: p-limit starts what it is given a microtask later, and a pause could slip in between.
    const answer = entry.start({ expectedMs: flight.expectedMs, another })
    void limit(() => answer).then((settled) => {
      land(flight, settled)
      wake()
      entry.settle(settled)
    })
  }

  /** What an answer teaches: of the server's limits, of its strength, and of how long it takes. */
  const land = (flight: Flight, answer: Answer) => {
    const allBusy = flights.size >= limit.concurrency
    flights.delete(flight)
    const now = clock.now()
    const { line, nth } = flight
    line.forget(flight)
    if (answer.rate) line.gate.learn(answer.rate, flight.nthOfGate, now)
    const waitMs = waitMsOf(answer)
    if (waitMs !== undefined) line.gate.closeUntil(now + waitMs, 'server')
    if (answer.rate || waitMs !== undefined) lines.remember(line, now)
    if (answer.ok) estimates.learn(flight.task, now - flight.startedAt)
    const outcome = outcomeOf(answer)
    if (!outcome) return
    const down = outage.ended(outcome, nth, starts)
    cap.ended(outcome, nth, starts, allBusy)
    if (down === 'recovered') recover()
    else if (down !== undefined) leaveAlone(now + down)
    applyCap()
  }

  const leaveAlone = (until: Ms) => {
    downUntil = until
    for (const { gate } of lines.all()) gate.closeUntil(until, 'outage')
  }

  /** It was not for too much at once that the server was down: the cap is as if nothing had happened. */
  const recover = () => {
    downUntil = -Infinity
    for (const { gate } of lines.all()) gate.recovered()
    cap.forget()
  }

  const applyCap = () => {
    const inForce = cap.inForce()
    // Setting it costs a microtask, even to what it is.
    if (limit.concurrency !== inForce.cap) limit.concurrency = inForce.cap
    talk.cap(inForce)
    wake()
  }

  const setPaused = (to: boolean) => {
    if (paused === to) return
    paused = to
    emit({ type: to ? 'paused' : 'resumed', at: clock.epoch() })
    wake()
  }

  return {
    take(task, place, start, settle) {
      const { batch, order, asListed } = place
      const gate = lineOf(task.template).id
      const rank = { batch, paceMs: asListed ? 0 : paceMs(pace, task), order }
      // What is alike in length keeps its order; only gates have to be told apart.
      const kind = asListed ? gate : taskKind(task)
      const entry: Entry = { rank, kind, gate, task, start, settle }
      waiting.add(entry)
      wake()
      return () => {
        if (waiting.remove(entry)) wake()
      }
    },
    setCap(to) {
      cap.set(checkedCap(to) > limits.cap ? limits.cap : to)
      applyCap()
    },
    setLimits(to) {
      limits = checkedLimits({ ...limits, budgets: to.budgets })
      per = to.per
      lines.setBudgets(to.budgets)
      emit({ type: 'limits', limits })
      wake()
    },
    pause: () => setPaused(true),
    resume: () => setPaused(false),
    opensIn: (template) => Math.max(0, lineOf(template).gate.opensAt() - clock.now()),
    tryNow() {
      downUntil = -Infinity
      lines.tryNow(clock.now())
      wake()
    },
    restoreCap() {
      cap.forget()
      applyCap()
    },
  }
}
