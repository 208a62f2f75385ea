import { atOnce, timeoutRange, type SessionSettings } from '#src/domain/session.ts'
import { checkedCap } from '#src/run/cap.ts'

/** The settings themselves, or a RangeError that says what is allowed. */
export function checkedSettings(settings: SessionSettings): SessionSettings {
  const { cap, timeoutMs } = settings
  checkedCap(cap)
  if (timeoutMs !== undefined && !(timeoutMs >= timeoutRange.leastMs && timeoutMs <= timeoutRange.mostMs)) {
    throw new RangeError(
      `A time-out must be from ${timeoutRange.leastMs} to ${timeoutRange.mostMs} ms, not ${timeoutMs}`,
    )
  }
  return settings
}

/** Sessions share their engine's lanes: the strictest counts. Undefined where there is none. */
export function strictestCap(all: Iterable<SessionSettings>): number | undefined {
  const strictest = Math.min(...Array.from(all, atOnce))
  return strictest === Infinity ? undefined : strictest
}
