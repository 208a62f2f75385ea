/**
 * A process of its own, so that nothing is compiled beforehand: writes captions of so many hours of talk as
 * WebVTT, reads them and makes all notes of them, several times. Prints one line of JSON.
 * Arguments: hours, cues, rounds.
 */
import type { Transcript } from '#src/domain/video.ts'
import { automaticCaptions, talkSentences } from '#tests/engines/browser/long-talk.ts'
import { predict } from '#tests/quality/prediction.ts'

const wordsAnHour = 9_000
const wordsASentence = 13.4

const [hours = 1, cues = 1_200, rounds = 1] = process.argv.slice(2).map(Number)

function captions(): Transcript {
  const { cues: all } = automaticCaptions(talkSentences(Math.ceil((hours * wordsAnHour) / wordsASentence)))
  const step = (hours * 3600) / cues
  return {
    timed: true,
    cues: all.slice(0, cues).map(({ text }, at) => ({ start: at * step, end: (at + 1) * step, text })),
  }
}

const clock = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(11, 23)

const vtt = ({ cues: all }: Transcript): Uint8Array =>
  new TextEncoder().encode(
    `WEBVTT\n\n${all.map(({ start, end, text }) => `${clock(start)} --> ${clock(end - 0.001)}\n${text}\n`).join('\n')}`,
  )

const bytes = vtt(captions())
const before = process.memoryUsage().rss
const milliseconds: number[] = []
let words = 0
for (let round = 0; round < rounds; round++) {
  const { prediction, transcript } = predict({ name: 'talk.vtt', bytes })
  milliseconds.push(prediction.milliseconds)
  words = transcript?.cues.reduce((sum, { text }) => sum + text.split(' ').length, 0) ?? 0
}
// In kilobytes, the most there ever was.
const most = process.resourceUsage().maxRSS * 1024
console.log(JSON.stringify({ words, milliseconds, megabytes: most / 1e6, more: (most - before) / 1e6 }))
