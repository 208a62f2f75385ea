import type { GateId } from '#src/domain/run-event.ts'
import type { EpochMs, Ms } from '#src/lib/clock.ts'
import type { Hold } from '#src/run/history.ts'

/**
 * How much of a time nothing could start: something held all starts, or each gate was held by something. Told
 * every second, of a run that may have been sent away thousands of times: one walk over the sorted ends.
 * @param gates those there are: '' alone, or the templates
 */
export function heldMs(
  holds: readonly Hold[],
  gates: ReadonlySet<GateId>,
  since: EpochMs,
  until: EpochMs,
): Ms {
  const edges: { readonly at: EpochMs; readonly gate: GateId; readonly by: 1 | -1 }[] = []
  for (const { gate, ...hold } of holds) {
    const [from, end] = [Math.max(since, hold.from), Math.min(until, hold.until ?? until)]
    if (from >= end || !(gate === '' || gates.has(gate))) continue
    edges.push({ at: from, gate, by: 1 }, { at: end, gate, by: -1 })
  }
  edges.sort((a, b) => a.at - b.at)
  /** How many hold each gate just now; only those that are held. */
  const now = new Map<GateId, number>()
  const isHeld = () => now.has('') || (now.size > 0 && now.size === gates.size)
  let held = 0
  let before = since
  for (const { at, gate, by } of edges) {
    if (isHeld()) held += at - before
    before = at
    const count = (now.get(gate) ?? 0) + by
    if (count === 0) now.delete(gate)
    else now.set(gate, count)
  }
  return held
}
