import type { GateId } from '#src/domain/run-event.ts'
import type { EpochMs, Ms } from '#src/lib/clock.ts'
import type { Hold } from '#src/run/history.ts'

/**
 * How much of a time nothing could start: something held all starts, or each gate was held by something.
 * @param gates those there are: '' alone, or the templates
 */
export function heldMs(
  holds: readonly Hold[],
  gates: ReadonlySet<GateId>,
  since: EpochMs,
  until: EpochMs,
): Ms {
  const clipped = holds
    .map((hold) => ({
      gate: hold.gate,
      from: Math.max(since, hold.from),
      until: Math.min(until, hold.until ?? until),
    }))
    .filter((hold) => hold.from < hold.until)
  const edges = [...new Set(clipped.flatMap(({ from, until: end }) => [from, end]))].sort((a, b) => a - b)
  let held = 0
  for (const [n, from] of edges.entries()) {
    const end = edges[n + 1]
    if (end === undefined) break
    const now = new Set(
      clipped.filter((hold) => hold.from <= from && from < hold.until).map(({ gate }) => gate),
    )
    const all = now.has('') || (gates.size > 0 && [...gates].every((gate) => now.has(gate)))
    if (all) held += end - from
  }
  return held
}
