import type { SessionId } from '#src/domain/session.ts'
import { useSessionStore } from '#src/store/hooks.tsx'
import type { SessionState } from '#src/store/session-store.ts'
import { useEffect, useEffectEvent } from 'react'

/** Does something when nothing of a session is under way any more. */
export function useEnd(session: SessionId, act: (state: SessionState) => void): void {
  const store = useSessionStore(session)
  const onEnd = useEffectEvent(act)
  useEffect(
    () =>
      store?.subscribe((state, before) => {
        if (state.batches === 0 && before.batches > 0) onEnd(state)
      }),
    [store],
  )
}
