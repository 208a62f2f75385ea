import type { Failure } from '#src/domain/failure.ts'
import type { Attempt, Engine, LaneLimits, Transcriber, TranscriptAnswer } from '#src/domain/ports.ts'
import type { Transcript, Video } from '#src/domain/video.ts'
import { noLimits } from '#tests/support/controlled-engine.ts'

interface TranscriptCall {
  readonly video: Video
  readonly attempt: Attempt
  succeed(transcript?: Transcript): void
  fail(failure: Failure): void
}

/** A transcriber that answers when the test says so. */
export interface ControlledTranscriber extends Transcriber {
  readonly calls: readonly TranscriptCall[]
  /** The latest call for a video, by its title. */
  call(title?: string): TranscriptCall
}

const aTranscript = (words = 'Words that were spoken.'): Transcript => ({
  cues: [{ start: 0, end: 60, text: words }],
  timed: true,
})

/** What an engine says that writes from words. */
export const withoutWords: Engine['refuses'] = ({ video }) =>
  video.transcript ? undefined : 'This video has no transcript.'

export function createControlledTranscriber(limits: Partial<LaneLimits> = {}): ControlledTranscriber {
  const calls: TranscriptCall[] = []
  return {
    server: 'transcriber.test',
    limits: { ...noLimits, ...limits },
    refuses: ({ title }) => (title === 'Secret' ? 'This video can’t be transcribed.' : undefined),
    calls,
    call(title) {
      const call = calls.findLast(({ video }) => title === undefined || video.title === title)
      if (!call) throw new Error(`Nothing was asked for ${title ?? 'any video'}`)
      return call
    },
    transcribe: (video, attempt) =>
      new Promise<TranscriptAnswer>((answer) => {
        calls.push({
          video,
          attempt,
          succeed: (transcript = aTranscript(`Words of ${video.title}.`)) => answer({ ok: true, transcript }),
          fail: (failure) => answer({ ok: false, failure }),
        })
      }),
  }
}
