import type { Cue } from '#src/domain/video.ts'
import type { RawCaptions } from './caption-reader.ts'
import { oneLine } from './cue-text.ts'

/** In seconds: people say about 15 characters a second; only for a last caption that doesn't say its end. */
export const timeToSay = (text: string): number => Math.max(1, Math.round(text.length / 15))

/** The captions with words in the order of their starts; each ends no earlier than it starts. */
export function tidyCues({ cues, timed }: RawCaptions): readonly Cue[] {
  const inOrder = timed ? cues.filter(({ start }) => Number.isFinite(start)) : [...cues]
  if (timed) inOrder.sort((a, b) => a.start - b.start)
  const tidy: Cue[] = []
  // Backwards, so that the next caption that has words is known.
  let next: number | undefined
  for (const cue of inOrder.reverse()) {
    const text = oneLine(cue.text)
    if (text === '') continue
    const { start } = cue
    const said = cue.end !== undefined && Number.isFinite(cue.end) ? cue.end : next
    const end = timed ? Math.max(start, said ?? start + timeToSay(text)) : start
    const speaker = cue.speaker && oneLine(cue.speaker)
    tidy.push(speaker ? { start, end, text, speaker } : { start, end, text })
    next = start
  }
  return tidy.reverse()
}
