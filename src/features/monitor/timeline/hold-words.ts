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
export const holdName = ({ why, gate }: Hold): string =>
  gate === '' ? why : `${why}: ${templateById(gate)?.name ?? gate}`

/** Those that reach into a part of the time, cut to it. */
export const holdsIn = (holds: readonly Hold[], view: Stretch): readonly (Hold & Stretch)[] =>
  holds
    .filter(({ from, until = Infinity }) => from <= view.until && until >= view.from)
    .map((hold) => ({
      ...hold,
      from: Math.max(hold.from, view.from),
      until: Math.min(hold.until ?? Infinity, view.until),
    }))
