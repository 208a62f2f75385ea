import type { EpochMs } from '#src/lib/clock.ts'
import { untilTime } from '#src/lib/format-time.ts'
import type { ClosedGate, LaneState, SessionState } from '#src/store/session-store.ts'
import { templateById } from '#src/templates/built-in.ts'

/** Something about the whole run, for those who look and, in few words, for those who listen. */
export interface NoticeWords {
  readonly key: string
  readonly shown: string
  readonly spoken: string
}

/** A shorter wait is over before it is read, and its notice would only push the page about. */
const leastNoticeMs = 5000

/** Who asks the run to wait, and until when; a budget is the user's own and no news. */
export const closedNotices = ({ closed, paused }: LaneState, now: EpochMs): readonly NoticeWords[] =>
  Object.entries(closed)
    .filter(([, { why, until }]) => why !== 'budget' && until - now >= leastNoticeMs)
    .map(([gate, how]) => closedNotice(gate, how, paused, now))

function closedNotice(gate: string, { why, until }: ClosedGate, paused: boolean, now: EpochMs): NoticeWords {
  const time = untilTime(until, now)
  const key = `${gate} ${why} ${until}`
  if (why === 'outage') {
    return {
      key,
      shown: `Every request has failed for a while. The server is tried again at ${time}; until then it is left alone, and nothing is lost.`,
      spoken: `Every request fails. The server is tried again at ${time}.`,
    }
  }
  const what = gate === '' ? '' : ` with ${templateById(gate)?.name ?? gate}`
  return {
    key,
    shown: `The server asks to wait${what} until ${time}. It goes on ${paused ? 'once you resume' : 'by itself then'}.`,
    spoken: `Waiting${what} until ${time}, as the server asks.`,
  }
}

/** Why the run goes slower than it was set to, where it does. How much slower may change without a word. */
export function slowedNotice({ lanes: { cap, capWhy }, session }: SessionState): NoticeWords | undefined {
  if (!session.settings.parallel) return undefined
  switch (capWhy) {
    case 'user':
      return undefined
    case 'overload':
      return {
        key: capWhy,
        shown: `The server has too much to do: now at most ${cap} at once. It goes back up when requests succeed.`,
        spoken: 'The server is overloaded. The run goes on more slowly.',
      }
    case 'rate-limits':
      return {
        key: capWhy,
        shown:
          'The server turned away too many requests: the rest of this run is made one note at a time, unless you go back.',
        spoken: 'The server turns away too much. The rest is made one note at a time.',
      }
    case 'failures':
      return {
        key: capWhy,
        shown:
          'Too many requests failed: the rest of this run is made one note at a time, unless you go back.',
        spoken: 'Too much fails. The rest is made one note at a time.',
      }
  }
}
