/** Seconds as `m:ss`, or `h:mm:ss` from an hour on: `75` → `1:15`. */
export function clockTime(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const h = Math.floor(whole / 3600)
  const m = Math.floor(whole / 60) % 60
  const s = twoDigits(whole % 60)
  return h > 0 ? `${h}:${twoDigits(m)}:${s}` : `${m}:${s}`
}

const twoDigits = (n: number): string => (n < 10 ? `0${n}` : String(n))

/** Seconds in words, rounded to what a reader needs: `40 s`, `2 min`, `1 h 5 min`. */
export function duration(seconds: number): string {
  if (seconds < 59.5) return `${Math.max(0, Math.round(seconds))} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

/** Wall-clock time of day in the reader's own way of writing it: `14:05`. */
export const timeOfDay = (epochMs: number): string =>
  new Date(epochMs).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' })

const soonMs = 90_000
const weekMs = 6 * 86_400_000

/** A time to come: to the second where it is soon, with the weekday or the date where it is not today. */
export function untilTime(epochMs: number, now: number): string {
  const date = new Date(epochMs)
  const time = { hour: '2-digit', minute: '2-digit' } as const
  if (epochMs - now < soonMs) return date.toLocaleTimeString(undefined, { ...time, second: '2-digit' })
  if (date.toDateString() === new Date(now).toDateString()) return timeOfDay(epochMs)
  return epochMs - now < weekMs
    ? date.toLocaleString(undefined, { weekday: 'short', ...time })
    : dateAndTime(epochMs)
}

let dateFormat: Intl.DateTimeFormat | undefined

/** Date and time of day in the reader's own way of writing them. */
export function dateAndTime(epochMs: number): string {
  // To make the format takes longer than to draw the row that it is for.
  dateFormat ??= new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })
  return dateFormat.format(epochMs)
}

/** A time for other programs: `2026-11-26T14:05:00.000Z`. */
export const isoTime = (epochMs: number): string => new Date(epochMs).toISOString()

/** The reader's own date, as names of files sort by it: `2026-11-26`. */
export function fileDate(epochMs: number): string {
  const date = new Date(epochMs)
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`
}
