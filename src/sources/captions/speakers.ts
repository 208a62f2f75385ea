import type { CaptionReader } from './caption-reader.ts'
import { clockAtStart, clockWithin } from './clock.ts'
import { logLevel } from './names.ts'
import { cuesFromPassages, sinceFirst, spokenLead, type Passage } from './passage.ts'

interface Heading {
  readonly start: number
  readonly end: number | undefined
  readonly name: string
  readonly text: string
  /** Marked by more than its place: `Name: 0:15`, `Name (0:15)`, `Name 0:15:`, or a wide gap. With words behind it, brackets or a colon must part them. */
  readonly marked: boolean
  readonly bracketed: boolean
}

const longestHeading = 2000
const longestName = 60
/** Of the headings: times that go back, and nothing said. */
const oddShare = 1 / 5
/** Of the lines that aren't empty, where headings stand in front of the words. */
const headingShare = 1 / 8
const wideGap = /\S(?:[ \u00a0]{2}|\t)[ \t\u00a0]{0,20}\d/
/** Times inside what is said, as some tools repeat them every half minute. */
const innerTime = /\[\d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,3})?\] ?/g

/** Who spoke from when on: a line `Name: 00:01:23` or `Name (1:23)`, and what was said under it or behind it. */
export const speakers: CaptionReader = {
  found: 'lines of names and times like "Name: 00:01:23", and no words under them',
  detect(head) {
    const lines = head.trimStart().split('\n')
    const headings = withNames(lines)
    const found = headings.filter((heading) => heading !== undefined)
    const clocks = lines.filter((line) => clockAtStart(line)).length
    if (found.length <= clocks || (found.length < 2 && headings[0]?.text !== '')) return false
    return lookSpoken(headings.filter((_, at) => lines[at]?.trim() !== ''))
  },
  parse(text) {
    const lines = text.split('\n')
    const headings = withNames(lines)
    const lead: string[] = []
    const passages: {
      start: number
      end: number | undefined
      speaker: string | undefined
      lines: string[]
    }[] = []
    for (const [at, line] of lines.entries()) {
      const heading = headings[at] ?? clockAlone(line)
      if (heading) {
        const { start, end, name, text: first } = heading
        passages.push({ start, end, speaker: name || undefined, lines: first ? [spoken(first)] : [] })
      } else if (spoken(line) !== '') {
        ;(passages.at(-1)?.lines ?? lead).push(spoken(line))
      }
    }
    const since = sinceFirst(passages)
    const all: Passage[] = [...spokenLead(lead, since.passages[0]?.start ?? 0), ...since.passages]
    return { cues: cuesFromPassages(all), timed: true, warnings: since.warnings }
  },
}

/**
 * Whether headings say who speaks when: under the times in a recipe stand no words, and verses of a book, which
 * have theirs between name and words, seldom have the same name twice.
 * @param headings one for each line that isn't empty
 */
function lookSpoken(headings: readonly (Heading | undefined)[]): boolean {
  const found = headings.filter((heading) => heading !== undefined)
  const most = Math.max(1, found.length * oddShare)
  const back = found.filter(({ start }, at) => start < (found[at - 1]?.start ?? 0)).length
  const silent = headings.filter((heading, at) => heading?.text === '' && headings[at + 1]).length
  if (back > most || silent > most) return false
  const names = new Set(found.map(({ name }) => name))
  const areSure = found.every(({ text, bracketed }) => text === '' || bracketed)
  return areSure || (names.size < found.length && found.length >= headings.length * headingShare)
}

const spoken = (line: string): string => line.replace(innerTime, '').trim()

/** The heading in each line that is one. A time after bare words counts only behind a name known from elsewhere, or apart. */
function withNames(lines: readonly string[]): readonly (Heading | undefined)[] {
  const headings = lines.map(readHeading)
  const known = new Set(headings.flatMap((heading) => (heading?.marked ? heading.name : [])))
  return headings.map((heading, at) => {
    if (!heading || heading.marked || known.has(heading.name)) return heading
    const apart = heading.text === '' && (at === 0 || lines[at - 1]?.trim() === '')
    return apart && heading.name.split(/\s+/).every((word) => /^[^\p{Ll}]/u.test(word)) ? heading : undefined
  })
}

function readHeading(line: string): Heading | undefined {
  if (line.length > longestHeading) return undefined
  const clock = clockWithin(line)
  if (!clock || clock.before.length > longestName + 1) return undefined
  const name = clock.before.replace(/[\s:|–—-]+$/, '').replace(/^\[([^[\]]+)\]$/, '$1')
  const behind = clock.after.startsWith(':')
  const text = clock.after.replace(/^:/, '').trim()
  const nameLike = /\p{L}/u.test(name) && !/^\p{Ll}|[?!;"]|[.,]$/u.test(name) && name.split(/\s+/).length <= 6
  if (!nameLike || logLevel.test(name)) return undefined
  const parted = clock.bracketed || behind
  const marked = parted || (text === '' && (clock.before.endsWith(':') || wideGap.test(line)))
  return marked || text === '' || clock.before.endsWith(':')
    ? { start: clock.start, end: clock.end, name, text, marked, bracketed: clock.bracketed }
    : undefined
}

function clockAlone(line: string): Omit<Heading, 'marked' | 'bracketed'> | undefined {
  const clock = line.length < longestName ? clockAtStart(line) : undefined
  return clock?.after === '' ? { start: clock.start, end: clock.end, name: '', text: '' } : undefined
}
