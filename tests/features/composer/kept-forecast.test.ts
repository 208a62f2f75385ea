import { keptForecast } from '#src/features/composer/kept-forecast.ts'
import type { Forecast } from '#src/domain/forecast.ts'
import type { StartRequest } from '#src/sessions/sessions.ts'
import { defaultSettings, type Settings } from '#src/store/settings-store.ts'
import { aVideo, found } from '#tests/support/builders.ts'
import { expect, test } from 'vitest'

const settings: StartRequest['settings'] = {
  parallel: true,
  cap: 5,
  processingMode: 'hybrid',
  verbosity: 'standard',
}
const request = (videos: number): StartRequest => ({
  engine: 'api',
  videos: Array.from({ length: videos }, (_, n) => found(aVideo(n))),
  templates: ['basic-summary', 'study-notes'],
  settings,
})

/** Counts how often all of a start was looked at, and answers as the lanes stand. */
function aForecast() {
  const lanes = { ahead: 2000, paused: false, cap: 5 }
  let whole = 0
  const forecast = keptForecast(({ videos, templates }): Forecast => {
    if (videos.length > 0) whole++
    const requests = videos.length * templates.length
    const { ahead, paused, cap } = lanes
    return {
      requests,
      ms: whole,
      isMost: false,
      isGuess: false,
      atOnce: Math.min(cap, requests + ahead),
      ahead,
      paused,
    }
  })
  const ask = (what: StartRequest, now: number, options: Settings = defaultSettings) =>
    forecast(what, options, now)
  return { lanes, ask, whole: () => whole }
}

test('many notes are worked out once in ten seconds, and what is under way is counted each time', () => {
  const { lanes, ask, whole } = aForecast()
  const many = request(5000)
  for (let second = 0; second < 10; second++) {
    lanes.ahead = 2000 - second
    expect(ask(many, second * 1000)).toMatchObject({ ahead: 2000 - second, ms: 1 })
  }
  expect(whole()).toBe(1)
  expect(ask(many, 10_000).ms).toBe(2)
})

test('few notes are worked out each time', () => {
  const { lanes, ask } = aForecast()
  lanes.ahead = 4
  const two = request(2)
  expect([ask(two, 0).ms, ask(two, 1).ms]).toEqual([1, 2])
})

test.each<[string, (lanes: ReturnType<typeof aForecast>['lanes']) => void]>([
  ['a pause', (lanes) => (lanes.paused = true)],
  ['a lowered cap', (lanes) => (lanes.cap = 3)],
  ['a second start', (lanes) => (lanes.ahead = 9000)],
  ['the end', (lanes) => (lanes.ahead = 0)],
])('%s counts at once', (_, change) => {
  const { lanes, ask, whole } = aForecast()
  const many = request(5000)
  ask(many, 0)
  change(lanes)
  expect(ask(many, 1)).toMatchObject({ ahead: lanes.ahead, paused: lanes.paused })
  expect(whole()).toBe(2)
})

test('another draft, other templates and other options count at once', () => {
  const { ask, whole } = aForecast()
  const many = request(5000)
  ask(many, 0)
  ask({ ...many, videos: [...many.videos] }, 0)
  ask({ ...many, templates: ['flashcards'] }, 0)
  ask({ ...many, settings: { ...settings, cap: 2 } }, 0)
  ask(many, 0)
  ask(many, 0)
  expect(whole()).toBe(5)
  ask(many, 0, { ...defaultSettings, requestsAMinute: 9 })
  expect(whole()).toBe(6)
})
