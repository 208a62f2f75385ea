import { createGuestTab } from '#src/sessions/tabs/guest-tab.ts'
import type { Mirror } from '#src/sessions/tabs/mirror.ts'
import { expect, test } from 'vitest'

const nothing = () => {}

/** A guest, what it shows, and how often it said that it is in step. */
function aGuest() {
  const shown: string[] = []
  let inStep = 0
  const mirror: Mirror = {
    ids: () => shown,
    busy: () => false,
    snapshot: nothing,
    restore: (state) => void shown.push(state as string),
    underWay: () => undefined,
    opened: nothing,
    changed: nothing,
    closed: nothing,
    happened: nothing,
  }
  const guest = createGuestTab({ me: 'me', mirror, post: nothing, onInStep: () => (inStep += 1) })
  return { guest, inStep: () => inStep }
}

test('a guest is in step once the state of everything that the host has open is here', () => {
  const { guest, inStep } = aGuest()
  guest.hear('host', { type: 'welcome', to: 'me', open: ['s1', 's2'] })
  guest.hear('host', { type: 'state', to: 'me', state: 's1' })
  expect(inStep()).toBe(0)
  guest.hear('host', { type: 'state', to: 'me', state: 's2' })
  expect(inStep()).toBe(1)
  guest.hear('host', { type: 'state', state: 's3' })
  expect(inStep()).toBe(1)
})

test('a guest of a host that has nothing open is in step at once', () => {
  const { guest, inStep } = aGuest()
  guest.hear('host', { type: 'welcome', to: 'me', open: [] })
  expect(inStep()).toBe(1)
})
