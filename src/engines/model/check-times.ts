import { timeMark } from '#src/engines/browser/markdown.ts'

export interface CheckedTimes {
  readonly markdown: string
  /** Times that can't be right, each once, as they were written. */
  readonly wrong: ReadonlySet<string>
}

const code = /(```[\s\S]*?(?:```|$)|`[^`\n]*`)/
const one = String.raw`(?:\d{1,2}:)?\d{1,3}:\d{2}`
/** `[12:30-13:00]` and `[12:30, 14:10]`, as models write them in spite of all. */
const several = new RegExp(String.raw`\[(${one}(?:\s*(?:-|–|—|to|,|;|and)\s*${one})+)\]`, 'g')
const time = new RegExp(String.raw`\[(${one})\]`, 'g')

/**
 * A time that can't be right becomes plain text with a `(?)` behind it, so that nobody is led to it; several times in
 * one pair of brackets get a pair each, so that they are recognised. Line breaks in HTML, which nobody draws, become
 * spaces. Code stays as it is.
 * @param isRight is asked about times in seconds
 */
export function checkTimes(markdown: string, isRight: (seconds: number) => boolean): CheckedTimes {
  const wrong = new Set<string>()
  const checked = (text: string) =>
    text
      .replace(/<br\s*\/?>/gi, ' ')
      .replace(several, (_, list: string) => list.replace(new RegExp(one, 'g'), '[$&]'))
      .replace(time, (mark, written: string) => {
        const seconds = secondsOf(written)
        if (seconds !== undefined && isRight(seconds))
          return /^\d{3}/.test(written) ? timeMark(seconds) : mark
        wrong.add(written)
        return `${written} (?)`
      })
  const parts = markdown.split(code).map((part, at) => (at % 2 === 1 ? part : checked(part)))
  return { markdown: parts.join(''), wrong }
}

/** Undefined for what is no time, such as 3:75. */
function secondsOf(text: string): number | undefined {
  const [first = 0, ...rest] = text.split(':').map(Number)
  return rest.some((part) => part > 59) ? undefined : rest.reduce((sum, part) => sum * 60 + part, first)
}
