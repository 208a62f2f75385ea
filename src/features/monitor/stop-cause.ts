import { stopsAll, type Failure } from '#src/domain/failure.ts'
import type { SessionState } from '#src/store/session-store.ts'

/** The failure that stopped what had not started yet, or undefined where all went on. A stored object. */
export function stopCause({ statuses, census }: SessionState): Failure | undefined {
  if (census.stopped === 0 || census.stoppers === 0) return undefined
  for (const ofVideo of Object.values(statuses)) {
    for (const status of Object.values(ofVideo)) {
      if (status.status === 'error' && stopsAll(status.error)) return status.error
    }
  }
  return undefined
}
