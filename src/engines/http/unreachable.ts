import type { Failure } from '#src/domain/failure.ts'
import type { ApiServer } from '#src/engines/http/api-server.ts'

/** No answer: a browser does not tell a page why, so the words name all that can be checked. */
export function unreachable({ host, sameOrigin }: ApiServer): Failure {
  const silent = { kind: 'network', answered: false, overload: false } as const
  // Not there in Node.
  const device = globalThis.navigator as Partial<Navigator> | undefined
  if (device?.onLine === false) {
    return {
      ...silent,
      message: `${host} could not be asked: this device is offline.`,
      suggestion: 'Retry when it is connected again.',
    }
  }
  const page: Location | undefined = globalThis.location
  const crossOrigin =
    page && !sameOrigin ? ` It must also allow requests with cookies from ${page.origin} (CORS).` : ''
  return {
    ...silent,
    message: `No answer from ${host}.`,
    suggestion: `Check that the server is running and that its address in Settings is right.${crossOrigin}`,
  }
}
