import type { Video, Transcript } from '#src/domain/video.ts'
import type { Line } from '#src/engines/model/lines.ts'
import { durationOf } from '#src/sources/transcript-facts.ts'

/** Which times a note may cite. */
export interface KnownTimes {
  has(seconds: number): boolean
  /** A sentence for the user about so many times that it may not. */
  warning(count: number): string
}

/** Models round, and cite a line's first words or its last. */
const nearSeconds = 2
/** Videos may be a little longer than what is known of them. */
const overEndSeconds = 5

export interface Shown {
  readonly video: Video
  readonly transcript: Transcript | undefined
  /** What the model was given to read. */
  readonly lines: readonly Line[]
  readonly watched: boolean
}

/** By what the model was shown: what it watches has all times up to its end, and what it reads those of its lines. */
export function knownTimes({ video, transcript, lines, watched }: Shown): KnownTimes {
  if (watched) {
    const { durationSeconds: end = Infinity } = video
    const last = Math.max(end, (transcript && durationOf(transcript)) ?? 0) + overEndSeconds
    return {
      has: (seconds) => seconds <= last,
      warning: (count) => sentence(count, 'not in the video'),
    }
  }
  if (transcript?.timed !== true) {
    return {
      has: () => false,
      warning: (count) => `The transcript has no times, so ${sentence(count, 'invented')}`,
    }
  }
  const spans = lines.flatMap(({ said }) => said ?? [])
  return {
    // The beginning of a video is there also where nothing is said at it yet: chapters begin there.
    has: (seconds) =>
      seconds === 0 ||
      spans.some(({ start, end }) => seconds >= start - nearSeconds && seconds <= end + nearSeconds),
    warning: (count) => sentence(count, 'not in the transcript'),
  }
}

const sentence = (count: number, are: string): string =>
  `${count === 1 ? '1 time in the note is' : `${count} times in the note are`} ${are}; marked with (?).`
