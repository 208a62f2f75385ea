import { expect, test } from 'vitest'
import { knownTimes } from '#src/engines/model/known-times.ts'
import { transcriptLines } from '#src/engines/model/lines.ts'
import { aVideo } from '#tests/support/builders.ts'

const cue = (start: number, end: number) => ({ start, end, text: 'We step the other way.' })
const transcript = { cues: [cue(8, 12), cue(12, 19), cue(100, 104)], timed: true }
const untimed = { cues: [cue(0, 0)], timed: false }
const { durationSeconds: _, ...unknownLength } = aVideo(1)
const timesOf = (more: Partial<Parameters<typeof knownTimes>[0]>) =>
  knownTimes({
    video: unknownLength,
    transcript,
    lines: transcriptLines(transcript),
    watched: false,
    ...more,
  })
const right = ({ has }: ReturnType<typeof timesOf>, ...times: number[]) => times.filter(has)

test('knows the times of the lines that a model reads, from their beginning to their end', () => {
  const times = timesOf({})
  expect(right(times, 5, 6, 8, 15, 21, 22, 60, 97, 98, 106, 107)).toEqual([6, 8, 15, 21, 98, 106])
  expect(times.warning(2)).toBe('2 times in the note are not in the transcript; marked with (?).')
})

test('knows the beginning of a video where nothing is said at it', () => {
  expect(right(timesOf({}), 0, 1)).toEqual([0])
})

test('knows all times of a video that is watched, also after its last caption', () => {
  const times = timesOf({ video: { ...unknownLength, durationSeconds: 300 }, watched: true })
  expect(right(times, 50, 290, 303, 400)).toEqual([50, 290, 303])
  expect(times.warning(1)).toBe('1 time in the note is not in the video; marked with (?).')
})

test('takes any time for right where nobody knows how long a watched video is', () => {
  expect(right(timesOf({ watched: true }), 50, 90_000)).toEqual([50, 90_000])
})

test('knows no time where there are none to read', () => {
  const times = timesOf({ transcript: untimed, lines: transcriptLines(untimed) })
  expect(right(times, 0, 60)).toEqual([])
  expect(times.warning(1)).toBe(
    'The transcript has no times, so 1 time in the note is invented; marked with (?).',
  )
})
