import type { EpochMs } from '#src/lib/clock.ts'
import type { SessionState } from '#src/store/session-store.ts'
import { doneWords } from '#src/widgets/done-words.ts'
import { closedNotices, slowedNotice } from '#src/features/monitor/notice-words.ts'
import { notes } from '#src/features/monitor/counts.ts'

/** What was said of a run, and what is known of it since. */
export interface Heard {
  readonly running: boolean
  readonly paused: boolean
  /** Who asks to wait, and why it goes slower; how much slower may change without a word. */
  readonly notices: readonly string[]
  /** Ended tasks at the last word about ends. */
  readonly complete: number
  readonly failed: number
  readonly at: EpochMs
}

const gapMs = 5000

export const nothingHeard: Heard = {
  running: false,
  paused: false,
  notices: [],
  complete: 0,
  failed: 0,
  at: -Infinity,
}

/**
 * What to say now, if anything: the start, the end, a pause, a server that asks to wait, a slower pace; in
 * between how many are done, at the first note, the first failure, each quarter of the way, or once five
 * seconds have passed since the last word.
 */
export function nextSummary(
  heard: Heard,
  state: SessionState,
  epoch: EpochMs,
): { heard: Heard; say?: string } {
  const { total, complete, failed, cancelled, lastEnd, lastFailure } = state.census
  const running = state.batches > 0
  const { paused } = state.lanes
  const slowed = slowedNotice(state)
  const stand = [...closedNotices(state.lanes, epoch), ...(slowed ? [slowed] : [])]
  const notices = stand.map(({ key }) => key)
  const now: Heard = { running, paused, notices, complete, failed, at: Math.max(heard.at, lastEnd) }
  const done = `${doneWords(state.census)}.`

  if (running && !heard.running)
    return { heard: now, say: `Making ${notes(total - complete - failed - cancelled)}.` }
  if (!running && heard.running) {
    return {
      heard: now,
      say: `${complete + failed + cancelled < total ? 'Stopped.' : failed > 0 ? 'Ended.' : 'Finished.'} ${done}`,
    }
  }
  if (paused !== heard.paused) {
    return { heard: { ...heard, paused }, ...(running && { say: paused ? 'Paused.' : 'Resumed.' }) }
  }
  const news = stand.filter(({ key }) => !heard.notices.includes(key))
  if (running && news.length > 0) {
    return { heard: { ...heard, notices }, say: news.map(({ spoken }) => spoken).join(' ') }
  }
  const [ended, before] = [complete + failed, heard.complete + heard.failed]
  if (ended < before) return { heard: { ...now, at: heard.at } }
  const quarter = (n: number) => Math.floor((4 * n) / total)
  const due =
    now.at - heard.at >= gapMs || quarter(ended) > quarter(before) || (failed > 0 && heard.failed === 0)
  if (ended === before || !due) return { heard: { ...heard, notices } }
  return { heard: now, say: failed > heard.failed && lastFailure ? `${done} ${lastFailure.message}` : done }
}
