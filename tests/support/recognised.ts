import type { Cue } from '#src/domain/video.ts'
import { readCaptionText } from '#src/sources/captions/read-captions.ts'

export const readJson = (value: unknown): readonly Cue[] | string => {
  const captions = readCaptionText(JSON.stringify(value))
  return captions.ok ? captions.transcript.cues : captions.reason
}
/** What every file here says, with two speakers where it knows any. */
export const hello = 'Hello, everyone.'
export const yes = 'Yes, of course.'
export const two = [
  { start: 0.5, end: 2, text: hello },
  { start: 4.25, end: 6, text: yes },
]
export const spoken = (first: string, second: string) => [
  { start: 0.5, end: 2, text: hello, speaker: first },
  { start: 4.25, end: 6, text: yes, speaker: second },
]
export const words = [
  { word: 'Hello,', start: 0.5, end: 1 },
  { word: 'everyone.', start: 1, end: 2 },
  { word: 'Yes,', start: 4.25, end: 5 },
  { word: 'of', start: 5, end: 5.5 },
  { word: 'course.', start: 5.5, end: 6 },
]
export const ms = ({ start, end }: { start: number; end: number }) => ({
  start: start * 1000,
  end: end * 1000,
})
export const half = (index: number) => (index < 2 ? 0 : 1)
export const halves = [words.slice(0, 2), words.slice(2)]
