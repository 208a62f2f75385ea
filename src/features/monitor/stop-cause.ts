import { stopsAll, type Failure } from '#src/domain/failure.ts'
import type { SessionState } from '#src/store/session-store.ts'

/**
 * The failure that stopped what had not started yet, or undefined where all went on. A stored object. Where all was
 * left for later before anything was asked, no task failed with it.
 */
export function stopCause({ statuses, census }: SessionState): Failure | undefined {
  if (census.stopped === 0) return undefined
  for (const ofVideo of Object.values(statuses)) {
    for (const status of Object.values(ofVideo)) {
      if (census.stoppers === 0) {
        const { previous } = status
        if (status.status === 'pending' && previous?.kind === 'api' && previous.stopsAll) return previous
      } else if (status.status === 'error' && stopsAll(status.error)) return status.error
    }
  }
  return undefined
}
