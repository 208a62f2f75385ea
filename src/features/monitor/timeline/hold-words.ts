import type { EpochMs, Ms } from '#src/lib/clock.ts'
import type { History, Stretch } from '#src/features/monitor/timeline/pieces.ts'
import { templateById } from '#src/templates/built-in.ts'

export type Hold = History['holds'][number]
export type HoldReason = Hold['why']

export const holdWords: Readonly<Record<HoldReason, string>> = {
  paused: 'paused',
  server: 'the server asked to wait',
  outage: 'the server did not answer',
}

/** For the strip above the lanes, where there is little room. */
export const holdName = ({ why, gate }: Pick<Hold, 'why' | 'gate'>): string =>
  gate === '' ? why : `${why}: ${templateById(gate)?.name ?? gate}`

/**
 * Those that reach into a part of the time, cut to it. Of the same gate and reason, those shorter than a pixel
 * and less than a pixel apart are one: a server that asks for a second at a time asks thousands of times.
 * @param holds in the order of their starts
 */
export function holdsIn(
  holds: readonly Hold[],
  view: Stretch,
  msPerPixel: Ms,
): readonly (Omit<Hold, 'until'> & Stretch)[] {
  const shown: { why: HoldReason; gate: string; from: EpochMs; until: EpochMs }[] = []
  const joined = new Map<string, { from: EpochMs; until: EpochMs }>()
  for (const { why, gate, ...hold } of holds) {
    const from = Math.max(hold.from, view.from)
    const until = Math.min(hold.until ?? Infinity, view.until)
    if (from >= until) continue
    const kind = `${why} ${gate}`
    const last = joined.get(kind)
    const isShort = until - from < msPerPixel
    if (last && isShort && from - last.until < msPerPixel) {
      last.until = until
      continue
    }
    const one = { why, gate, from, until }
    shown.push(one)
    if (isShort) joined.set(kind, one)
    else joined.delete(kind)
  }
  return shown
}
