import { timeMark } from '#src/engines/browser/markdown.ts'

export interface CheckedTimes {
  readonly markdown: string
  /** Times that can't be of this video, each once, as they were written. */
  readonly wrong: ReadonlySet<string>
}

const code = /(```[\s\S]*?(?:```|$)|`[^`\n]*`)/
const one = String.raw`(?:\d{1,2}:)?\d{1,3}:\d{2}`
/** `[12:30-13:00]` and `[12:30, 14:10]`, as models write them in spite of all. */
const several = new RegExp(String.raw`\[(${one}(?:\s*(?:-|–|—|to|,|;|and)\s*${one})+)\]`, 'g')
const time = new RegExp(String.raw`\[(${one})\]`, 'g')
/** Speakers go on after the last caption, and times are rounded. */
const toleranceSeconds = 5

/**
 * A time that can't be right becomes plain text with a `(?)` behind it, so that nobody is led to it; several times in
 * one pair of brackets get a pair each, so that they are recognised. Line breaks in HTML, which nobody draws, become
 * spaces. Code stays as it is.
 * @param end seconds; undefined where it is not known, 0 where there are no times at all
 */
export function checkTimes(markdown: string, end: number | undefined): CheckedTimes {
  const wrong = new Set<string>()
  const checked = (text: string) =>
    text
      .replace(/<br\s*\/?>/gi, ' ')
      .replace(several, (_, list: string) => list.replace(new RegExp(one, 'g'), '[$&]'))
      .replace(time, (mark, written: string) => {
        const seconds = secondsOf(written)
        if (end === undefined || (end > 0 && seconds <= end + toleranceSeconds)) {
          return /^\d{3}/.test(written) ? timeMark(seconds) : mark
        }
        wrong.add(written)
        return `${written} (?)`
      })
  const parts = markdown.split(code).map((part, at) => (at % 2 === 1 ? part : checked(part)))
  return { markdown: parts.join(''), wrong }
}

const secondsOf = (text: string): number =>
  text.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0)
