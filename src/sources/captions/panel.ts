import { readSpokenTime } from './spoken-time.ts'

/** A time and the lines behind and under it. */
export interface Entry {
  readonly start: number
  readonly end: number | undefined
  readonly lines: readonly string[]
}

interface Read {
  /** What stands above the first time. */
  readonly lead: readonly string[]
  readonly entries: readonly Entry[]
}

/** In entries: fewer don't show how a text is built. */
const enoughToTell = 10
const longestTitle = 80

/**
 * Without what YouTube's transcript panel shows besides the words: each time a second time in words, titles of
 * chapters, and what stands below the panel. All of that is told by its place, since it is in the reader's language.
 */
export function withoutPage({ lead, entries }: Read): readonly Entry[] {
  return withoutTail(withoutChapters(lead, withoutSpokenTimes(withoutGluedTimes(entries))))
}

/** The panel's time for screen readers, glued like the rest: `0:033 secondswelcome`. Nearly every entry has it. */
function withoutGluedTimes(entries: readonly Entry[]): readonly Entry[] {
  const words = readSpokenTime(entries.flatMap(({ start, lines: [text = ''] }) => ({ start, text })))
  if (!words) return entries
  return entries.map((entry, index) => {
    const [first = '', ...more] = entry.lines
    const said = first.slice(words[index]).trim()
    return { ...entry, lines: said === '' ? more : [said, ...more] }
  })
}

/** On a line of its own: `1 minute, 5 seconds` under `1:05`. Taken away only where nearly every entry has such a line. */
function withoutSpokenTimes(entries: readonly Entry[]): readonly Entry[] {
  const longer = entries.filter(({ lines }) => lines.length > 1)
  if (longer.filter(saysTime).length < Math.max(1, entries.length * 0.8)) return entries
  return entries.map((entry) =>
    entry.lines.length > 1 && saysTime(entry) ? { ...entry, lines: entry.lines.slice(1) } : entry,
  )
}

function saysTime({ start, lines: [first = ''] }: Entry): boolean {
  if (first.length > 60) return false
  const numbers = (first.match(/\d+/g) ?? []).map(Number)
  const parts = [Math.floor(start / 3600), Math.floor(start / 60) % 60, start % 60]
  const nonZero = (values: readonly number[]) => values.filter(Boolean).join(':')
  return numbers.length > 0 && nonZero(numbers) === nonZero(parts)
}

/**
 * The titles of chapters stand at the end of the entry before, that of the first one above the first entry. They
 * are numbered, or few entries have a second line, and it looks like a title.
 */
function withoutChapters(lead: readonly string[], entries: readonly Entry[]): readonly Entry[] {
  const longer = entries.slice(0, -1).filter(({ lines }) => lines.length > 1)
  const last = ({ lines }: Entry) => lines.at(-1) ?? ''
  const numbers = [...longer.map(last), last({ start: 0, end: 0, lines: lead })]
    .flatMap((line) => chapterNumber(line) ?? [])
    .sort((a, b) => a - b)
  const numbered = numbers.length > 1 && numbers.every((number, at) => number === (numbers[0] ?? 0) + at)
  const most = entries.length / (lead.length > 0 ? 4 : 10)
  const few = longer.length <= most && longer.every(({ lines }) => lines.length === 2)
  const isTitle = (entry: Entry): boolean =>
    (numbered && chapterNumber(last(entry)) !== undefined) ||
    (few && (lead.length > 0 ? mayBeTitle : looksLikeTitle)(last(entry)))
  return entries.map((entry, index) =>
    index < entries.length - 1 && entry.lines.length > 1 && isTitle(entry)
      ? { ...entry, lines: entry.lines.slice(0, -1) }
      : entry,
  )
}

/** `Chapter 2: Trees`, in any language. */
function chapterNumber(line: string): number | undefined {
  const match = line.length <= 2 * longestTitle && /^\p{L}{1,15} ?(\d{1,3}) ?[:：]/u.exec(line)
  return match ? Number(match[1]) : undefined
}

/** Where a title stands above all entries, there are more of them. */
const mayBeTitle = (line: string): boolean =>
  line.length <= longestTitle && /^[^\p{Ll}].*[^.,!…。！]$/u.test(line)

/** Only a capital tells a title from what is said. */
const looksLikeTitle = (line: string): boolean => mayBeTitle(line) && /^[\p{Lu}\p{N}].*[^?？]$/u.test(line)

/** Where each entry has one line, more of them under the last one are the page: the language, what to see next. */
function withoutTail(entries: readonly Entry[]): readonly Entry[] {
  const last = entries.at(-1)
  const single = entries.slice(0, -1).every(({ lines }) => lines.length <= 1)
  if (!last || last.lines.length < 2 || !single || entries.length < enoughToTell) return entries
  // What begins small goes on with the sentence.
  const end = last.lines.findIndex((line, at) => at > 0 && !/^\p{Ll}/u.test(line))
  return end < 0 ? entries : [...entries.slice(0, -1), { ...last, lines: last.lines.slice(0, end) }]
}
