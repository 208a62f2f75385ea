import type { SessionId } from '#src/domain/session.ts'
import type { Frame } from '#src/lib/frame.ts'
import { createEventBuffer, type EventBuffer } from '#src/run/event-buffer.ts'
import type { Sessions, SessionsListener } from '#src/sessions/sessions.ts'
import type { TabId, TabMessage } from '#src/sessions/tabs/messages.ts'
import type { Mirror } from '#src/sessions/tabs/mirror.ts'
import { outcomeOf } from '#src/sessions/tabs/outcome.ts'

/** The tab that runs the sessions, towards those that follow it. */
export interface HostTab {
  /** To be told after the mirror. */
  readonly listener: SessionsListener
  hear(from: TabId, message: TabMessage): void
  leave(): void
}

/**
 * What is open is posted as a state to whoever comes and whenever a session is opened, and from then on as events,
 * once per frame. While nobody follows, nothing is posted; one that is gone without a word does no harm.
 */
export function createHostTab({
  local,
  mirror,
  frame,
  post,
}: {
  readonly local: Sessions
  readonly mirror: Mirror
  readonly frame: Frame
  readonly post: (message: TabMessage) => void
}): HostTab {
  const guests = new Set<TabId>()
  const buffers = new Map<SessionId, EventBuffer>()
  /** Opened since the last post: their state will hold what happens until then. */
  const fresh = new Set<SessionId>()

  const postState = (session: SessionId, to?: TabId) => {
    const state = mirror.snapshot(session)
    if (state !== undefined) post({ type: 'state', state, ...(to !== undefined && { to }) })
  }
  const flush = () => {
    for (const session of fresh) postState(session)
    fresh.clear()
    const news = [...buffers].map(([session, buffer]) => ({ session, events: buffer.take() }))
    buffers.clear()
    if (news.length > 0) post({ type: 'news', of: news })
  }

  const welcome = (guest: TabId) => {
    // What happened until now is in the states that this guest gets: to it, the news of it mean nothing yet.
    flush()
    guests.add(guest)
    const open = mirror.ids()
    post({ type: 'welcome', to: guest, open })
    for (const session of open) postState(session, guest)
  }

  return {
    hear(from, message) {
      if (message.type === 'hello') welcome(from)
      if (message.type === 'bye') guests.delete(from)
      if (message.type !== 'ask') return
      const { id, command, args } = message
      void outcomeOf(local, command, args).then((outcome) => {
        // What came of it is seen when the answer is there.
        flush()
        post({ type: 'answer', to: from, id, ...outcome })
      })
    },
    listener: {
      opened({ id }) {
        if (guests.size === 0) return
        buffers.delete(id)
        fresh.add(id)
        frame(flush)
      },
      changed(session) {
        if (guests.size === 0) return
        flush()
        post({ type: 'changed', session })
      },
      closed(session) {
        fresh.delete(session)
        buffers.delete(session)
        if (guests.size > 0) post({ type: 'closed', session })
      },
      happened(session, event) {
        if (guests.size === 0 || fresh.has(session)) return
        const buffer = buffers.get(session) ?? createEventBuffer()
        buffers.set(session, buffer)
        buffer.push(event)
        frame(flush)
      },
    },
    leave() {
      flush()
      post({ type: 'bye' })
    },
  }
}
