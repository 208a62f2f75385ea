import { nextStatus } from '#src/domain/fold-run-event.ts'
import { interrupted, isUnderWay, taskState } from '#src/domain/task-record.ts'
import { isUnfinished, pendingStatus, type TemplateStatus } from '#src/domain/task.ts'
import { notSaved } from '#src/run/not-saved.ts'
import { apiFailure } from '#tests/support/builders.ts'
import { expect, test } from 'vitest'

const failed = (error = notSaved(new Error('Broken.'))): TemplateStatus => ({
  ...pendingStatus('a'),
  status: 'error',
  attempt: 2,
  error,
  completedAt: 1000,
})

test('a note that only the memory of a page has counts as interrupted once the page is gone', () => {
  expect(taskState(failed())).toBe('live')
  expect(interrupted(failed())).toMatchObject({ status: 'pending', queued: false, attempt: 2 })
  expect(isUnderWay(failed())).toBe(false)
})

test('and nothing promises any more that it is kept', () => {
  const { previous } = interrupted(failed())
  expect(previous).toMatchObject({ message: expect.stringMatching(/closed before it could be saved/) })
  expect(previous).not.toHaveProperty('suggestion')
})

test('the page that goes on with the work of one that is gone sees it the same way', () => {
  const event = { type: 'released', tasks: ['a@youtube:video1'], at: 2000 } as const
  expect(nextStatus(failed(), event)).toEqual(interrupted(failed()))
})

test('any other failure stays one', () => {
  expect(taskState(failed(apiFailure()))).toBe('error')
  expect(interrupted(failed(apiFailure()))).toEqual(failed(apiFailure()))
})

test('what failed in a way that stopped the rest is left to do, and what failed alone is not', () => {
  expect(isUnfinished(failed())).toBe(true)
  expect(isUnfinished(failed(apiFailure({ stopsAll: true })))).toBe(true)
  expect(isUnfinished(failed(apiFailure()))).toBe(false)
  expect(isUnfinished(pendingStatus('a'))).toBe(true)
})
