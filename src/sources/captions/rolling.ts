import type { RawCue } from './caption-reader.ts'

/** A caption with its lines apart: rolling captions repeat lines. */
export interface LinedCue extends Omit<RawCue, 'text'> {
  readonly start: number
  readonly end: number | undefined
  readonly lines: readonly string[]
}

/** In seconds: a caption that starts later than this after the last one's end repeats nothing. */
const longestGap = 0.5
/** Of all captions; people who say a line twice don't do it in every fourth caption, with a new line behind. */
const rollingShare = 1 / 4
/** In seconds: automatic captions stand so long without a new line. Nobody could read that. */
const flash = 0.05
/** People begin with the last two words again now and then; three are a tool's doing. */
const fewestWords = 3
/** No tool repeats more, and the bounds keep a huge caption from taking quadratic time. */
const mostLines = 8
const mostWords = 40

/**
 * Live and automatic captions roll: each shows the last lines again above the new one, grows by a word at a time,
 * or begins with the last words of the one before. Where a file does that, all is kept once, with the times of
 * the caption that showed it first.
 * @param wordTimes whether the captions hold times inside their text: automatic ones do, and roll
 */
export function unrollCues(cues: readonly LinedCue[], wordTimes: boolean): readonly RawCue[] {
  const lines = cues.map((cue) => cue.lines)
  const byLines = repeats(cues, lines, repeatedLines)
  if (isRolling(cues, lines, byLines, wordTimes)) return withoutRepeats(cues, lines, byLines, '\n')
  const texts = lines.map((each) => each.join(' '))
  if (mayRepeatWords(texts)) {
    const words = texts.map((text) => text.split(' '))
    const byWords = repeats(cues, words, repeatedWords)
    if (isRolling(cues, words, byWords, false)) return withoutRepeats(cues, words, byWords, ' ')
  }
  return cues.map(({ start, end, speaker, lines: all }) => ({ start, end, speaker, text: all.join('\n') }))
}

/** A cheap look that is right where it says no: most files don't roll, and need not be taken apart into words. */
function mayRepeatWords(texts: readonly string[]): boolean {
  let many = 0
  for (let at = 1; at < texts.length; at++) {
    const [before = '', now = ''] = [texts[at - 1], texts[at]]
    if (now.startsWith(before) || before.includes(firstWords(now))) many++
  }
  return isMany(many, texts.length)
}

/** In characters, to look for in a text of any length. */
const longestLook = 50

function firstWords(text: string): string {
  const head = text.slice(0, longestLook)
  let end = -1
  for (let count = 0; count < fewestWords; count++) {
    end = head.indexOf(' ', end + 1)
    if (end < 0) return head
  }
  return head.slice(0, end)
}

const isMany = (growing: number, all: number): boolean => growing >= 2 && growing >= all * rollingShare

type Parts = readonly (readonly string[])[]

/** For each caption, how many of its first parts are the last ones of the caption before. */
const repeats = (
  cues: readonly LinedCue[],
  parts: Parts,
  repeated: (before: readonly string[], now: readonly string[]) => number,
): readonly number[] =>
  cues.map((cue, index) => {
    const before = cues[index - 1]
    return before && follows(before, cue) ? repeated(parts[index - 1] ?? [], parts[index] ?? []) : 0
  })

function isRolling(
  cues: readonly LinedCue[],
  parts: Parts,
  counts: readonly number[],
  wordTimes: boolean,
): boolean {
  let growing = 0
  for (const [index, count] of counts.entries()) {
    if (count > 0 && (count < (parts[index]?.length ?? 0) || isFlash(cues[index]))) growing++
  }
  return wordTimes ? growing > 0 : isMany(growing, counts.length)
}

const withoutRepeats = (
  cues: readonly LinedCue[],
  parts: Parts,
  counts: readonly number[],
  between: string,
): readonly RawCue[] =>
  cues.map(({ start, end, speaker }, index) => ({
    start,
    end,
    speaker,
    text: (parts[index] ?? []).slice(counts[index]).join(between),
  }))

const isFlash = (cue: LinedCue | undefined): boolean =>
  cue !== undefined && (cue.end ?? cue.start) - cue.start <= flash

const follows = (before: LinedCue, { start }: LinedCue): boolean =>
  start >= before.start && start - (before.end ?? start) <= longestGap

function repeatedLines(before: readonly string[], now: readonly string[]): number {
  for (let count = Math.min(before.length, now.length, mostLines); count > 0; count--) {
    if (isTail(before, now, count)) return count
  }
  return 0
}

/** All that was there before, or enough words to be no chance. */
function repeatedWords(before: readonly string[], now: readonly string[]): number {
  const fewest = Math.max(1, Math.min(fewestWords, before.length))
  for (let count = Math.min(before.length, now.length, mostWords); count >= fewest; count--) {
    if (isTail(before, now, count)) return count
  }
  return 0
}

function isTail(before: readonly string[], now: readonly string[], count: number): boolean {
  const from = before.length - count
  for (let at = 0; at < count; at++) if (before[from + at] !== now[at]) return false
  return true
}
