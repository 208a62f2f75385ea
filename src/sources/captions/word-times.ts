import type { RawCue } from './caption-reader.ts'

/** `<00:00:01.040>`: when the word behind it is said. */
export const wordTime = /<(?:(\d+):)?(\d\d):(\d\d\.\d{3})>/
const everyWordTime = /<((?:\d+:)?\d\d:\d\d\.\d{3})>/

/** In seconds: silence that is sure. Slow words and the rounding of times come to less. */
const longPause = 1
/** In seconds: people say about fifteen letters a second, and a little more in short words. */
const saying = (word: string): number => 0.2 + word.length / 15

/**
 * An automatic caption stands until the next one comes, also where nobody speaks. With the times of its words it is
 * cut where there is a pause, and ends with its last word.
 * @param cue with the words of `parts`
 * @param parts words, times and words by turns, as `splitAtTimes` gives them
 */
export function cutAtPauses(cue: RawCue, parts: readonly string[]): readonly RawCue[] {
  const limit = cue.end ?? Number.POSITIVE_INFINITY
  const pieces: { start: number; end: number; text: string }[] = []
  for (let at = 0; at < parts.length; at += 2) {
    const text = (parts[at] ?? '').trim()
    if (text === '') continue
    const time = at === 0 ? cue.start : toSeconds(parts[at - 1] ?? '')
    const last = pieces.at(-1)
    // Times that go back or beyond the caption say nothing.
    const start = time >= (last?.start ?? cue.start) && time < limit ? time : (last?.end ?? cue.start)
    const end = Math.min(limit, milliseconds(start + saying(text)))
    if (last && start - last.end < longPause) {
      pieces[pieces.length - 1] = {
        start: last.start,
        end: Math.max(last.end, end),
        text: `${last.text} ${text}`,
      }
    } else {
      pieces.push({ start, end, text })
    }
  }
  return pieces.map(({ start, end, text }, index): RawCue => {
    const next = pieces[index + 1]?.start ?? cue.end
    return { ...cue, start, end: next === undefined || next - end >= longPause ? end : next, text }
  })
}

export const splitAtTimes = (line: string): readonly string[] => line.split(everyWordTime)

function toSeconds(text: string): number {
  const [s = 0, m = 0, h = 0] = text.split(':').map(Number).reverse()
  return milliseconds((h * 60 + m) * 60 + s)
}

const milliseconds = (seconds: number): number => Math.round(seconds * 1000) / 1000
