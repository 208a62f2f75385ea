import type { EpochMs } from '#src/lib/clock.ts'

const iso = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?<zone>Z|[+-]\d\d:\d\d)?)?$/i
/** The three forms of RFC 9110, 5.6.7; the oldest (`Sun Nov  6 08:49:37 1994`) names no zone and means GMT. */
const http = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? [\w -]*\d\d:\d\d:\d\d(?: \d{4}| GMT| UTC)$/i

/**
 * A date that a server wrote, ISO or HTTP; undefined for anything else, which `Date.parse` alone would not
 * give: it reads "-5" as a day in 2001. A time without a zone is read as UTC, since a server does not
 * know the reader's.
 */
export function parseDate(text: string): EpochMs | undefined {
  const asIso = iso.exec(text)
  if (!asIso && !http.test(text)) return undefined
  const withTime = text.includes(':')
  const zoned = asIso ? asIso.groups?.['zone'] !== undefined : /(?:GMT|UTC)$/i.test(text)
  const epoch = Date.parse(
    asIso ? `${text.replace(' ', 'T')}${withTime && !zoned ? 'Z' : ''}` : `${text}${zoned ? '' : ' GMT'}`,
  )
  return Number.isNaN(epoch) ? undefined : epoch
}
