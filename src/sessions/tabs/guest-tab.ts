import type { Sessions } from '#src/sessions/sessions.ts'
import { isRepeatable, type Args, type CommandName } from '#src/sessions/tabs/commands.ts'
import type { Asked, TabId, TabMessage } from '#src/sessions/tabs/messages.ts'
import type { Mirror } from '#src/sessions/tabs/mirror.ts'
import { failed, outcomeOf, valueOf, type Outcome } from '#src/sessions/tabs/outcome.ts'

/** A tab that follows the one that runs the sessions. */
export interface GuestTab {
  hear(from: TabId, message: TabMessage): void
  /** Waits for a tab to ask, and for its answer. Rejects with its error, or where nobody knows what came of it. */
  ask(command: CommandName, args: Args): Promise<unknown>
  /** @throws where everything is refused just now */
  mayAsk(): void
  /** Everything that is asked for rejects with this sentence, until a tab is there to ask. */
  refuse(why: string): void
  /** Whoever ran the sessions is gone, and nobody else is asked any more. */
  leaveHost(): void
  /** What still waits is done here. */
  finish(local: Sessions): void
}

interface Waiting extends Asked {
  readonly end: (outcome: Outcome) => void
  askedOf?: TabId
}

const unknownEnd = new Error(
  'The tab of Fanfold that was asked to do this was closed before it said that it is done. Look whether it is, and try again.',
)

export function createGuestTab({
  me,
  mirror,
  post,
  onInStep,
}: {
  readonly me: TabId
  readonly mirror: Mirror
  readonly post: (message: TabMessage) => void
  /** Everything that the host has open is here. */
  readonly onInStep: () => void
}): GuestTab {
  let host: TabId | undefined
  /** What was said to be open, until the states of all of it are here. */
  let awaited: readonly string[] | undefined
  let refusal: string | undefined
  let isOver = false
  let asked = 0
  const waiting = new Map<number, Waiting>()

  const end = (id: number, outcome: Outcome) => {
    waiting.get(id)?.end(outcome)
    waiting.delete(id)
  }
  const endLost = () => {
    for (const [id, { command, askedOf }] of waiting) {
      if (askedOf !== undefined && !isRepeatable(command)) end(id, failed(unknownEnd))
    }
  }
  const send = (id: number, one: Waiting) => {
    if (host === undefined || one.askedOf === host) return
    one.askedOf = host
    post({ type: 'ask', to: host, id, command: one.command, args: one.args })
  }

  const follow = (from: TabId, open: readonly string[]) => {
    if (from !== host) endLost()
    host = from
    refusal = undefined
    for (const session of mirror.ids()) if (!open.includes(session)) mirror.closed(session)
    for (const [id, one] of waiting) send(id, one)
    awaited = open
    lookWhetherInStep()
  }
  const lookWhetherInStep = () => {
    if (!awaited?.every((session) => mirror.ids().includes(session))) return
    awaited = undefined
    onInStep()
  }

  const mayAsk = () => {
    if (refusal !== undefined) throw new Error(refusal)
  }

  return {
    hear(from, message) {
      if (isOver || ('to' in message && message.to !== undefined && message.to !== me)) return
      if (message.type === 'hosting') post({ type: 'hello' })
      if (message.type === 'welcome') follow(from, message.open)
      // What comes before the welcome is of a time that the states after it know.
      if (from !== host) return
      if (message.type === 'state') {
        mirror.restore(message.state)
        lookWhetherInStep()
      }
      if (message.type === 'changed') mirror.changed(message.session)
      if (message.type === 'closed') mirror.closed(message.session)
      if (message.type === 'answer') end(message.id, message)
      if (message.type !== 'news') return
      for (const { session, events } of message.of) {
        for (const event of events) mirror.happened(session, event)
      }
    },
    mayAsk,
    async ask(command, args) {
      mayAsk()
      const outcome = await new Promise<Outcome>((resolve) => {
        const id = ++asked
        const one = { command, args, end: resolve }
        waiting.set(id, one)
        send(id, one)
      })
      return valueOf(outcome)
    },
    refuse(why) {
      refusal = why
      for (const id of waiting.keys()) end(id, failed(new Error(why)))
    },
    leaveHost() {
      isOver = true
      host = undefined
      refusal = undefined
    },
    finish(local) {
      endLost()
      for (const [id, { command, args }] of waiting) {
        void outcomeOf(local, command, args).then((outcome) => end(id, outcome))
      }
    },
  }
}
