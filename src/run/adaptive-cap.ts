/**
 * How many tasks a server can take at once, found out as TCP does it: halved when it is overloaded, one
 * more after a full round of successes (additive increase, multiplicative decrease; Chiu and Jain, 1989).
 */
export interface AdaptiveCap {
  /** Infinity as long as there was no overload, or once it is made up for. */
  cap(): number
  /**
   * A start met an overload. Only the first of a wave counts: those sent before the last cut knew nothing of it.
   * @param nth which start it was @param started how many there were so far @param current the cap in force
   */
  overloaded(nth: number, started: number, current: number): void
  /** A start succeeded. It says something of the next cap only where all lanes were busy. */
  succeeded(nth: number, allBusy: boolean, setting: number): void
  forget(): void
}

export function createAdaptiveCap(): AdaptiveCap {
  let cap = Infinity
  let lastCut = 0
  let successes = 0
  return {
    cap: () => cap,
    overloaded(nth, started, current) {
      if (nth <= lastCut) return
      lastCut = started
      successes = 0
      cap = Math.max(1, Math.floor(current / 2))
    },
    succeeded(nth, allBusy, setting) {
      if (cap === Infinity || nth <= lastCut || !allBusy) return
      successes += 1
      if (successes < cap) return
      successes = 0
      cap = cap + 1 < setting ? cap + 1 : Infinity
    },
    forget() {
      cap = Infinity
      successes = 0
    },
  }
}
