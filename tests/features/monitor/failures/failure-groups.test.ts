import type { Failure } from '#src/domain/failure.ts'
import { taskId, type Statuses, type TaskId, type TemplateStatus } from '#src/domain/task.ts'
import type { Video } from '#src/domain/video.ts'
import { failureGroups } from '#src/features/monitor/failures/failure-groups.ts'
import { apiFailure, aVideo, networkFailure } from '#tests/support/builders.ts'
import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'

const error = (failure: Failure, completedAt = 0): TemplateStatus => ({
  template: 't',
  status: 'error',
  progress: 0,
  attempt: 1,
  error: failure,
  completedAt,
})

/** The n-th failure is that of the n-th video. */
const grouped = (
  failures: readonly TemplateStatus[],
  videos: readonly Video[] = failures.map((_, n) => aVideo(n)),
) => {
  const statuses = Object.fromEntries(videos.map(({ id }, n) => [id, { t: failures[n] }])) as Statuses
  return failureGroups({ videos, templates: ['t'] }, statuses)
}
const say = (...messages: readonly string[]) =>
  grouped(messages.map((message) => error(apiFailure({ message }))))
const task = (n: number): TaskId => taskId(aVideo(n).id, 't')

test('what failed for the same reason is one group, with its words and what to do', () => {
  const [group, ...others] = grouped([error(apiFailure(), 5), error(apiFailure(), 3)])
  expect(others).toEqual([])
  expect(group).toMatchObject({
    message: 'No captions for this video.',
    suggestion: 'Try another video.',
    tasks: [task(1), task(0)],
  })
})

test('names, numbers and ids of single videos do not split a group, and are left out of its words', () => {
  expect(say('Video 17 is too long: 4512 s.', 'Video 3 is too long: 99 s.')).toMatchObject([
    { message: 'Video … is too long: … s.' },
  ])
  expect(say('“Lecture 0” has no captions.', '“Lecture 1” has no captions.')).toHaveLength(1)
  expect(say('Request 8f14e45fceea failed.', 'Request c9f0f895fb98 failed.')).toHaveLength(1)
})

test('a message that is the same everywhere keeps its numbers', () => {
  expect(say('At most 60 minutes.', 'At most 60 minutes.')).toMatchObject([
    { message: 'At most 60 minutes.' },
  ])
})

test('another status or another kind is another cause', () => {
  expect(say('The server answered 500.', 'The server answered 503.')).toHaveLength(2)
  const message = 'It did not work.'
  expect(grouped([error(apiFailure({ message })), error({ ...networkFailure, message })])).toHaveLength(2)
})

test('what came first stays first, and what the user cancelled is no failure', () => {
  const groups = grouped([
    error(apiFailure({ message: 'B' }), 9),
    error(apiFailure({ message: 'A' }), 2),
    error({ kind: 'cancelled', message: 'Cancelled.' }),
    error(apiFailure({ message: 'B' }), 1),
  ])
  expect(groups.map(({ message, tasks }) => [message, tasks])).toEqual([
    ['B', [task(3), task(0)]],
    ['A', [task(1)]],
  ])
})

test.prop([fc.array(fc.oneof(fc.string(), fc.constantFrom('No 12', 'No 13', 'HTTP 500')))])(
  'every failure is in exactly one group',
  (messages) => {
    const tasks = say(...messages).flatMap((group) => group.tasks)
    expect(tasks.toSorted()).toEqual(messages.map((_, n) => task(n)).toSorted())
  },
)
