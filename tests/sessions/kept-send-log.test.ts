import { StorageFull, type GateRecord } from '#src/domain/ports.ts'
import { createMemoryPersistence } from '#src/persistence/memory.ts'
import { createSessions } from '#src/sessions/create-sessions.ts'
import { createKeptSendLog } from '#src/sessions/kept-send-log.ts'
import { createControlledEngine, type Call } from '#tests/support/controlled-engine.ts'
import { createFakeClock, flush } from '#tests/support/fake-clock.ts'
import { id as taskIn, request } from '#tests/support/sessions-lab.ts'
import { expect, test } from 'vitest'

/** A storage that counts how often it is written to, and fails when the test says so. */
function createLab() {
  const clock = createFakeClock()
  const storage = createMemoryPersistence()
  const lab = { clock, storage, writes: 0, fails: false, reload: () => createKeptSendLog(counting, clock) }
  const counting = {
    gates: async () => {
      if (lab.fails) throw new Error('closed')
      return storage.gates()
    },
    saveGates: async (gates: ReadonlyMap<string, GateRecord>) => {
      lab.writes += 1
      if (lab.fails) throw new StorageFull()
      await storage.saveGates(gates)
    },
  }
  return lab
}

test('what was written is there for the next page, gate by gate', async () => {
  const { clock, reload } = createLab()
  const first = reload()
  await first.load()
  expect(first.read('a')).toEqual({ sent: [] })
  first.write('a', { sent: [1, 2], closed: { from: 2, until: 3 } })
  first.write('b', { sent: [4] })
  expect(first.read('b')).toEqual({ sent: [4] })
  await clock.advance(25)
  const second = reload()
  await second.load()
  expect(second.gates()).toEqual(['a', 'b'])
  expect(second.read('a')).toEqual({ sent: [1, 2], closed: { from: 2, until: 3 } })
})

test('many starts are one write, and it is over within a moment', async () => {
  const lab = createLab()
  const log = lab.reload()
  for (let n = 0; n < 100; n++) log.write('a', { sent: [n] })
  await flush()
  expect(lab.writes).toBe(0)
  await lab.clock.advance(25)
  expect(lab.writes).toBe(1)
  expect(await lab.storage.gates()).toEqual(new Map([['a', { sent: [99] }]]))
  log.write('a', { sent: [100] })
  await lab.clock.advance(25)
  expect(await lab.storage.gates()).toEqual(new Map([['a', { sent: [100] }]]))
})

test('what this page sent before the log was read is not replaced by what was kept', async () => {
  const lab = createLab()
  await lab.storage.saveGates(new Map([['a', { sent: [1] }]]))
  const log = lab.reload()
  log.write('a', { sent: [1, 2] })
  await log.load()
  expect(log.read('a')).toEqual({ sent: [1, 2] })
})

test('a storage that fails forgets and stops nothing; what it missed goes with the next change', async () => {
  const lab = createLab()
  lab.fails = true
  const log = lab.reload()
  await log.load()
  log.write('a', { sent: [1] })
  log.write('b', { sent: [1] })
  await lab.clock.advance(1000)
  expect(lab.writes).toBe(1)
  lab.fails = false
  log.write('a', { sent: [1, 2] })
  await lab.clock.advance(25)
  expect(await lab.storage.gates()).toEqual(
    new Map([
      ['a', { sent: [1, 2] }],
      ['b', { sent: [1] }],
    ]),
  )
})

test.each(['start', 'goOn', 'takeUp'] as const)(
  'nothing is sent before the log is read, and what was sent before the reload counts: %s',
  async (command) => {
    const { clock, storage, reload } = createLab()
    const createPage = (before: () => Promise<void> = async () => {}) => {
      const sendLog = reload()
      const calls: Call[] = []
      const limits = { budgets: [{ count: 2, windowMs: 60_000 }] }
      const engine = {
        ...createControlledEngine(limits, { onCall: (call) => calls.push(call) }),
        server: 'https://notes.test',
      }
      let ids = 0
      const sessions = createSessions({
        engine: () => engine,
        persistence: storage,
        sendLog,
        ready: () => before().then(sendLog.load),
        clock,
        random: () => 0.5,
        newId: () => `id${++ids}`,
        listener: { opened: () => {}, closed: () => {}, changed: () => {}, happened: () => {} },
      })
      return { sessions, calls }
    }
    const first = createPage()
    const id = await first.sessions.start({ ...request, templates: ['a', 'b', 'c'] })
    await clock.advance(1000)
    expect(first.calls).toHaveLength(1)

    let open = () => {}
    const { sessions, calls } = createPage(() => new Promise((resolve) => (open = resolve)))
    const seen = { tasks: ['a', 'b', 'c'].map(taskIn), paused: false }
    const going = {
      start: () => sessions.start(request),
      goOn: () => sessions.goOn(id),
      takeUp: () => sessions.takeUp(id, seen),
    }[command]()
    await clock.advance(1000)
    open()
    await going
    await clock.advance(57_000)
    expect(calls).toEqual([])
    await clock.advance(2000)
    expect(calls).toHaveLength(1)
  },
)
