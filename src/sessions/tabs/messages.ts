import type { LaneEvent, RunEvent } from '#src/domain/run-event.ts'
import type { Session, SessionId } from '#src/domain/session.ts'
import type { Args, CommandName } from '#src/sessions/tabs/commands.ts'
import type { Outcome } from '#src/sessions/tabs/outcome.ts'

/**
 * To be raised with every change of what tabs say to each other: these messages, and the commands, events and
 * states in them. Tabs of different numbers leave each other alone, so only `Letter`, `hello`, `hosting` and `bye`
 * have to stay as they are.
 */
export const protocol = 3

export type TabId = string

export interface Letter {
  readonly protocol: number
  readonly from: TabId
  readonly message: TabMessage
}

export type TabMessage =
  /** A tab that does not run the sessions wants to follow whoever does. */
  | { readonly type: 'hello' }
  /** This tab runs the sessions from now on. */
  | { readonly type: 'hosting' }
  | { readonly type: 'bye' }
  /** What is open. The state of each follows, then news of it. */
  | { readonly type: 'welcome'; readonly to: TabId; readonly open: readonly SessionId[] }
  /** To all where it is opened just now. */
  | { readonly type: 'state'; readonly to?: TabId; readonly state: unknown }
  | { readonly type: 'news'; readonly of: readonly SessionNews[] }
  | { readonly type: 'changed'; readonly session: Session }
  | { readonly type: 'closed'; readonly session: SessionId }
  | ({ readonly type: 'ask'; readonly to: TabId; readonly id: number } & Asked)
  | ({ readonly type: 'answer'; readonly to: TabId; readonly id: number } & Outcome)

export interface Asked {
  readonly command: CommandName
  readonly args: Args
}

export interface SessionNews {
  readonly session: SessionId
  readonly events: readonly (RunEvent | LaneEvent)[]
}

/** Undefined where it is none: anything of this origin may speak on the channel. */
export function readLetter(given: unknown): Letter | undefined {
  const isLetter =
    isObject(given) &&
    typeof given['protocol'] === 'number' &&
    typeof given['from'] === 'string' &&
    isObject(given['message']) &&
    typeof given['message']['type'] === 'string'
  return isLetter ? (given as unknown as Letter) : undefined
}

const isObject = (given: unknown): given is Record<string, unknown> =>
  typeof given === 'object' && given !== null
