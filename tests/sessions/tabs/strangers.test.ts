import { protocol } from '#src/sessions/tabs/messages.ts'
import { request } from '#tests/support/sessions-lab.ts'
import { createTabsLab } from '#tests/support/tabs-lab.ts'
import { expect, test } from 'vitest'

/** A tab of another version, that knows no more than to greet. */
function stranger({ network }: ReturnType<typeof createTabsLab>, version: number) {
  const channel = network.join()
  const say = (type: string, more: object = {}) =>
    channel.post({ protocol: version, from: 'stranger', message: { type, ...more } })
  return { ...channel, say }
}

test('a host of an older version than a new tab says that it is to be reloaded, and goes on', async () => {
  const lab = createTabsLab()
  const host = await lab.openTab()
  const newer = stranger(lab, protocol + 1)
  const heard: unknown[] = []
  newer.listen((letter) => heard.push(letter))
  newer.say('hello')
  await lab.settle()
  expect(host.state()).toEqual({ role: 'host', stranger: 'newer' })
  await host.start()
  await lab.settle()
  expect(host.engine.calls).toHaveLength(3)
  // It says which version it is, and nothing that could be taken amiss.
  expect(heard).toMatchObject([{ protocol, message: { type: 'hosting' } }])

  newer.say('bye')
  await lab.settle()
  expect(host.state()).toEqual({ role: 'host' })
})

test.each([
  ['newer', protocol + 1, /^Reload this tab/],
  ['older', protocol - 1, /^Another tab runs an older version/],
] as const)(
  'a guest of a %s host refuses what it can’t do, and saves nothing',
  async (how, version, words) => {
    const lab = createTabsLab()
    const host = await lab.openTab()
    const guest = await lab.openTab()
    const waiting = expect(guest.sessions.open('s')).resolves.toBe(false)
    await Promise.all([lab.settle(), waiting])
    host.crash()
    const other = stranger(lab, version)
    const third = await lab.openTab()
    other.say('hosting')
    await lab.settle()
    expect(third.state()).toMatchObject({ role: 'guest', stranger: how })
    await expect(third.sessions.start(request)).rejects.toThrow(words)
    expect(await lab.persistence.sessions()).toEqual([])
  },
)

test('what is no letter, or of another version, changes nothing', async () => {
  const lab = createTabsLab()
  const host = await lab.openTab()
  const session = await host.start()
  const guest = await lab.openTab()
  const odd = stranger(lab, protocol + 1)
  for (const letter of [undefined, 7, 'hello', {}, { protocol }, { protocol, from: 'x', message: null }]) {
    odd.post(letter)
  }
  odd.say('closed', { session })
  odd.say('welcome', { to: 'id1', open: [] })
  odd.say('ask', { id: 1, command: 'remove', args: [session] })
  await lab.settle()
  expect(guest.seen(session)).toEqual(host.seen(session))
  expect(await lab.persistence.sessions()).toHaveLength(1)
})

test('a command that there is not is answered with an error', async () => {
  const lab = createTabsLab()
  await lab.openTab()
  const odd = stranger(lab, protocol)
  const heard: unknown[] = []
  odd.listen((letter) => heard.push(letter))
  odd.say('ask', { to: 'id1', id: 1, command: 'constructor', args: [] })
  await lab.settle()
  expect(heard).toMatchObject([{ message: { type: 'answer', ok: false } }])
})

test.each([{ hasLocks: false }, { durable: false }])(
  'tabs that can’t work together run their own sessions, and say so as long as there are several: %j',
  async (how) => {
    const lab = createTabsLab(how)
    const first = await lab.openTab()
    expect(first.state()).toEqual({ role: 'alone' })
    const other = await lab.openTab()
    await lab.settle()
    const several = { role: 'alone', stranger: 'another' }
    expect([first.state(), other.state()]).toEqual([several, several])
    await other.start()
    expect(other.engine.calls).toHaveLength(3)
    expect(first.stores.ids.getState().size).toBe(0)
    other.close()
    await lab.settle()
    expect(first.state()).toEqual({ role: 'alone' })
  },
)
