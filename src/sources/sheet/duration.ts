export type DurationUnit = 'minutes' | 'seconds'

export type DurationRead =
  { readonly ok: true; readonly seconds: number } | { readonly ok: false; readonly reason: string }

const longestHours = 24
/** In characters. The patterns below take seconds over a long run of blanks. */
const longestCell = 40
const inSeconds = { minutes: 60, seconds: 1 }
const number = String.raw`(\d+(?:[.,]\d+)?)`
const iso = new RegExp(String.raw`^P(?:${number}D)?(?:T(?:${number}H)?(?:${number}M)?(?:${number}S)?)?$`, 'i')
const words = new RegExp(
  String.raw`^(?:${number}\s*(?:hours?|hrs?|h|std|stunden?)\.?)?\s*(?:${number}\s*(?:minute[sn]?|mins?|m|['′])\.?)?\s*(?:${number}\s*(?:seconds?|sekunden?|secs?|sek|s|["″])\.?)?$`,
  'i',
)
const clock = /^(?:(\d{1,3}):)?(\d{1,4}):(\d{2}(?:[.,]\d{1,6})?)$/

/** How long a video is, as people write it: minutes or seconds, `1:02:03`, `PT1H2M3S`, `1 h 5 min`. */
export function readDuration(cell: string, unit: DurationUnit): DurationRead {
  const text = cell.trim()
  const seconds =
    text.length > longestCell
      ? undefined
      : (bareNumber(text, unit) ?? clockTime(text) ?? isoTime(text) ?? spokenTime(text))
  if (seconds === undefined) return no('is not a duration. Write minutes, h:mm:ss or PT1H2M3S.')
  if (seconds <= 0) return no('is not a duration: it has to be more than 0.')
  if (seconds > longestHours * 3600) return no(`is more than ${longestHours} hours, which no video has.`)
  return { ok: true, seconds: Math.round(seconds * 1000) / 1000 }
}

function bareNumber(text: string, unit: DurationUnit): number | undefined {
  if (!/^[-+−]?\d{1,12}([.,]\d{1,12})?$/.test(text)) return undefined
  return valueOf(text.replace('−', '-')) * inSeconds[unit]
}

function clockTime(text: string): number | undefined {
  const [, h, m = '', s = ''] = clock.exec(text) ?? []
  if (s === '' || valueOf(s) >= 60 || (h !== undefined && valueOf(m) >= 60)) return undefined
  return added(h, m, s)
}

function isoTime(text: string): number | undefined {
  const [, days, h, m, s] = (/\d/.test(text) && iso.exec(text)) || []
  if ([days, h, m, s].every((part) => part === undefined)) return undefined
  return valueOf(days) * 86_400 + added(h, m, s)
}

function spokenTime(text: string): number | undefined {
  const [, h, m, s] = (/^\d/.test(text) && words.exec(text)) || []
  return [h, m, s].every((part) => part === undefined) ? undefined : added(h, m, s)
}

const added = (h: string | undefined, m: string | undefined, s: string | undefined): number =>
  valueOf(h) * 3600 + valueOf(m) * 60 + valueOf(s)

const valueOf = (part = '0'): number => Number(part.replace(',', '.'))

const no = (reason: string): DurationRead => ({ ok: false, reason })
