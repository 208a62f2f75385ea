import type { Failure } from '#src/domain/failure.ts'

export type Words = Required<Pick<Failure, 'message' | 'suggestion'>>

/** Workers and pages have a location; Node has none. */
export const page = (): Location | undefined => globalThis.location

export function isOffline(): boolean {
  // Not there in Node.
  const device = globalThis.navigator as Partial<Navigator> | undefined
  return device?.onLine === false
}

export const offlineWords = (host: string): Words => ({
  message: `${host} could not be asked: this device is offline.`,
  suggestion: 'Retry when it is connected again.',
})
