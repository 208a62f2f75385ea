import { defaultConfig } from '#src/domain/config.ts'
import { startsAMinute } from '#src/domain/rate-limit.ts'
import { rateChoice } from '#src/store/rate-choice.ts'
import { expect, test } from 'vitest'

const host = { ...defaultConfig, parallel: { ...defaultConfig.parallel, rateLimitRpm: 100 } }

test.each([
  ['the host’s where the user has chosen none', {}, 100],
  ['the user’s where it is less', { requestsAMinute: 20 }, 20],
  ['the host’s where the user wants more', { requestsAMinute: 300 }, 100],
])('is %s', (_, settings, requestsAMinute) => {
  expect(rateChoice(settings, host)).toEqual({ requestsAMinute, requestsPerTask: 1, mode: 'shared' })
})

test('counts templates together or apart as the user says, else as the host does', () => {
  expect(rateChoice({ rateLimitMode: 'independent' }, host).mode).toBe('independent')
})

test.each([
  [300, 1, 285],
  [60, 3, 19],
  [1, 1, 1],
  [2, 5, 1],
])(
  'of %d requests a minute, %d for a task, %d tasks are started',
  (requestsAMinute, requestsPerTask, starts) => {
    expect(startsAMinute({ requestsAMinute, requestsPerTask })).toBe(starts)
  },
)
