import { isThisDevice } from '#src/domain/base-url.ts'
import type { Failure } from '#src/domain/failure.ts'

type Words = Required<Pick<Failure, 'message' | 'suggestion'>>

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

/** Whether the browser forbids it: a page that came over https may ask over http on its own device only. */
export const isMixedContent = ({ protocol, hostname }: URL): boolean =>
  page()?.protocol === 'https:' && protocol === 'http:' && !isThisDevice(hostname)

/** Why a page of https can't ask a server of http, and what helps. */
export const mixedContentWords = (host: string): Words => ({
  message: `${host} is addressed with http://, and this page came over https://: the browser does not let it ask.`,
  suggestion: 'Use the server’s https:// address, or run it on this computer.',
})
