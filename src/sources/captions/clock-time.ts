const clock = /^(?:(\d{1,5}):)?(\d{1,5}):(\d{1,2})(?:[.,](\d{1,9}))?$/
/** In seconds, eleven days: what begins later was no time in a recording. */
const latest = 1_000_000

/** In seconds; undefined where a text is not just a time like `1:02:03.5`, `02:03,500` or `2:03`. */
export function clockSeconds(text: string): number | undefined {
  const match = clock.exec(text.trim())
  if (!match) return undefined
  const [, h = '0', m = '0', s = '0', fraction = '0'] = match
  return inMilliseconds(Number(h) * 3600 + Number(m) * 60 + Number(s) + Number(`0.${fraction}`))
}

/** Seconds without the dust of fractions: 1.001 for 1.0010000000000001. */
const inMilliseconds = (seconds: number): number => Math.round(seconds * 1000) / 1000

/** A start as it may stand in a caption: none is before the beginning. Undefined for what is no time. */
export const startTime = (seconds: number | undefined): number | undefined =>
  seconds !== undefined && seconds <= latest ? inMilliseconds(Math.max(0, seconds)) : undefined
