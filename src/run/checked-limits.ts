import type { LaneLimits } from '#src/domain/ports.ts'

/** The limits themselves, or a RangeError that names what can't be kept. The cap is checked where it is kept. */
export function checkedLimits(limits: LaneLimits): LaneLimits {
  const { gapMs, timeoutMs, budgets, pace } = limits
  if (!(gapMs >= 0 && gapMs < Infinity)) fail(`The gap between two starts must be 0 ms or more, not ${gapMs}`)
  if (!(timeoutMs > 0)) fail(`A time-out must be more than 0 ms, not ${timeoutMs}`)
  for (const { count, windowMs } of budgets) {
    if (!(Number.isInteger(count) && count >= 1)) {
      fail(`A budget must be a whole number of requests, 1 or more, not ${count}`)
    }
    if (!(windowMs > 0 && windowMs < Infinity))
      fail(`A budget's window must be more than 0 ms, not ${windowMs}`)
  }
  if (!Object.values(pace).every((ms) => ms >= 0 && ms < Infinity)) {
    fail(`An engine's pace must be in milliseconds of 0 or more, not ${JSON.stringify(pace)}`)
  }
  return limits
}

function fail(message: string): never {
  throw new RangeError(message)
}
