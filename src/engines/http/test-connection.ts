import type { ConnectionProblem, ConnectionTest } from '#src/domain/ports.ts'
import { apiServer, isMixedContent, type ApiServer } from '#src/engines/http/api-server.ts'
import { wholeText } from '#src/engines/http/body-text.ts'
import { readFailure } from '#src/engines/http/failure-reply.ts'
import type { Reply } from '#src/engines/http/request.ts'
import { parseJson, readServerWords } from '#src/engines/http/server-words.ts'
import { isOffline, mixedContent, unreachable } from '#src/engines/http/unreachable.ts'
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
  const mixed = mixedContent(server.host)
  if (isMixedContent(server)) return wrong('mixed-content', mixed.message, mixed.suggestion)

  const tooLong = new AbortController()
  const disarm = clock.at(clock.now() + patienceMs, () => tooLong.abort())
  const inTime = AbortSignal.any([signal, tooLong.signal])
  try {
    const since = clock.now()
    const plain = await askForNothing(server.endpoint, inTime)
    const latencyMs = clock.now() - since
    const isMissing = plain.status === 404 || plain.status === 405
    const reply = isMissing ? await askForNothing(server.streamEndpoint, inTime) : plain
    return meaningOf(reply, server, latencyMs, clock)
  } catch (error) {
    if (signal.aborted) throw error
    if (!tooLong.signal.aborted) return await silence(server, inTime, signal)
    return wrong('server', `${server.host} did not answer within 15 seconds.`, 'Check that it is running.')
  } finally {
    disarm()
  }
}

async function askForNothing(endpoint: string, signal: AbortSignal): Promise<Reply> {
  const response = await fetch(endpoint, {
    method: 'POST',
    credentials: 'include',
    signal,
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: '{}',
  })
  return { status: response.status, headers: response.headers, text: await wholeText(response.body) }
}

function meaningOf(reply: Reply, server: ApiServer, latencyMs: Ms, clock: Clock): ConnectionTest {
  const { status, text } = reply
  const { host } = server
  const failure = readFailure(reply, host, clock.epoch())
  const as = (problem: ConnectionProblem) => wrong(problem, failure.message, failure.suggestion)
  if (status === 401) return as('key')
  if (status === 402) return as('credit')
  if (status === 403) return as('not-allowed')
  if (status === 404 || status === 405) {
    return wrong('address', `${host} answers, but has no notes API at this address (${status}).`, checkPath)
  }
  if (status === 429) return as(failure.kind === 'rate-limit' ? 'rate-limit' : 'credit')
  if (status >= 500) return as('server')
  const json = parseJson(text)
  if (typeof json !== 'object' || json === null || (status >= 400 && !readServerWords(json).error)) {
    return wrong('address', `${host} answers, but not as a notes API does (${status}).`, checkPath)
  }
  return { ok: true, latencyMs, message: `${host} speaks the notes API.` }
}

const checkPath = 'Check the address; it ends before “/api/videos/process”.'

/**
 * A browser does not say why there was no answer. Asked in a way that lets the page read nothing, it tells at
 * least whether anything answers: then it was the server that does not let this page in.
 */
async function silence(server: ApiServer, inTime: AbortSignal, signal: AbortSignal): Promise<ConnectionTest> {
  const { host, sameOrigin, endpoint } = server
  const page: Location | undefined = globalThis.location
  if (page && !sameOrigin && (await answersAtAll(endpoint, inTime))) {
    return wrong(
      'not-allowed',
      `${host} answers, but does not let this page read what it says (CORS).`,
      `It has to send “Access-Control-Allow-Origin: ${page.origin}”, “Access-Control-Allow-Credentials: true” and “Access-Control-Allow-Headers: content-type”.`,
    )
  }
  signal.throwIfAborted()
  // Some servers forbid even that (Cross-Origin-Resource-Policy), so the words must not say that nothing is there.
  const { message, suggestion } = unreachable(server)
  return wrong(isOffline() ? 'offline' : 'address', message, suggestion)
}

async function answersAtAll(endpoint: string, signal: AbortSignal): Promise<boolean> {
  try {
    await fetch(endpoint, { mode: 'no-cors', credentials: 'omit', cache: 'no-store', signal })
    return true
  } catch {
    return false
  }
}

const wrong = (problem: ConnectionProblem, message: string, suggestion?: string): ConnectionTest => ({
  ok: false,
  problem,
  message,
  ...(suggestion !== undefined && { suggestion }),
})
