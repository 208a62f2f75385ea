import type { CaptionReader } from './caption-reader.ts'
import { clockSeconds } from './clock-time.ts'
import { oneLine } from './cue-text.ts'
import { decodeEntities } from './entities.ts'
import { spokenText } from './markup.ts'
import { unrollCues, type LinedCue } from './rolling.ts'
import { timesThroughout } from './times-throughout.ts'

const timing = /^[ \t]*(\d{1,3}:\d{2}:\d{2}[.,]\d{1,3})[ \t]*,[ \t]*(\d{1,3}:\d{2}:\d{2}[.,]\d{1,3})[ \t]*$/

/** YouTube's `0:00:01.000,0:00:04.000` over its words, and SubViewer, which parts lines by `[br]`. */
export const sbv: CaptionReader = {
  found: 'lines of times like 0:00:01.000,0:00:04.000, and no words under them',
  detect: (head) => timesThroughout(head, (line) => (timing.test(line) ? 'alone' : undefined)),
  parse(text) {
    const cues: { start: number; end: number | undefined; lines: string[] }[] = []
    for (const line of text.split('\n')) {
      const [, from = '', to = ''] = timing.exec(line) ?? []
      const start = clockSeconds(from)
      if (start !== undefined) cues.push({ start, end: clockSeconds(to), lines: [] })
      else for (const words of wordsIn(line)) cues.at(-1)?.lines.push(words)
    }
    return { cues: unrollCues(cues satisfies LinedCue[], false), timed: true, warnings: [] }
  },
}

const wordsIn = (line: string): readonly string[] =>
  spokenText(line)
    .split(/\[br\]/i)
    .map((part) => oneLine(decodeEntities(part)))
    .filter(Boolean)
