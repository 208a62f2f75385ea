import type { CaptionReader } from './caption-reader.ts'
import { oneLine } from './cue-text.ts'
import { cutShortAt, cutShortWarning } from './cut-short.ts'
import { decodeEntities } from './entities.ts'
import { namesAsFirstLines } from './entry-names.ts'
import { captionTag } from './markup.ts'
import { namesInFront } from './names.ts'
import { unrollCues, type LinedCue } from './rolling.ts'
import { captionNumber, readSrtTimes, type SrtTimes } from './srt-times.ts'
import { timesThroughout } from './times-throughout.ts'
import { onlySpeaker } from './voice-tag.ts'

/** `{\an8}` is a position, `{b}` and `{y:i}` are of formats that tools convert from. */
const tag = new RegExp(String.raw`${captionTag}|\{\\[^{}]*\}|\{\/?[biusy](?::[^{}]{0,20})?\}`, 'gi')

interface Start {
  /** The number of the line of times. */
  readonly at: number
  readonly times: SrtTimes
}

/**
 * SubRip as the world writes it: the numbers may be missing, the comma may be a dot, empty lines may be
 * missing or stand in the middle of a text. A caption goes on until the next line of times.
 */
export const srt: CaptionReader = {
  found: 'lines of times like 00:00:01,000 --> 00:00:04,000, and no words under them',
  detect: (head) =>
    timesThroughout(head, (line) => {
      const words = readSrtTimes(line)?.words
      return words === undefined ? undefined : words === '' ? 'alone' : 'with words'
    }),
  parse(text) {
    // Joined files have byte order marks inside.
    const all = text.replaceAll('\ufeff', '').split('\n')
    const cutAt = cutShortAt(all)
    const lines = all.slice(0, cutAt)
    const starts: Start[] = []
    for (const [at, line] of lines.entries()) {
      const times = readSrtTimes(line)
      if (times) starts.push({ at, times })
    }
    const end = cutAt ?? loneNumberAt(lines, starts)
    const ends = endsOfText(lines.slice(0, end), starts, cutAt !== undefined)
    const cues = starts.map(({ at, times }, index): LinedCue => {
      const said = [times.words, ...lines.slice(at + 1, ends[index])]
      return {
        start: times.start,
        end: times.end,
        lines: said.map(cleanLine).filter(Boolean),
        speaker: onlySpeaker(said),
      }
    })
    const warnings = [
      ...leftOutAbove(lines.slice(0, starts[0]?.at)),
      ...(end === undefined ? [] : [cutShortWarning]),
    ]
    return { cues: namesInFront(unrollCues(namesAsFirstLines(cues), false)), timed: true, warnings }
  },
}

const cleanLine = (line: string): string =>
  oneLine(decodeEntities(/[<{]/.test(line) ? line.replace(tag, '') : line))

/** In lines: a title and who made the captions are no loss. */
const mostAbove = 3

function leftOutAbove(lines: readonly string[]): readonly string[] {
  const words = lines.filter((line) => /\p{L}/u.test(line)).length
  return words > mostAbove ? [`The ${words} lines before the first time were left out.`] : []
}

/** Of the caption after the last one, where the text breaks off behind it. */
function loneNumberAt(lines: readonly string[], starts: readonly Start[]): number | undefined {
  const at = lines.findLastIndex((line) => line.trim() !== '')
  const last = starts.at(-1)?.at ?? at
  const before = captionNumber(lines[last - 1] ?? '')
  // A number that is all the text of a caption is said.
  const isNext = before !== undefined && at > last + 1 && captionNumber(lines[at] ?? '') === before + 1
  return isNext ? at : undefined
}

/** Where the text under each line of times ends: before the next one, and before the number above that. */
function endsOfText(lines: readonly string[], starts: readonly Start[], cut: boolean): readonly number[] {
  const isBlank = (at: number): boolean => lines[at]?.trim() === ''
  const isNumber = (at: number): boolean => captionNumber(lines[at] ?? '') !== undefined
  const numbered = starts.filter(({ at }) => isNumber(at - 1)).length > starts.length / 2
  const first = starts[0]?.at ?? 0
  // Where each line end became two.
  const numberedApart = !numbered && isBlank(first - 1) && isNumber(first - 2)
  return starts.map((_, index) => {
    const next = starts[index + 1]?.at ?? lines.length
    if (index + 1 === starts.length && !cut) return next
    if (isNumber(next - 1) && (numbered || isBlank(next - 2))) return next - 1
    return numberedApart && isNumber(next - 2) ? next - 2 : next
  })
}
