import type { Video } from '#src/domain/video.ts'
import { createDesk, type DeskAnswer } from '#src/engines/browser/desk.ts'
import { talkSentences, writtenCaptions } from '#tests/engines/browser/long-talk.ts'
import { expect, test } from 'vitest'

const text = writtenCaptions(talkSentences(40))
const videoOf = (id: string): Video => ({
  id: `captions:${id}`,
  title: 'A talk',
  transcript: { id, cues: 40, words: 400, timed: true },
})

/** A desk, and its answers up to the first that `isLast` holds for. */
function openDesk(isLast: (answer: DeskAnswer) => boolean, hear: (answer: DeskAnswer) => void = () => {}) {
  const answers: DeskAnswer[] = []
  let end: (answers: readonly DeskAnswer[]) => void
  const done = new Promise<readonly DeskAnswer[]>((resolve) => (end = resolve))
  const ask = createDesk((answer) => {
    answers.push(answer)
    hear(answer)
    if (isLast(answer)) end(answers)
  })
  const note = (id: number, transcript: string) =>
    ask({ type: 'note', id, transcript, video: videoOf(transcript), template: 'chapters' })
  return { ask, note, done }
}

test('an analysis that nobody waits for any more stops at its next step', async () => {
  const desk = openDesk(
    (answer) => answer.type === 'note',
    (answer) =>
      answer.type === 'progress' && answer.transcript === 'a' && desk.ask({ type: 'cancel', id: 1 }),
  )
  for (const transcript of ['a', 'b']) desk.ask({ type: 'transcript', transcript, text })
  desk.note(1, 'a')
  desk.note(2, 'b')
  const answers = await desk.done
  expect(answers.filter((answer) => answer.type === 'progress' && answer.transcript === 'a')).toHaveLength(1)
  expect(answers.flatMap((answer) => ('id' in answer ? answer.id : []))).toEqual([2])
})

test('an analysis goes on for the other notes of its video', async () => {
  const desk = openDesk(
    (answer) => answer.type === 'note',
    (answer) => answer.type === 'progress' && desk.ask({ type: 'cancel', id: 1 }),
  )
  desk.ask({ type: 'transcript', transcript: 'a', text })
  desk.note(1, 'a')
  desk.note(2, 'a')
  expect((await desk.done).at(-1)).toMatchObject({ type: 'note', id: 2 })
})

test('an analysis whose first note is cancelled in its last step is kept for the next one', async () => {
  const desk = openDesk(
    (answer) => answer.type === 'note',
    (answer) =>
      answer.type === 'progress' &&
      answer.stage === 'weighing sentences' &&
      desk.ask({ type: 'cancel', id: 1 }),
  )
  desk.ask({ type: 'transcript', transcript: 'a', text })
  desk.note(1, 'a')
  desk.note(2, 'a')
  const read = (await desk.done).filter(
    (answer) => answer.type === 'progress' && answer.stage === 'reading captions',
  )
  expect(read).toHaveLength(1)
})

test('a transcript is analysed once for all its notes', async () => {
  const desk = openDesk((answer) => answer.type === 'note' && answer.id === 3)
  desk.ask({ type: 'transcript', transcript: 'a', text })
  for (const id of [1, 2, 3]) desk.note(id, 'a')
  const answers = await desk.done
  const read = answers.filter((answer) => answer.type === 'progress' && answer.stage === 'reading captions')
  expect(read).toHaveLength(1)
})
