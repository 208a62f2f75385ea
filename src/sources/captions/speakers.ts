import type { CaptionReader } from './caption-reader.ts'
import { clockAtStart, clockWithin } from './clock.ts'
import { cuesFromPassages, spokenLead, type Passage } from './passage.ts'

interface Heading {
  readonly start: number
  readonly end: number | undefined
  readonly name: string
  readonly text: string
  /** Marked by more than its place: `Name: 0:15`, `Name (0:15)`, `Name 0:15:`, or a wide gap. With words behind it, brackets or a colon must part them. */
  readonly marked: boolean
}

const longestHeading = 2000
const longestName = 60
const wideGap = /\S(?:[ \u00a0]{2}|\t)[ \t\u00a0]{0,20}\d/
/** Times inside what is said, as some tools repeat them every half minute. */
const innerTime = /\[\d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,3})?\] ?/g

/** Who spoke from when on: a line `Name: 00:01:23` or `Name (1:23)`, and what was said under it or behind it. */
export const speakers: CaptionReader = {
  found: 'lines of names and times like "Name: 00:01:23", and no words under them',
  detect(head) {
    const lines = head.trimStart().split('\n')
    const headings = withNames(lines)
    const count = headings.filter((heading) => heading !== undefined).length
    const clocks = lines.filter((line) => clockAtStart(line)).length
    return count > clocks && (count >= 2 || headings[0]?.text === '')
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
    const all: Passage[] = [...spokenLead(lead, passages[0]?.start ?? 0), ...passages]
    return { cues: cuesFromPassages(all), timed: true, warnings: [] }
  },
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
  const name = clock.before.replace(/[\s:|–—-]+$/, '')
  const behind = clock.after.startsWith(':')
  const text = clock.after.replace(/^:/, '').trim()
  const nameLike = /\p{L}/u.test(name) && !/^\p{Ll}|[?!;"]|[.,]$/u.test(name) && name.split(/\s+/).length <= 6
  if (!nameLike) return undefined
  const parted = clock.bracketed || behind
  const marked = parted || (text === '' && (clock.before.endsWith(':') || wideGap.test(line)))
  return marked || text === '' || clock.before.endsWith(':')
    ? { start: clock.start, end: clock.end, name, text, marked }
    : undefined
}

function clockAlone(line: string): Omit<Heading, 'marked'> | undefined {
  const clock = line.length < longestName ? clockAtStart(line) : undefined
  return clock?.after === '' ? { start: clock.start, end: clock.end, name: '', text: '' } : undefined
}
