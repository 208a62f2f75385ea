import type { Persistence } from '#src/domain/ports.ts'
import type { Frame } from '#src/lib/frame.ts'
import type { LocalSessions, Sessions, SessionsListener } from '#src/sessions/sessions.ts'
import type { Channel } from '#src/sessions/tabs/channel.ts'
import { commandsBy, give, isTold } from '#src/sessions/tabs/commands.ts'
import { createGuestTab, type GuestTab } from '#src/sessions/tabs/guest-tab.ts'
import { createHostTab, type HostTab } from '#src/sessions/tabs/host-tab.ts'
import type { Lock } from '#src/sessions/tabs/lock.ts'
import {
  protocol,
  readLetter,
  type Letter,
  type TabId,
  type TabMessage,
} from '#src/sessions/tabs/messages.ts'
import type { Mirror } from '#src/sessions/tabs/mirror.ts'
import { refusals, type Stranger, type TabState } from '#src/sessions/tabs/tab-state.ts'

export interface SharedNeeds {
  /** The sessions as this tab runs them, where it does. */
  readonly createLocal: (listener: SessionsListener) => LocalSessions
  readonly mirror: Mirror
  /** Undefined where the browser has none. */
  readonly channel: Channel | undefined
  readonly lock: Lock | undefined
  readonly persistence: Pick<Persistence, 'keeping'>
  readonly frame: Frame
  readonly newId: () => string
  readonly onState: (state: TabState) => void
}

/**
 * The sessions of all tabs: one runs them, so that caps and budgets are shared, and the others send it their
 * commands and see everything live. When it is gone, the next goes on at once. Resolves once this tab knows which it
 * is. The first one takes nothing up by itself: what was interrupted is the user's to go on with.
 */
export async function createSharedSessions(needs: SharedNeeds): Promise<Sessions> {
  const { mirror, channel, persistence, frame, onState } = needs
  const me: TabId = needs.newId()
  const post = (message: TabMessage) => channel?.post({ protocol, from: me, message })
  let role: TabState['role'] = 'finding'
  let host: HostTab | undefined
  let guest: GuestTab | undefined
  let isInStep = false
  const strangers = new Map<TabId, Stranger>()
  const tell = () => {
    const [stranger] = strangers.values()
    onState({ role, ...(isInStep && { isInStep }), ...(stranger && { stranger }) })
  }

  const tellAll = (say: (listener: SessionsListener) => void) => {
    say(mirror)
    if (host) say(host.listener)
  }
  const local = needs.createLocal({
    opened: (session, tasks, at) => tellAll(({ opened }) => opened(session, tasks, at)),
    changed: (session) => tellAll(({ changed }) => changed(session)),
    closed: (session) => tellAll(({ closed }) => closed(session)),
    happened: (session, event) => tellAll(({ happened }) => happened(session, event)),
  })

  /** Tabs that can't be worked with: their words mean nothing here but that they are there. */
  const hearStranger = ({ from, protocol: theirs, message: { type } }: Letter) => {
    const isNew = type === 'hello' || (type === 'hosting' && role !== 'host')
    const stranger = role === 'alone' ? 'another' : theirs > protocol ? 'newer' : 'older'
    if (isNew) strangers.set(from, stranger)
    else if (type !== 'bye' || !strangers.delete(from)) return
    if (type === 'hosting' && role === 'guest') guest?.refuse(refusals[stranger])
    if (type === 'hello' && role !== 'guest') post({ type: 'hosting' })
    tell()
  }

  const runHere = (as: 'host' | 'alone') => {
    role = as
    guest = undefined
    isInStep = false
    strangers.clear()
    if (as === 'host') host = createHostTab({ local, mirror, frame, post })
    tell()
  }

  const takeOver = async (from: GuestTab) => {
    from.leaveHost()
    for (const session of mirror.ids()) {
      const underWay = mirror.underWay(session)
      try {
        if (underWay) await local.takeUp(session, underWay)
        if (!(await local.open(session))) mirror.closed(session)
      } catch {
        // What can't be read now is not lost: it is offered like everything that was interrupted.
        mirror.closed(session)
      }
    }
    runHere('host')
    post({ type: 'hosting' })
    from.finish(local)
  }

  const followHost = (waiting: Promise<void>) => {
    const onInStep = () => {
      isInStep = true
      tell()
    }
    const made = createGuestTab({ me, mirror, post, onInStep })
    guest = made
    role = 'guest'
    tell()
    post({ type: 'hello' })
    // A browser that takes the lock back leaves this tab a guest.
    waiting.then(() => takeOver(made)).catch(() => {})
  }

  channel?.listen((given) => {
    const letter = readLetter(given)
    if (!letter || role === 'finding') return
    if (letter.protocol !== protocol || role === 'alone') hearStranger(letter)
    else (host ?? guest)?.hear(letter.from, letter.message)
  })
  channel?.onLeave(() => (host ? host.leave() : post({ type: 'bye' })))

  const lock = channel && (await isShared(persistence)) ? needs.lock : undefined
  try {
    if (!lock) runHere('alone')
    else if (await lock.tryNow()) runHere('host')
    else followHost(lock.wait())
  } catch {
    runHere('alone')
  }
  if (!guest) post({ type: host ? 'hosting' : 'hello' })

  const commands = commandsBy((name, args) => {
    if (!guest) return give(local, name, args)
    const asked = guest.ask(name, args)
    return isTold(name) ? void asked.catch(() => {}) : asked
  })

  return {
    ...commands,
    async start(request) {
      if (!guest) return local.start(request)
      guest.mayAsk()
      // Here, not there: transcripts must not travel.
      const session = await local.save(request)
      await commands.goOn(session)
      return session
    },
    // Settings reach every tab by themselves.
    readLimits: local.readLimits,
    forecast: local.forecast,
    refuses: local.refuses,
    busy: () => (guest ? mirror.busy() : local.busy()),
    // Of what a guest closes, nothing is lost.
    losesWork: () => !guest && local.losesWork(),
  }
}

/** What only this page knows, no other tab can go on with. */
const isShared = async (persistence: Pick<Persistence, 'keeping'>): Promise<boolean> =>
  (await persistence.keeping()).durable
