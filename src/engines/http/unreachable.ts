import type { Failure } from '#src/domain/failure.ts'
import { isMixedContent, type ApiServer } from '#src/engines/http/api-server.ts'

/** No answer: a browser does not tell a page why, so the words name all that can be checked. */
export function unreachable(server: ApiServer): Failure {
  const { host, sameOrigin } = server
  const silent = { kind: 'network', answered: false, overload: false } as const
  if (isOffline()) {
    return {
      ...silent,
      message: `${host} could not be asked: this device is offline.`,
      suggestion: 'Retry when it is connected again.',
    }
  }
  if (isMixedContent(server)) return { ...silent, ...mixedContent(host) }
  const page: Location | undefined = globalThis.location
  const crossOrigin =
    page && !sameOrigin ? ` It must also allow requests with cookies from ${page.origin} (CORS).` : ''
  return {
    ...silent,
    message: `No answer from ${host}.`,
    suggestion: `Check that the server is running and that its address in Settings is right.${crossOrigin}`,
  }
}

export function isOffline(): boolean {
  // Not there in Node.
  const device = globalThis.navigator as Partial<Navigator> | undefined
  return device?.onLine === false
}

/** Why a page of https can't ask a server of http, and what helps. */
export const mixedContent = (host: string): Pick<Failure, 'message' | 'suggestion'> => ({
  message: `${host} is addressed with http://, and this page came over https://: the browser does not let it ask.`,
  suggestion: 'Use the server’s https:// address, or run it on this computer.',
})
