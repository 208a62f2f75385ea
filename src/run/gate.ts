import type { LaneLimits } from '#src/domain/ports.ts'
import type { Ms } from '#src/lib/clock.ts'

type Budget = LaneLimits['budgets'][number]

/** Share of a budget that is used: what is sent evenly can bunch up on its way to the server. */
const share = 0.95

/** What may be sent when: budgets over every sliding window, and "not before" from the server. */
export interface Gate {
  /** When the next start is allowed, `-Infinity` if it always was. */
  opensAt(): Ms
  /** Whether the server (true) or a budget keeps it closed. */
  closedByServer(now: Ms): boolean
  /** Notes a start. Starts are noted in order. */
  stamp(now: Ms): void
  /** A server asked to wait; a later end wins. */
  closeUntil(due: Ms): void
  /** Forgets what the server asked for. */
  tryNow(): void
}

/**
 * A sliding log of starts, not a fixed window: a window that starts anew lets twice the budget through at
 * its edge (569 starts in 60 s were measured for a limit of 285).
 */
export function createGate(budgets: readonly Budget[]): Gate {
  const allowed = budgets.map(({ count, windowMs }) => ({
    count: Math.max(1, Math.floor(share * count)),
    windowMs,
  }))
  const longest = Math.max(0, ...allowed.map(({ count }) => count))
  let stamps: Ms[] = []
  let notBefore = -Infinity
  const budgetOpensAt = () =>
    allowed.reduce((due, { count, windowMs }) => {
      const oldest = stamps[stamps.length - count]
      return oldest === undefined ? due : Math.max(due, oldest + windowMs)
    }, -Infinity)
  return {
    opensAt: () => Math.max(notBefore, budgetOpensAt()),
    closedByServer: (now) => notBefore > now,
    stamp(now) {
      if (longest === 0) return
      stamps.push(now)
      // Trimmed in large steps: shifting at every start would cost the length of the log.
      if (stamps.length > 2 * longest) stamps = stamps.slice(-longest)
    },
    closeUntil(due) {
      notBefore = Math.max(notBefore, due)
    },
    tryNow() {
      notBefore = -Infinity
    },
  }
}
