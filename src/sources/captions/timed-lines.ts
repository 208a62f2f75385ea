import type { CaptionReader } from './caption-reader.ts'
import { clockAtStart } from './clock.ts'
import { namesOnOwnLines } from './entry-names.ts'
import { namesInFront } from './names.ts'
import { withoutPage, type Entry } from './panel.ts'
import { cuesFromPassages, sinceFirst, spokenLead } from './passage.ts'

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
      ? early || marks.length >= lines.length / 5 || marks.every(({ after }) => after === '')
      : early && marks.some(({ bracketed, after }) => bracketed || after === '')
  },
  parse(text) {
    const read = readEntries(text.split('\n'))
    const { passages: entries, warnings } = sinceFirst(namesOnOwnLines(read.lead, withoutPage(read)))
    const cues = cuesFromPassages([...spokenLead(read.lead, entries[0]?.start ?? 0), ...entries])
    return { cues: namesInFront(cues), timed: true, warnings }
  },
}

function readEntries(lines: readonly string[]): { lead: readonly string[]; entries: readonly Entry[] } {
  const lead: string[] = []
  const entries: { start: number; end: number | undefined; lines: string[] }[] = []
  for (const line of lines) {
    const clock = clockAtStart(line)
    if (clock) {
      entries.push({ start: clock.start, end: clock.end, lines: clock.after === '' ? [] : [clock.after] })
    } else if (line.trim() !== '') {
      ;(entries.at(-1)?.lines ?? lead).push(line.trim())
    }
  }
  return { lead, entries }
}
