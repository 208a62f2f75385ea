import { contributionOf, taskParts, type Statuses } from '#src/domain/task.ts'
import type { EpochMs } from '#src/lib/clock.ts'
import type { Census } from '#src/run/census.ts'

/**
 * How far a session is: the mean over its tasks in 0..1; complete and error count 1, an estimate half.
 * @param now by which progress is estimated where no engine measures it
 */
export function overallProgress(census: Census, statuses: Statuses, now: EpochMs): number {
  const { total, complete, failed, cancelled, live } = census
  if (total === 0) return 0
  let sum = complete + failed + cancelled
  for (const task of live) {
    const { video, template } = taskParts(task)
    const status = statuses[video]?.[template]
    if (status) sum += contributionOf(status, now)
  }
  return sum / total
}
