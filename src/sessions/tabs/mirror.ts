import type { SessionId } from '#src/domain/session.ts'
import type { SessionsListener, UnderWay } from '#src/sessions/sessions.ts'

/** What is shown of the open sessions, here and in other tabs. Its states are copied from tab to tab as they are. */
export interface Mirror extends SessionsListener {
  ids(): readonly SessionId[]
  /** With everything that has happened so far; undefined where the session is not open. */
  snapshot(session: SessionId): unknown
  restore(state: unknown): void
  /** Whether any session has something under way, as far as it is seen. */
  busy(): boolean
  /** What a session has under way, as far as it is seen; undefined where it has nothing. */
  underWay(session: SessionId): UnderWay | undefined
}
