import type { Elapsed } from '#src/features/monitor/counts.ts'
import type { SessionId } from '#src/domain/session.ts'
import type { EpochMs } from '#src/lib/clock.ts'
import { useSession } from '#src/store/hooks.tsx'

/** How long the last stretch of work takes, or took. */
export function useElapsed(id: SessionId, now: EpochMs): Elapsed {
  const stretch = useSession(id, (state) => state.stretch)
  const ms = stretch && Math.max(0, (stretch.until ?? now) - stretch.since)
  return { ms, again: stretch?.again ?? false }
}
