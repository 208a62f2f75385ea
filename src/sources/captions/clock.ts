/** Behind hours, minutes and seconds, as video editors count; how many make a second they don't say. */
const frames = String.raw`(?<=\d:\d\d:\d\d)[:;]\d\d(?![\d:])`
const everyFrames = new RegExp(`${frames}$`)
const clock = String.raw`(?:(\d{1,3})[:：])?(\d{1,3})[:：](\d{2})(?:\.\d{1,3}|,\d{3}(?!\d)|${frames})?`
const atStart = new RegExp(
  String.raw`^\s*([[(]?)(${clock})(?:\s*(?:-->|->|→|-|–|—|,|to|(?=\d+:\d\d:\d\d[:;]\d\d))\s*(${clock}))?\s*[\])]?[\s,:：|–—-]*`,
)
const anywhere = new RegExp(
  String.raw`[[(]?(?<!\d[:：]?)(${clock})(?: ?(?:-->|->|→|-|–|—) ?(${clock}))?[\])]?(?![\d:]\d)`,
)

/** A time as people write it, `1:05`, `01:02:03` or `[00:01.500]`, and the text around it. */
export interface ClockInLine {
  readonly start: number
  /** Where the line gives a range. */
  readonly end?: number | undefined
  readonly bracketed: boolean
  readonly before: string
  readonly after: string
}

/** A line that begins with a time; YouTube's page glues the words to it: `0:05hello`. */
export function clockAtStart(line: string): ClockInLine | undefined {
  const match = atStart.exec(line)
  const start = toSeconds(match?.[2])
  if (!match || start === undefined) return undefined
  return {
    start,
    end: toSeconds(match[6]),
    bracketed: match[1] !== '',
    before: '',
    after: line.slice(match[0].length).trim(),
  }
}

/** The first time in a line, wherever it stands. */
export function clockWithin(line: string): ClockInLine | undefined {
  const match = anywhere.exec(line)
  const start = toSeconds(match?.[1])
  if (!match || start === undefined) return undefined
  return {
    start,
    end: toSeconds(match[5]),
    bracketed: /^[[(]/.test(match[0]),
    before: line.slice(0, match.index).trim(),
    after: line.slice(match.index + match[0].length).trim(),
  }
}

/** `h:mm:ss`, `m:ss`, with or without a fraction; undefined where minutes or seconds are none. */
function toSeconds(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const parts = text.replace(everyFrames, '').replace(',', '.').split(/[:：]/)
  const [s, m] = [Number(parts.pop()), Number(parts.pop())]
  const h = parts.pop()
  if (s >= 60 || (h !== undefined && m >= 60)) return undefined
  return Math.round((Number(h ?? 0) * 3600 + m * 60 + s) * 1000) / 1000
}
