import type { SessionState } from '#src/store/session-store.ts'
import { aVideo } from '#tests/support/builders.ts'
import { createTabsLab } from '#tests/support/tabs-lab.ts'
import { expect, test } from 'vitest'

async function twoTabs() {
  const lab = createTabsLab({ transcribes: true })
  return { ...lab, host: await lab.openTab(), guest: await lab.openTab() }
}
const waiting = ({ statuses }: SessionState, template = 'a') => statuses[aVideo().id]?.[template]

test('what is started in one tab is transcribed in the other, and both see how far it is', async () => {
  const { host, guest, settle } = await twoTabs()
  const session = await guest.start()
  host.transcriber.call().attempt.report({ fraction: 0.4 })
  await settle()
  expect(guest.transcriber.calls).toHaveLength(0)
  expect(waiting(guest.seen(session))).toMatchObject({
    status: 'pending',
    waiting: { for: 'transcript', stage: 'transcribing', fraction: 0.4 },
  })
  expect(guest.seen(session)).toEqual(host.seen(session))
  host.transcriber.call().succeed()
  await settle()
  expect(guest.seen(session).session.videos[0]?.transcript).toBeDefined()
  expect(guest.seen(session)).toEqual(host.seen(session))
})

test('when the tab that transcribed is gone, the next one asks anew, and for what was saved it asks no more', async () => {
  const { host, guest, settle } = await twoTabs()
  const videos = [1, 2].map((n) => ({ video: aVideo(n) }))
  const session = await host.start({ videos, templates: ['a'] })
  await settle()
  host.transcriber.call('Lecture 1').succeed()
  await settle()
  host.crash()
  await settle()
  expect(guest.transcriber.calls.map(({ video }) => video.title)).toEqual(['Lecture 2'])
  expect(guest.engine.calls.map(({ task }) => task.video.title)).toEqual(['Lecture 1'])
  guest.transcriber.call().succeed()
  await settle()
  for (const call of guest.engine.calls) call.succeed()
  await settle()
  expect(guest.seen(session).census).toMatchObject({ complete: 2, total: 2 })
  expect(guest.seen(session).batches).toBe(0)
})

test('a pause stays one where another tab goes on', async () => {
  const { host, guest, settle } = await twoTabs()
  const session = await host.start({ templates: ['a'] })
  host.sessions.pause(session)
  await settle()
  host.crash()
  await settle()
  expect(guest.seen(session).lanes.paused).toBe(true)
  expect(guest.transcriber.calls).toHaveLength(0)
  guest.sessions.resume(session)
  await settle()
  expect(guest.transcriber.calls).toHaveLength(1)
})
