import { laterSessions } from '#src/sessions/tabs/later-sessions.ts'
import type { Sessions } from '#src/sessions/sessions.ts'
import { createControlledEngine } from '#tests/support/controlled-engine.ts'
import { createSessionsLab, request } from '#tests/support/sessions-lab.ts'
import { createFakeClock } from '#tests/support/fake-clock.ts'
import { expect, test } from 'vitest'

const at = (coming: Promise<Sessions>) =>
  laterSessions(coming, { engine: () => createControlledEngine(), clock: createFakeClock() })

test('a start before the sessions are there waits for them, and a forecast does not', async () => {
  const lab = createSessionsLab()
  let come: (sessions: Sessions) => void = () => {}
  const sessions = at(new Promise((resolve) => (come = resolve)))
  const started = sessions.start(request)
  expect(sessions.forecast(request).requests).toBe(3)
  expect(sessions.busy()).toBe(false)
  come(lab.sessions)
  const id = await started
  expect(sessions.busy()).toBe(true)
  sessions.stop(id)
  expect(sessions.busy()).toBe(false)
})

test('where they can’t come, whoever asks is told', async () => {
  const sessions = at(Promise.reject(new Error('Reload the page to get it.')))
  await expect(sessions.start(request)).rejects.toThrow('Reload the page')
  await expect(sessions.open('s')).rejects.toThrow('Reload the page')
  expect(() => sessions.pause('s')).not.toThrow()
})
