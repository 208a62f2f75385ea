const blank = String.raw`[ \t]{0,3}`
const colon = `${blank}:${blank}`
const time = String.raw`(-?)(?:(\d{1,4})${colon})?(\d{1,3})${colon}(\d{1,2})(?:${blank}[.,:;'’´]${blank}(\d{1,3}))?(?![\d:])`
const arrow = String.raw`(?:[-–—=]{0,4} ?>|[→⇒])`
const numberBefore = String.raw`^[ \t]{0,20}(?:#?\d{1,6}[.)]?[ \t]{1,20})?`
const arrowLine = new RegExp(`${numberBefore}${time}${blank}${arrow}${blank}(?:${time})?`)
/** A dash alone is an arrow only between times that say their milliseconds. */
const dashLine = new RegExp(
  String.raw`^[ \t]{0,20}${time}(?<=[.,]\d{3})${blank}[-–—]${blank}${time}(?<=[.,]\d{3})[ \t]*$`,
)
const couldBe = /[>→⇒＞]|\d ?[-–—] ?\d/
/** What is written behind the times besides words: `X1:100 Y1:20`, `align:start position:0%`. */
const setting = /^[a-z]+\d?[:=]\S*$/i
const marks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g
const numberLine = /^#?(\d{1,9})[.:)]?$/

/** A line of times as the world writes them; seconds. */
export interface SrtTimes {
  readonly start: number
  /** Undefined where the line does not say it. */
  readonly end: number | undefined
  /** What is said on the same line. */
  readonly words: string
}

export function readSrtTimes(written: string): SrtTimes | undefined {
  // No writer puts more into it, and the patterns look at a bounded number of blanks only.
  if (!couldBe.test(written.slice(0, 200))) return undefined
  const line = halfWidth(written)
  const match = arrowLine.exec(line) ?? dashLine.exec(line)
  if (!match) return undefined
  // A lone `>` may be anything: an arrow it is between two times.
  if (match[6] === undefined && match[8] === undefined && !/[-–—=] ?>|[→⇒]/.test(match[0])) return undefined
  const [whole, minus, h, m, s, fraction, endMinus, endH, endM, endS, endFraction] = match
  const rest = line.slice(whole.length).trim()
  return {
    start: seconds(minus, h, m, s, fraction),
    end: endM ? seconds(endMinus, endH, endM, endS, endFraction) : undefined,
    words:
      rest === '' ||
      rest
        .slice(0, 200)
        .split(/\s+/)
        .every((word) => setting.test(word))
        ? ''
        : rest,
  }
}

/** `1`, `#1`, `1.`, `１`: the number of a caption; undefined for another line. */
export function captionNumber(line: string): number | undefined {
  const [, digits] = (line.length < 40 && numberLine.exec(halfWidth(line).trim())) || []
  return digits === undefined ? undefined : Number(digits)
}

/** East Asian keyboards have wide digits and colons, and right-to-left texts marks of direction. */
function halfWidth(line: string): string {
  if (!/[^\t -~]/.test(line)) return line
  return line
    .replace(marks, '')
    .replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\u00a0\u3000]/g, ' ')
}

/** `,5` is half a second. What was shifted to before the beginning is at the beginning. */
const seconds = (minus = '', h = '0', m = '0', s = '0', fraction = ''): number =>
  minus
    ? 0
    : ((Number(h) * 60 + Number(m)) * 60_000 + Number(s) * 1000 + Number(fraction.padEnd(3, '0'))) / 1000
