import { aVideo, found } from '#tests/support/builders.ts'
import { id, settings } from '#tests/support/sessions-lab.ts'
import { createTranscribingLab } from '#tests/support/transcribing-lab.ts'
import { expect, test } from 'vitest'

test('a link is refused only where its words would not help, or can’t be had', async () => {
  const refuses = (template: string) => (template === 'c' ? 'No such template.' : undefined)
  const { sessions, start, last, transcriber } = createTranscribingLab({ refuses })
  const task = (template: string, title = 'Lecture 1') => ({
    id: id(template),
    video: aVideo(1, { title }),
    template,
    processingMode: 'hybrid' as const,
    verbosity: 'standard' as const,
  })
  expect(sessions.refuses('api', task('a'))).toBeUndefined()
  expect(sessions.refuses('api', task('c'))).toBe('No such template.')
  expect(sessions.refuses('api', task('a', 'Secret'))).toBe('This video can’t be transcribed.')
  const session = await start({ templates: ['c'] })
  expect(last(session, 'failed')).toMatchObject({ failure: { message: 'No such template.' } })
  expect(transcriber.calls).toHaveLength(0)
})

test('the forecast counts what is transcribed first, and its time', () => {
  const { sessions } = createTranscribingLab({
    transcribes: { pace: { baseMs: 40_000, perMinuteMs: 0, mostMs: 40_000 } },
  })
  const asked = (video = aVideo(1, { durationSeconds: 60 })) =>
    sessions.forecast({ engine: 'api', videos: [found(video)], templates: ['a', 'b'], settings })
  const facts = { id: 'w', cues: 1, words: 1, timed: true }
  expect(asked()).toMatchObject({ requests: 2, transcriptions: 1, ms: 40_000 + 23_000 })
  expect(asked(aVideo(1, { durationSeconds: 60, transcript: facts }))).not.toHaveProperty('transcriptions')
})
