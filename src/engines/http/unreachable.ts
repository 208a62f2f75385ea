import type { Failure } from '#src/domain/failure.ts'
import type { ApiServer } from '#src/engines/http/api-server.ts'
import { isMixedContent, mixedContentWords } from '#src/engines/web/mixed-content.ts'
import { isOffline, offlineWords, page } from '#src/engines/web/page.ts'

/** No answer: a browser does not tell a page why, so the words name all that can be checked. */
export function unreachable(server: ApiServer): Failure {
  const { host, sameOrigin, url } = server
  const silent = { kind: 'network', answered: false, overload: false } as const
  if (isOffline()) return { ...silent, ...offlineWords(host) }
  if (url && isMixedContent(url)) return { ...silent, ...mixedContentWords(host) }
  const crossOrigin =
    page() && !sameOrigin ? ` It must also allow requests with cookies from ${page()?.origin} (CORS).` : ''
  return {
    ...silent,
    message: `No answer from ${host}.`,
    suggestion: `Check that the server is running and that its address in Settings is right.${crossOrigin}`,
  }
}

/** It sent the request on to another server, which is not the one that the user trusts with it. */
export const sentOn = (host: string): Failure & { readonly suggestion: string } => ({
  kind: 'api',
  stopsAll: true,
  message: `${host} sends requests on to another server.`,
  suggestion: 'Fanfold asks only the server in Settings. Give it the other address there, if you trust it.',
})
