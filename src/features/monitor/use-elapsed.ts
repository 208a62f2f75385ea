import type { Elapsed } from '#src/features/monitor/counts.ts'
import type { SessionId } from '#src/domain/session.ts'
import { useClock, useNow, useSession, useSessionStore } from '#src/store/hooks.tsx'
import type { SessionState } from '#src/store/session-store.ts'
import { useEffect, useState } from 'react'

/** When the last task ended, or undefined before the first end. */
function lastEnd({ statuses }: SessionState): number | undefined {
  let last: number | undefined
  for (const ofVideo of Object.values(statuses)) {
    for (const status of Object.values(ofVideo)) {
      if ('completedAt' in status) last = Math.max(last ?? 0, status.completedAt)
    }
  }
  return last
}

/** How long the run takes, or took, from its start or from when it was taken up again, as far as this screen saw that. */
export function useElapsed(id: SessionId): Elapsed {
  const clock = useClock()
  const store = useSessionStore(id)
  const running = useSession(id, ({ batches }) => batches > 0)
  const createdAt = useSession(id, ({ session }) => session.createdAt)
  const end = useSession(id, lastEnd)
  const now = useNow(running)
  const [resumedAt, setResumedAt] = useState<number>()
  useEffect(
    () =>
      store?.subscribe((state, before) => {
        if (before.batches > 0 || state.batches === 0 || lastEnd(before) === undefined) return
        setResumedAt(clock.epoch())
      }),
    [clock, store],
  )
  const until = running ? now : end
  const ms = until === undefined ? undefined : Math.max(0, until - (resumedAt ?? createdAt))
  return { ms, again: resumedAt !== undefined }
}
