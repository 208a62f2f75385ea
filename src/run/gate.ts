import { usedOf } from '#src/domain/budget.ts'
import type { Budget, RateHint } from '#src/domain/ports.ts'
import type { GateReason } from '#src/domain/run-event.ts'
import type { Ms } from '#src/lib/clock.ts'

/** Nonsense that a server says must not close a gate for good: NaN is neither before nor after any time. */
const isAmount = (said: number | undefined): said is number =>
  said !== undefined && said >= 0 && said < Infinity

/** What a gate remembers, by the monotonic clock: times before the page was opened are negative. */
export interface GateMemory {
  readonly sent: readonly Ms[]
  readonly notBefore?: Ms
}

/** What may be sent when: budgets over every sliding window, and "not before" from the server. */
export interface Gate {
  /** When the next start is allowed, `-Infinity` if it always was. */
  opensAt(): Ms
  /** What keeps it closed, where it is. */
  closedBy(now: Ms): GateReason | undefined
  /** Notes a start, in their order. Returns which one it was. */
  stamp(now: Ms): number
  /** A server asked to wait, or does not answer any more; a later end wins. */
  closeUntil(due: Ms, why: 'server' | 'outage'): void
  /** What a server said of its limits in the answer to the start `nth`. */
  learn(rate: RateHint, nth: number, now: Ms): void
  /** The server has answered again. */
  recovered(): void
  /** Forgets what the server asked for; the budget holds. */
  tryNow(): void
  memory(now: Ms): GateMemory
}

/**
 * A sliding log of starts, not a fixed window: a window that starts anew lets twice the budget through at
 * its edge (569 starts in 60 s were measured for a limit of 285).
 */
export function createGate(budgets: readonly Budget[], { sent, notBefore }: GateMemory = { sent: [] }): Gate {
  const allowed = budgets.map((budget) => ({ count: usedOf(budget), windowMs: budget.windowMs }))
  const longest = Math.max(0, ...allowed.map(({ count }) => count))
  const longestWindow = Math.max(0, ...allowed.map(({ windowMs }) => windowMs))
  let stamps: Ms[] = [...sent]
  let starts = 0
  const closedUntil = { server: notBefore ?? -Infinity, outage: -Infinity }
  /** So many starts after the start `after` until the server's count starts anew. */
  let quota = { after: 0, remaining: Infinity, until: -Infinity }

  const budgetOpensAt = () => {
    let due = -Infinity
    for (const { count, windowMs } of allowed) {
      const oldest = stamps[stamps.length - count]
      if (oldest !== undefined) due = Math.max(due, oldest + windowMs)
    }
    return due
  }
  const serverOpensAt = () =>
    starts - quota.after >= quota.remaining ? Math.max(closedUntil.server, quota.until) : closedUntil.server

  return {
    opensAt: () => Math.max(serverOpensAt(), closedUntil.outage, budgetOpensAt()),
    closedBy(now) {
      if (closedUntil.outage > Math.max(now, serverOpensAt())) return 'outage'
      if (serverOpensAt() > now) return 'server'
      return budgetOpensAt() > now ? 'budget' : undefined
    },
    stamp(now) {
      starts += 1
      if (longest > 0) stamps.push(now)
      // Trimmed in large steps: shifting at every start would cost the length of the log.
      if (stamps.length > 2 * longest) stamps = stamps.slice(-longest)
      return starts
    },
    closeUntil(until, why) {
      closedUntil[why] = Math.max(closedUntil[why], until)
    },
    learn({ limit, remaining, resetMs }, nth, now) {
      // A server counts when a request arrives: what was sent after this one it has not counted yet. An
      // answer that was overtaken by one to a later request says nothing new.
      if (!isAmount(remaining) || !isAmount(resetMs) || nth < quota.after) return
      const left = isAmount(limit) ? Math.min(remaining, limit) : remaining
      quota = { after: nth, remaining: left, until: now + resetMs }
    },
    recovered() {
      closedUntil.outage = -Infinity
    },
    tryNow() {
      closedUntil.server = -Infinity
      closedUntil.outage = -Infinity
      quota = { after: starts, remaining: Infinity, until: -Infinity }
    },
    memory(now) {
      const until = Math.max(serverOpensAt(), closedUntil.outage)
      return {
        sent: stamps.filter((stamp) => stamp > now - longestWindow),
        ...(until > now && { notBefore: until }),
      }
    },
  }
}
