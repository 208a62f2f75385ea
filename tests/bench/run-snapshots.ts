import { foldRunEvent } from '#src/domain/fold-run-event.ts'
import type { LaneLimits } from '#src/domain/ports.ts'
import type { Statuses, TemplateStatus } from '#src/domain/task.ts'
import type { VideoId } from '#src/domain/video.ts'
import type { EpochMs, Ms } from '#src/lib/clock.ts'
import { seededRandom } from '#src/lib/random.ts'
import type { LanesNow } from '#src/run/eta.ts'
import type { Job } from '#tests/bench/job.ts'
import { createOurs, videoOf } from '#tests/bench/our-run.ts'
import { createSimulatedServer } from '#tests/bench/simulated-server.ts'
import { inVirtualTime } from '#tests/bench/virtual-time.ts'

/** What a user could see of a run at one moment, and what only its end tells. */
export interface Snapshot {
  /** By the wall clock, as events are. */
  readonly at: EpochMs
  readonly startedAt: EpochMs
  readonly statuses: Statuses
  readonly lanes: LanesNow
  readonly leftMs: Ms
}

/** One of our runs, looked at `count` times at even distances between its start and its end. */
export async function runSnapshots(
  jobs: readonly Job[],
  limits: LaneLimits,
  count: number,
): Promise<readonly Snapshot[]> {
  const totalMs = await watched(jobs, limits, [], () => {})
  const moments = Array.from({ length: count }, (_, n) => Math.round(((n + 0.5) * totalMs) / count))
  const snapshots: Snapshot[] = []
  // The same run once more: only its end tells where the even distances are.
  await watched(jobs, limits, moments, (elapsedMs, seen) => {
    snapshots.push({ ...structuredClone(seen), leftMs: totalMs - elapsedMs })
  })
  return snapshots
}

type Seen = Omit<Snapshot, 'leftMs'>

/** Returns how long the run took. */
const watched = (
  jobs: readonly Job[],
  limits: LaneLimits,
  moments: readonly Ms[],
  look: (elapsedMs: Ms, seen: Seen) => void,
): Promise<Ms> =>
  inVirtualTime(async (time) => {
    const { clock } = time
    const startedAt = clock.epoch()
    const statuses = pendingStatuses(jobs)
    let lanes: LanesNow = { cap: limits.cap, closed: {}, learned: {}, steadySince: startedAt }
    const { send } = createSimulatedServer({}, time, seededRandom(1))
    for (const moment of moments) {
      clock.at(moment, () => look(clock.now(), { at: clock.epoch(), startedAt, statuses, lanes }))
    }
    const ours = createOurs({
      limits,
      clock,
      send,
      onEvent: (event) => foldRunEvent(statuses, event),
      onLaneEvent(event) {
        // This server neither refuses nor fails: nothing but what was learned changes how the lanes stand.
        if (event.type === 'learned') lanes = { ...lanes, learned: event.learned }
      },
    })
    await ours.submit(jobs)
    return clock.now()
  })

function pendingStatuses(jobs: readonly Job[]): Record<VideoId, Record<string, TemplateStatus>> {
  const statuses: Record<VideoId, Record<string, TemplateStatus>> = {}
  for (const job of jobs) {
    const { template } = job
    const ofVideo = (statuses[videoOf(job).id] ??= {})
    ofVideo[template] = { template, status: 'pending', queued: true, progress: 0, attempt: 0 }
  }
  return statuses
}
