import type { LaneLimits, Persistence } from '#src/domain/ports.ts'
import type { Clock } from '#src/lib/clock.ts'
import type { Frame } from '#src/lib/frame.ts'
import { createMemoryPersistence } from '#src/persistence/memory.ts'
import { createSessions } from '#src/sessions/create-sessions.ts'
import type { Sessions, StartRequest } from '#src/sessions/sessions.ts'
import type { Channel } from '#src/sessions/tabs/channel.ts'
import type { Lock } from '#src/sessions/tabs/lock.ts'
import { createSharedSessions } from '#src/sessions/tabs/shared-sessions.ts'
import type { TabState } from '#src/sessions/tabs/tab-state.ts'
import { createSessionStores, type SessionState, type SessionStores } from '#src/store/session-store.ts'
import { tabMirror } from '#src/store/tab-mirror.ts'
import { createControlledEngine, type Call } from '#tests/support/controlled-engine.ts'
import {
  createControlledTranscriber,
  withoutWords,
  type ControlledTranscriber,
} from '#tests/support/controlled-transcriber.ts'
import { createFakeClock } from '#tests/support/fake-clock.ts'
import { createMemorySendLog } from '#tests/support/memory-send-log.ts'
import { request } from '#tests/support/sessions-lab.ts'

export interface Tab {
  readonly sessions: Sessions
  readonly stores: SessionStores
  readonly engine: ReturnType<typeof createControlledEngine>
  readonly transcriber: ControlledTranscriber
  state(): TabState
  /** All that has been said of a session, folded. */
  seen(session: string): SessionState
  start(more?: Partial<StartRequest>): Promise<string>
  /** As a user closes it: it can still say good-bye. */
  close(): void
  crash(): void
}

interface SetUp {
  readonly limits?: Partial<LaneLimits>
  readonly onCall?: (call: Call) => void
  /** Whether links are transcribed; engines then refuse what has no words. */
  readonly transcribes?: boolean
  /** From tab to tab. */
  readonly latencyMs?: number
  readonly durable?: boolean
  readonly hasLocks?: boolean
}

/** Several tabs of one browser, on one clock, one storage, and engines that answer when the test says so. */
export function createTabsLab({
  limits,
  onCall,
  transcribes = false,
  latencyMs = 0,
  durable = true,
  hasLocks = true,
}: SetUp = {}) {
  const clock = createFakeClock()
  const persistence = createMemoryPersistence(durable ? { durable } : undefined)
  const sendLog = createMemorySendLog()
  const network = createNetwork(clock, latencyMs)
  const locks = createLocks()
  let ids = 0
  const newId = () => `id${++ids}`

  const openTab = async (): Promise<Tab> => {
    let isGone = false
    const alive = () => !isGone
    const own: Clock = { ...clock, at: (due, wake) => clock.at(due, () => alive() && wake()) }
    const engine = createControlledEngine(limits, {
      ...(onCall && { onCall }),
      ...(transcribes && { refuses: withoutWords }),
    })
    const transcriber = createControlledTranscriber()
    const stores = createSessionStores(frameOn(own))
    const channel = network.join()
    const lock = locks.join()
    let state: TabState = { role: 'finding' }
    const shared = {
      persistence: untilGone(persistence, alive),
      clock: own,
      newId,
      frame: frameOn(own),
    }
    const coming = createSharedSessions({
      ...shared,
      createLocal: (listener) =>
        createSessions({
          ...shared,
          listener,
          engine: () => withServer(engine),
          ...(transcribes && { transcriber: () => transcriber }),
          sendLog,
          random: () => 0.5,
        }),
      mirror: tabMirror(stores),
      channel,
      lock: hasLocks ? lock : undefined,
      onState: (now) => {
        state = now
      },
    })
    await clock.advance(latencyMs)
    const sessions = await coming
    await clock.advance(2 * latencyMs)
    const crash = () => {
      isGone = true
      channel.cut()
      lock.release()
    }
    return {
      sessions,
      stores,
      engine,
      transcriber,
      state: () => state,
      seen(session) {
        const seen = stores.snapshot(session)
        if (!seen) throw new Error(`${session} is not open in this tab`)
        return seen
      },
      async start(more = {}) {
        let isThere = false
        const session = sessions.start({ ...request, ...more }).finally(() => (isThere = true))
        await clock.advance(2 * latencyMs)
        // Where the host has just gone, the next one is found and asked first.
        for (let rounds = 0; rounds < 10 && !isThere; rounds++) await clock.advance(latencyMs)
        return session
      },
      close() {
        channel.leave()
        crash()
      },
      crash,
    }
  }
  /** Lets every tab see what has happened. */
  const settle = () => clock.advance(2 * frameMs + 2 * latencyMs)
  return { clock, persistence, openTab, settle, network }
}

const frameMs = 16

function frameOn(clock: Clock): Frame {
  const jobs = new Set<() => void>()
  return (job) => {
    if (jobs.size === 0) {
      clock.at(clock.now() + frameMs, () => {
        const due = [...jobs]
        jobs.clear()
        for (const each of due) each()
      })
    }
    jobs.add(job)
  }
}

/** Engines of one server share its budget. */
const withServer = <E extends object>(engine: E): E & { server: string } =>
  serverOf.get(engine) ?? remembered(engine)
const serverOf = new WeakMap<object, never>()
function remembered<E extends object>(engine: E): E & { server: string } {
  const made = { ...engine, server: 'https://notes.test' }
  serverOf.set(engine, made as never)
  return made
}

/** What a closed tab still wanted of the storage never comes to pass. */
const untilGone = (persistence: Persistence, alive: () => boolean): Persistence =>
  new Proxy(persistence, {
    get(target, name: keyof Persistence) {
      const method = target[name] as (...args: readonly unknown[]) => unknown
      return (...args: readonly unknown[]) => (alive() ? method(...args) : new Promise(() => {}))
    },
  })

type Member = (letter: unknown) => void

/** Copies what is posted, and brings it to everybody else in order. */
function createNetwork(clock: Clock, latencyMs: number) {
  const members = new Map<object, Member[]>()
  const letters: unknown[] = []
  const join = (): Channel & { leave(): void; cut(): void } => {
    const me = {}
    const heard: Member[] = []
    const leaving: (() => void)[] = []
    members.set(me, heard)
    return {
      post(letter) {
        if (!members.has(me)) return
        const copy: unknown = structuredClone(letter)
        letters.push(copy)
        const others = [...members.keys()].filter((other) => other !== me)
        clock.at(clock.now() + latencyMs, () => {
          for (const other of others) for (const hear of members.get(other) ?? []) hear(structuredClone(copy))
        })
      },
      listen: (listener) => void heard.push(listener),
      onLeave: (listener) => void leaving.push(listener),
      leave() {
        for (const listener of leaving) listener()
      },
      cut: () => void members.delete(me),
    }
  }
  return { join, letters: letters as readonly unknown[] }
}

/** One lock; those that wait get it in their order. */
function createLocks() {
  const queue: { readonly me: object; readonly take: () => void }[] = []
  const join = (): Lock & { release(): void } => {
    const me = {}
    return {
      async tryNow() {
        if (queue.length > 0) return false
        queue.push({ me, take: () => {} })
        return true
      },
      wait: () => new Promise((take) => void queue.push({ me, take })),
      release() {
        const at = queue.findIndex((one) => one.me === me)
        if (at >= 0) queue.splice(at, 1)
        if (at === 0) queue[0]?.take()
      },
    }
  }
  return { join }
}
