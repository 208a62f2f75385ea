import type { SessionState } from '#src/store/session-store.ts'
import { apiFailure, aVideo, found, networkFailure } from '#tests/support/builders.ts'
import { flush } from '#tests/support/fake-clock.ts'
import { id, request, settings } from '#tests/support/sessions-lab.ts'
import { createTabsLab } from '#tests/support/tabs-lab.ts'
import { expect, test } from 'vitest'

const statusOf = ({ statuses }: SessionState, template: string) => statuses[aVideo().id]?.[template]

async function twoTabs(options: Parameters<typeof createTabsLab>[0] = {}) {
  const lab = createTabsLab(options)
  return { ...lab, host: await lab.openTab(), guest: await lab.openTab() }
}

test('the first tab runs the sessions and the second follows it', async () => {
  const { host, guest } = await twoTabs()
  expect(host.state()).toEqual({ role: 'host' })
  expect(guest.state()).toEqual({ role: 'guest', isInStep: true })
})

test('what is started in a guest is saved there and made in the host', async () => {
  const { host, guest, settle, persistence, network } = await twoTabs()
  const video = aVideo(1, { transcript: { id: 'captions:1' } as never })
  const transcript = { cues: [{ start: 0, end: 1, text: 'Words that stay where they are' }] } as never
  const session = await guest.start({ videos: [{ video, transcript }] })
  await settle()
  expect(guest.engine.calls).toHaveLength(0)
  expect(host.engine.calls).toHaveLength(3)
  expect(await persistence.transcript('captions:1')).toBe(transcript)
  expect(JSON.stringify(network.letters)).not.toContain('Words that stay')
  expect(guest.seen(session)).toEqual(host.seen(session))
})

test('a guest that comes in mid-run sees what the host sees, and everything after it', async () => {
  const { openTab, settle } = createTabsLab()
  const host = await openTab()
  const session = await host.start()
  host.engine.call('a').attempt.report({ fraction: 0.5, stage: 'generating' })
  const guest = await openTab()
  expect(guest.seen(session)).toEqual(host.seen(session))
  host.engine.call('b').succeed()
  await settle()
  expect(statusOf(guest.seen(session), 'b')).toMatchObject({ status: 'complete' })
  expect(guest.seen(session)).toEqual(host.seen(session))
})

test('a guest that comes while news is on its way does not hear it twice', async () => {
  const { host, openTab, settle } = await twoTabs()
  const session = await host.start()
  await settle()
  host.engine.call('a').fail(networkFailure)
  await flush()
  const third = await openTab()
  await settle()
  expect(third.seen(session)).toEqual(host.seen(session))
})

test('nothing is said while nobody follows', async () => {
  const { openTab, network, settle } = createTabsLab()
  const host = await openTab()
  const before = network.letters.length
  await host.start()
  await settle()
  expect(network.letters).toHaveLength(before)
})

test('the commands of a guest are done by the host, and seen by both', async () => {
  const { host, guest, settle, persistence } = await twoTabs()
  const session = await host.start()
  guest.sessions.pause(session)
  await settle()
  expect(guest.seen(session).lanes.paused).toBe(true)
  guest.sessions.resume(session)
  guest.sessions.cancel(session, id('a'))
  await settle()
  expect(statusOf(guest.seen(session), 'a')).toMatchObject({ error: { kind: 'cancelled' } })
  guest.sessions.again(session, [id('a')])
  await settle()
  expect(host.engine.calls).toHaveLength(4)
  await Promise.all([guest.sessions.rename(session, 'Exam'), settle()])
  await Promise.all([guest.sessions.change(session, { cap: 2 }), settle()])
  expect(guest.seen(session).session).toMatchObject({ name: 'Exam', settings: { cap: 2 } })
  guest.sessions.stop(session)
  await settle()
  expect(guest.seen(session).batches).toBe(0)
  expect(guest.seen(session)).toEqual(host.seen(session))

  const [gone] = await Promise.all([guest.sessions.remove(session), settle()])
  expect(gone.sessions).toHaveLength(1)
  expect(guest.stores.ids.getState().size).toBe(0)
  expect(await persistence.sessions()).toEqual([])
})

test('an error of the host is the same error in the guest', async () => {
  const { host, guest, settle } = await twoTabs()
  const session = await host.start()
  const change = guest.sessions.change(session, { cap: 11 })
  await Promise.all([expect(change).rejects.toThrow(RangeError), settle()])
  await expect(guest.sessions.start({ ...request, settings: { ...settings, cap: 11 } })).rejects.toThrow(
    /not 11/,
  )
})

test.each(['close', 'crash'] as const)('after a %s of the host the next tab goes on', async (how) => {
  const { host, guest, settle, clock, persistence } = await twoTabs()
  const session = await host.start()
  host.engine.call('a').succeed()
  host.engine.call('b').fail(apiFailure())
  await clock.advance(1000)
  const store = guest.stores.get(session)
  const batches: number[] = []
  store?.subscribe((state) => batches.push(state.batches))
  host[how]()
  await settle()
  expect(guest.state().role).toBe('host')
  expect(guest.engine.calls.map(({ task }) => task.id)).toEqual([id('c')])
  expect(guest.engine.call('c').attempt.idempotencyKey).toBe(host.engine.call('c').attempt.idempotencyKey)
  guest.engine.call('c').succeed()
  await settle()
  expect(await persistence.noteFacts()).toHaveLength(2)
  // Its screens went on: the same store, and never as if nothing were under way.
  expect(guest.stores.get(session)).toBe(store)
  expect(batches.slice(0, -1)).not.toContain(0)
  expect(guest.seen(session)).toMatchObject({ batches: 0, census: { complete: 2, failed: 1 } })
})

test('a note that was saved but not seen any more is not made twice', async () => {
  const { host, guest, settle, persistence } = await twoTabs()
  const session = await host.start()
  await settle()
  host.engine.call('a').succeed()
  await flush()
  host.crash()
  await settle()
  expect(guest.engine.calls.map(({ task }) => task.id)).toEqual([id('b'), id('c')])
  expect(statusOf(guest.seen(session), 'a')).toMatchObject({ status: 'complete' })
  expect(await persistence.noteFacts()).toHaveLength(1)
})

test('a pause stays a pause when the next tab goes on', async () => {
  const { host, guest, settle, clock } = await twoTabs()
  const session = await host.start()
  host.sessions.pause(session)
  await settle()
  host.close()
  await clock.advance(60_000)
  expect(guest.engine.calls).toHaveLength(0)
  expect(guest.seen(session).lanes.paused).toBe(true)
  guest.sessions.resume(session)
  await settle()
  expect(guest.engine.calls).toHaveLength(3)
})

test('after a hand-over the other guests follow the new host', async () => {
  const { host, guest, openTab, settle } = await twoTabs()
  const third = await openTab()
  const session = await third.start()
  await settle()
  host.crash()
  await settle()
  expect([guest.state().role, third.state().role]).toEqual(['host', 'guest'])
  third.sessions.pause(session)
  await settle()
  expect(guest.seen(session).lanes.paused).toBe(true)
  expect(third.seen(session)).toEqual(guest.seen(session))
  guest.close()
  await settle()
  expect(third.state().role).toBe('host')
  third.sessions.resume(session)
  await settle()
  expect(third.engine.calls).toHaveLength(3)
})

test('a guest knows that something is under way, and that closing it interrupts nothing', async () => {
  const { host, guest, settle } = await twoTabs()
  expect([host.sessions.busy(), guest.sessions.busy()]).toEqual([false, false])
  const session = await host.start()
  await settle()
  expect([host.sessions.busy(), guest.sessions.busy()]).toEqual([true, true])
  expect([host.sessions.losesWork(), guest.sessions.losesWork()]).toEqual([true, false])
  host.sessions.stop(session)
  await settle()
  expect([host.sessions.busy(), guest.sessions.busy()]).toEqual([false, false])
  expect(host.sessions.losesWork()).toBe(false)
})

test('a first tab takes nothing up by itself', async () => {
  const { openTab, settle } = createTabsLab()
  const first = await openTab()
  await first.start()
  await settle()
  first.close()
  const reloaded = await openTab()
  await settle()
  expect(reloaded.state().role).toBe('host')
  expect(reloaded.engine.calls).toHaveLength(0)
})

test('what was asked of a host that went away is done by the next, where that does no harm', async () => {
  const { host, guest, settle, persistence } = await twoTabs({ latencyMs: 50 })
  const session = await host.start()
  await settle()
  const renamed = guest.sessions.rename(session, 'Exam')
  const removed = guest.sessions.remove(session)
  const lost = expect(removed).rejects.toThrow(/Look whether it is/)
  const started = guest.sessions.start({ ...request, videos: [found(aVideo(2))] })
  await flush()
  host.crash()
  await settle()
  await Promise.all([lost, renamed])
  expect(await persistence.session(session)).toMatchObject({ name: 'Exam' })
  expect(guest.seen(await started).batches).toBe(1)
})
