import type { CaptionReader } from './caption-reader.ts'
import { clockAtStart, type ClockInLine } from './clock.ts'
import { cuesFromPassages, spokenLead, type Passage } from './passage.ts'

interface Entry {
  readonly start: number
  readonly end: number | undefined
  readonly lines: string[]
}

/**
 * Lines that begin with their time, the words behind it or under it: what one copies from YouTube's
 * transcript panel, `[00:01:23] Name: words`, and ranges like `0:01 - 0:05 words`.
 */
export const timedLines: CaptionReader = {
  found: 'times like 0:15, and no words behind or under them',
  detect(head) {
    const lines = head.split('\n').filter((line) => line.trim() !== '')
    const clocks = lines.map(clockAtStart)
    const marks = clocks.filter((clock) => clock !== undefined)
    const steps = marks.slice(1).filter(({ start }, index) => start < (marks[index]?.start ?? 0))
    if (marks.length === 0 || steps.length > marks.length / 10) return false
    const early = clocks.slice(0, 5).some((clock) => clock !== undefined)
    return marks.length > 1
      ? early || marks.length >= lines.length / 5
      : early && marks.some(({ bracketed, after }) => bracketed || after === '')
  },
  parse(text) {
    const { lead, entries } = readEntries(text.split('\n'))
    withoutSpokenTimes(entries)
    withoutChapters(entries)
    const passages = [...spokenLead(lead, entries[0]?.start ?? 0), ...withSpeakers(entries)]
    return { cues: cuesFromPassages(passages), timed: true, warnings: [] }
  },
}

function readEntries(lines: readonly string[]): { lead: readonly string[]; entries: readonly Entry[] } {
  const lead: string[] = []
  const entries: Entry[] = []
  for (const line of lines) {
    const clock = clockAtStart(line)
    if (clock) {
      const words = withoutGluedTime(clock)
      entries.push({ start: clock.start, end: clock.end, lines: words === '' ? [] : [words] })
    } else if (line.trim() !== '') {
      ;(entries.at(-1)?.lines ?? lead).push(line.trim())
    }
  }
  return { lead, entries }
}

/** The panel's time for screen readers, glued like the rest: `0:033 secondswelcome`. */
function withoutGluedTime({ start, after }: ClockInLine): string {
  const match = /^(?:(\d+) hours?,? )?(?:(\d+) minutes?,? )?(\d+) seconds?/.exec(after)
  if (!match) return after
  const [, h = 0, m = 0, s = 0] = match
  return Number(h) * 3600 + Number(m) * 60 + Number(s) === start ? after.slice(match[0].length).trim() : after
}

/**
 * The panel says each time a second time in words, on a line of its own and in the reader's language:
 * `1 minute, 5 seconds` under `1:05`. Taken away only where nearly every entry has such a line.
 */
function withoutSpokenTimes(entries: readonly Entry[]): void {
  const saysTime = ({ start, lines: [first = ''] }: Entry) => {
    if (first.length > 60) return false
    const numbers = (first.match(/\d+/g) ?? []).map(Number)
    const parts = [Math.floor(start / 3600), Math.floor(start / 60) % 60, start % 60]
    const nonZero = (values: readonly number[]) => values.filter(Boolean).join(':')
    return numbers.length > 0 && nonZero(numbers) === nonZero(parts)
  }
  const longer = entries.filter(({ lines }) => lines.length > 1)
  if (longer.filter(saysTime).length < Math.max(1, entries.length * 0.8)) return
  for (const entry of longer) if (saysTime(entry)) entry.lines.shift()
}

/** The panel's chapter titles stand at the end of the entry before. Few entries have one, and it looks like a title. */
function withoutChapters(entries: readonly Entry[]): void {
  const longer = entries.slice(0, -1).filter(({ lines }) => lines.length > 1)
  if (longer.length > entries.length / 10 || longer.some(({ lines }) => lines.length > 2)) return
  for (const { lines } of longer) {
    const last = lines.at(-1) ?? ''
    if (last.length <= 80 && /^[^\p{Ll}].*[^.,!?…]$/u.test(last)) lines.pop()
  }
}

/** `Name: words` behind the time, where most entries are written so. */
function withSpeakers(entries: readonly Entry[]): readonly Passage[] {
  const named = entries.map(({ lines: [first = ''] }) => /^(\p{Lu}[^:]{0,40}):\s+(\S.*)$/u.exec(first))
  if (named.filter(Boolean).length <= entries.length / 2) return entries
  return entries.map((entry, index) => {
    const [, speaker, words] = named[index] ?? []
    return words === undefined ? entry : { ...entry, speaker, lines: [words, ...entry.lines.slice(1)] }
  })
}
