import { contributionOf, isCancelled, type Statuses } from '#src/domain/task.ts'
import type { EpochMs } from '#src/lib/clock.ts'

export interface Tally {
  readonly total: number
  readonly complete: number
  /** Without those that the user cancelled. */
  readonly error: number
  readonly cancelled: number
  readonly processing: number
  readonly pending: number
  /** Mean over the tasks in 0..1; complete and error count 1, an estimate half. */
  readonly fraction: number
}

/** @param now by which progress is estimated where no engine measures it */
export function tally(statuses: Statuses, now: EpochMs): Tally {
  const counts = { total: 0, complete: 0, error: 0, cancelled: 0, processing: 0, pending: 0 }
  let sum = 0
  for (const ofVideo of Object.values(statuses)) {
    for (const task of Object.values(ofVideo)) {
      counts.total += 1
      counts[isCancelled(task) ? 'cancelled' : task.status] += 1
      sum += contributionOf(task, now)
    }
  }
  return { ...counts, fraction: counts.total === 0 ? 0 : sum / counts.total }
}
