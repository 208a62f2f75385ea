import type { LaneLimits, SendLog } from '#src/domain/ports.ts'
import type { GateId } from '#src/domain/run-event.ts'
import type { TemplateId } from '#src/domain/template.ts'
import type { Clock, Ms } from '#src/lib/clock.ts'
import { createGate, type Gate, type GateMemory } from '#src/run/gate.ts'
import { recalled, recorded } from '#src/run/gate-record.ts'
import { createSentLog } from '#src/run/sent-log.ts'

/** A gate, and the further requests that wait behind it: those of attempts that already hold a lane. */
export interface Line {
  readonly id: GateId
  readonly gate: Gate
  /** Whether a further request waits. */
  wantsMore(): boolean
  /** Resolves once a further request of this flight may be sent, rejects where the flight ends before. */
  another(flight: Flying): Promise<void>
  /** Lets the first further request through. Returns for which template it is. */
  passOne(): TemplateId | undefined
  /** What an ended flight wanted to send still. */
  forget(flight: Flying): void
}

interface Flying {
  readonly task: { readonly template: TemplateId }
}

/** One line for all templates, or one for each. */
export interface Lines {
  of(template: string): Line
  all(): Iterable<Line>
  /** Notes a start. Returns which one of its gate it was. */
  stamp(line: Line, template: TemplateId, now: Ms): number
  /** Keeps how the gate stands over a reload. */
  remember(line: Line, now: Ms): void
  /** Opens the gates that the server closed. */
  tryNow(now: Ms): void
  setBudgets(budgets: LaneLimits['budgets']): void
  /**
   * Other lines from now on, which take over what was sent and the server's longest "not before". Only while
   * nothing waits or flies: that would stay at its old line.
   */
  regroup(per: LaneLimits['per'], now: Ms): void
}

export function createLines(limits: LaneLimits, clock: Clock, log: SendLog | undefined): Lines {
  let { per, budgets } = limits
  let lines = new Map<GateId, Line>()
  const sentLog = createSentLog(budgets)
  const read = new Set<GateId>()
  /** The server's, from when the gates were others: it holds for each. */
  let notBefore: Ms = -Infinity

  /** Brings back what an earlier page sent. Returns that gate's own "not before". */
  const recall = (gate: GateId): Ms => {
    if (!log || read.has(gate)) return -Infinity
    read.add(gate)
    const kept = recalled(log.read(gate), clock)
    for (const at of kept.sent) sentLog.add(gate, at)
    return kept.notBefore ?? -Infinity
  }

  const of = (template: TemplateId): Line => {
    const id = per === 'template' ? template : ''
    const there = lines.get(id)
    if (there) return there
    // One gate for all counts what an earlier page sent through any. The other way round, what was sent while
    // there was one for all may have been of this template.
    const before = per === 'engine' ? (log?.gates() ?? []) : ['']
    notBefore = Math.max(notBefore, ...before.map(recall))
    const closed = Math.max(notBefore, recall(id))
    const made = createLine(id, createGate(budgets, { sent: sentLog.of(id), notBefore: closed }))
    lines.set(id, made)
    if (per === 'engine') keepAll(clock.now())
    return made
  }
  const keep = (id: GateId, memory: GateMemory, now: Ms) => log?.write(id, recorded(memory, now, clock))
  const remember = ({ id, gate }: Line, now: Ms) => {
    const memory = gate.memory(now)
    // A template's gate counts also what was sent while there was one for all; that is in the record of that
    // one, and a later page reads both.
    const sent = per === 'template' ? sentLog.only(id, now) : memory.sent
    keep(id, { ...memory, sent }, now)
  }
  /** Each request in one record, so that a later page counts it once, and so does this one. */
  const keepAll = (now: Ms) => {
    for (const template of sentLog.templates()) read.add(template)
    // What was not read stays as it is.
    for (const id of read) {
      const line = lines.get(id)
      if (line) remember(line, now)
      else if (per === 'engine') keep(id, { sent: [] }, now)
      else keep(id, { sent: sentLog.only(id, now), ...(id === '' && notBefore > now && { notBefore }) }, now)
    }
  }

  return {
    of,
    remember,
    all: () => lines.values(),
    stamp(line, template, now) {
      const nth = line.gate.stamp(now)
      if (budgets.length === 0) return nth
      sentLog.add(template, now)
      remember(line, now)
      return nth
    },
    tryNow(now) {
      notBefore = -Infinity
      for (const line of lines.values()) {
        line.gate.tryNow()
        remember(line, now)
      }
      // Of when there was one gate for all: it is read as well.
      if (per === 'template') log?.write('', { sent: log.read('').sent })
    },
    setBudgets(to) {
      budgets = to
      sentLog.setBudgets(to)
      for (const { gate } of lines.values()) gate.setBudgets(to)
    },
    regroup(to, now) {
      for (const { gate } of lines.values())
        notBefore = Math.max(notBefore, gate.memory(now).notBefore ?? -Infinity)
      per = to
      lines = new Map()
      if (per === 'engine') of('')
      else keepAll(now)
    },
  }
}

interface Further {
  readonly flight: Flying
  readonly pass: () => void
  readonly refuse: (why: Error) => void
}

function createLine(id: GateId, gate: Gate): Line {
  let further: readonly Further[] = []
  return {
    id,
    gate,
    wantsMore: () => further.length > 0,
    another: (flight) =>
      new Promise((pass, refuse) => {
        further = [...further, { flight, pass, refuse }]
      }),
    passOne() {
      const [first, ...others] = further
      further = others
      first?.pass()
      return first?.flight.task.template
    },
    forget(flight) {
      if (further.length === 0) return
      for (const one of further) if (one.flight === flight) one.refuse(attemptIsOver())
      further = further.filter((one) => one.flight !== flight)
    },
  }
}

export const attemptIsOver = () => new Error('The attempt is over; it must not send anything more.')
