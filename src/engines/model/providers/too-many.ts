import type { Told } from '#src/engines/model/providers/refusal-rules.ts'
import { serverName } from '#src/engines/model/providers/server.ts'
import { stuck, type Trouble } from '#src/engines/model/providers/trouble.ts'
import { spanMs, waitMs } from '#src/engines/model/providers/waits.ts'
import { dateAndTime } from '#src/lib/format-time.ts'

const aDay = /per[ _-]?day|daily|\b(?:TPD|RPD)\b/i
/** A longer wait is none: something else than waiting helps. */
const longestWait = 600_000

/** A quota that is used up: of a minute, which the gate waits for, or of a day. */
export function tooMany({ headers, said, server }: Told): Trouble {
  const name = serverName(server)
  const details = said.words !== undefined && { details: said.words }
  const now = server.clock.epoch()
  const wait = spanMs(said.retryDelay) ?? waitMs(headers, said.all, now)
  const ofADay = aDay.test(said.quotas.join(' ')) || (!said.isGoogles && aDay.test(said.all))
  // Google asks to wait for some seconds also where the day's quota is used up.
  const isOver = said.isGoogles ? ofADay || /limit: 0\b/.test(said.all) : wait === undefined && ofADay
  if (isOver || (wait ?? 0) > longestWait) {
    const anew = !said.isGoogles && wait !== undefined ? ` It starts anew on ${dateAndTime(now + wait)}.` : ''
    const message = `The quota of this model at ${name} is used up.${anew}`
    const suggestion = 'Choose another model or provider in Settings, or go on when it starts anew.'
    return { ...stuck('rate-limit', { message, ...details, suggestion }), ofModel: true }
  }
  return {
    problem: 'rate-limit',
    failure: {
      kind: 'rate-limit',
      message: `${name} takes no more requests for now.`,
      ...details,
      suggestion: 'Ask for fewer requests a minute in Settings, or choose another model.',
      ...(wait !== undefined && { waitMs: wait }),
    },
  }
}
