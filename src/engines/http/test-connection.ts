import type { ConnectionProblem, ConnectionTest } from '#src/domain/connections.ts'
import { apiServer, isFromThere, type ApiServer } from '#src/engines/http/api-server.ts'
import { readFailure } from '#src/engines/http/failure-reply.ts'
import type { Reply } from '#src/engines/http/request.ts'
import { parseJson, readServerWords } from '#src/engines/http/server-words.ts'
import { sentOn, unreachable } from '#src/engines/http/unreachable.ts'
import { wholeText } from '#src/engines/web/body-text.ts'
import { failedTest } from '#src/engines/web/failed-test.ts'
import { isMixedContent, mixedContentWords } from '#src/engines/web/mixed-content.ts'
import { isOffline, page } from '#src/engines/web/page.ts'
import { answersAtAll } from '#src/engines/web/probe.ts'
import { timeLimit } from '#src/engines/web/time-limit.ts'
import type { Clock, Ms } from '#src/lib/clock.ts'

/** A server that says nothing for so long would not do for notes either. */
const patienceMs: Ms = 15_000

/**
 * Finds out whether a notes API is there and lets this page in: asks for a note of nothing, which the contract
 * answers with 400 and words. So no note is made and none is paid for; a GET would say less, since a server may
 * answer 404 to it as to any other path. Rejects only where aborted.
 * @param baseUrl the server's address; "" is the page's own origin
 */
export async function testNotesApi(
  { baseUrl, clock }: { readonly baseUrl: string; readonly clock: Clock },
  signal: AbortSignal,
): Promise<ConnectionTest> {
  const server = apiServer(baseUrl)
  if (!server.isAddress) {
    return wrong('address', 'This is not an address.', 'It looks like https://notes.example.org.')
  }
  if (server.url && isMixedContent(server.url)) {
    return failedTest('mixed-content', mixedContentWords(server.host))
  }

  const limit = timeLimit(clock, patienceMs, signal)
  const late = () =>
    wrong('server', `${server.host} did not answer within 15 seconds.`, 'Check that it is running.')
  try {
    const since = clock.now()
    const plain = await askForNothing(server, server.endpoint, limit.signal)
    const latencyMs = clock.now() - since
    const isMissing = plain?.status === 404 || plain?.status === 405
    const reply = isMissing ? await askForNothing(server, server.streamEndpoint, limit.signal) : plain
    return reply ? meaningOf(reply, server, latencyMs, clock) : failedTest('address', sentOn(server.host))
  } catch (error) {
    if (signal.aborted) throw error
    if (limit.isOver()) return late()
    return await silence(server, limit.signal).catch((reason: unknown) => {
      if (signal.aborted) throw reason
      return late()
    })
  } finally {
    limit.lift()
  }
}

/** Undefined where another server answers. */
async function askForNothing(
  server: ApiServer,
  endpoint: string,
  signal: AbortSignal,
): Promise<Reply | undefined> {
  const response = await fetch(endpoint, {
    method: 'POST',
    credentials: 'include',
    signal,
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: '{}',
  })
  if (!isFromThere(server, response)) return undefined
  return { status: response.status, headers: response.headers, text: await wholeText(response.body) }
}

function meaningOf(reply: Reply, server: ApiServer, latencyMs: Ms, clock: Clock): ConnectionTest {
  const { status, text } = reply
  const { host } = server
  const failure = readFailure(reply, host, clock.epoch())
  const isTheirs = readServerWords(parseJson(text)).error !== undefined
  // A server's words alone don't say whose they are.
  const as = (problem: ConnectionProblem, but: string) =>
    wrong(
      problem,
      isTheirs ? `The notes API at ${host} answers, but ${but}: “${failure.message}”` : failure.message,
      failure.suggestion,
    )
  if (status === 401) return as('key', 'wants you to sign in')
  if (status === 402) return as('credit', 'your account there has no credit left')
  if (status === 403) return as('not-allowed', 'does not allow this request')
  if (status === 404 || status === 405) {
    return wrong('address', `${host} answers, but has no notes API at this address (${status}).`, checkPath)
  }
  if (status === 429)
    return failure.kind === 'rate-limit'
      ? as('rate-limit', 'takes no more for now')
      : as('credit', 'your quota is used up')
  if (status >= 500) return as('server', `can’t do its work now (${status})`)
  const json = parseJson(text)
  if (typeof json !== 'object' || json === null || (status >= 400 && !readServerWords(json).error)) {
    return wrong('address', `${host} answers, but not as a notes API does (${status}).`, checkPath)
  }
  return { ok: true, latencyMs, message: `${host} speaks the notes API.` }
}

const checkPath = 'Check the address; it ends before “/api/videos/process”.'

/** A server that answers at all is one that does not let this page in. */
async function silence(server: ApiServer, signal: AbortSignal): Promise<ConnectionTest> {
  const { host, sameOrigin, endpoint } = server
  if (page() && !sameOrigin && (await answersAtAll(endpoint, signal))) {
    return wrong(
      'not-allowed',
      `${host} answers, but does not let this page read what it says (CORS).`,
      `It has to send “Access-Control-Allow-Origin: ${page()?.origin}”, “Access-Control-Allow-Credentials: true” and “Access-Control-Allow-Headers: content-type”.`,
    )
  }
  // It may be there all the same, so the words must not say that nothing is.
  return failedTest(isOffline() ? 'offline' : 'address', unreachable(server))
}

const wrong = (problem: ConnectionProblem, message: string, suggestion?: string): ConnectionTest =>
  failedTest(problem, { message, ...(suggestion !== undefined && { suggestion }) })
