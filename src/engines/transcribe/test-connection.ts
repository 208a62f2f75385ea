import type { ConnectionProblem, ConnectionTest } from '#src/domain/connections.ts'
import { parseJson } from '#src/engines/http/server-words.ts'
import { deapiFailure, isWithoutCredit, sentOn } from '#src/engines/transcribe/deapi-failure.ts'
import {
  askDeapi,
  deapiServer,
  isMissing,
  keyProblem,
  v1,
  v2,
  type DeapiReply,
  type DeapiServer,
} from '#src/engines/transcribe/deapi-server.ts'
import { failedTest } from '#src/engines/web/failed-test.ts'
import { isMixedContent, mixedContentWords } from '#src/engines/web/mixed-content.ts'
import { isOffline, offlineWords, page } from '#src/engines/web/page.ts'
import { answersAtAll } from '#src/engines/web/probe.ts'
import { timeLimit } from '#src/engines/web/time-limit.ts'
import type { Clock, Ms } from '#src/lib/clock.ts'
import * as v from 'valibot'

/** A server that says nothing for so long would not do for transcripts either. */
const patienceMs: Ms = 15_000
/** In US dollars: below this deAPI takes no work (docs.deapi.ai, "Check balance", 2026). */
const leastBalance = 0.49

/** Asks for the account's balance, which costs nothing. Rejects only where it is aborted. */
export async function testDeapi(
  { baseUrl, key, clock }: { baseUrl: string; key: string | undefined; clock: Clock },
  signal: AbortSignal,
): Promise<ConnectionTest> {
  const server = deapiServer(baseUrl)
  if (!server.isAddress) {
    return no(
      'address',
      'The address of the transcriber is not a web address.',
      'Write it as https://api.deapi.ai.',
    )
  }
  const badKey = keyProblem(key)
  if (badKey !== undefined) return no('key', badKey)
  const limit = timeLimit(clock, patienceMs, signal)
  const since = clock.now()
  try {
    const inTime = { signal: limit.signal }
    let reply = await askDeapi(server, key, v1.balance, inTime)
    if (isMissing(reply)) reply = await askDeapi(server, key, v2.balance, inTime)
    return verdict(reply, server, key, clock, clock.now() - since)
  } catch (error) {
    if (signal.aborted) throw error
    if (limit.isOver()) return late(server)
    return await whySilent(server, limit.signal).catch((reason: unknown) => {
      if (signal.aborted) throw reason
      return late(server)
    })
  } finally {
    limit.lift()
  }
}

const late = ({ name }: DeapiServer): ConnectionTest =>
  no('server', `${name} did not answer within 15 seconds.`, 'Check that it is running.')

const no = (problem: ConnectionProblem, message: string, suggestion?: string): ConnectionTest =>
  failedTest(problem, { message, ...(suggestion !== undefined && { suggestion }) })

const account = v.object({
  balance: v.pipe(v.union([v.number(), v.string()]), v.transform(Number), v.finite()),
})

function verdict(
  reply: DeapiReply,
  server: DeapiServer,
  key: string | undefined,
  clock: Clock,
  latencyMs: number,
): ConnectionTest {
  const { name } = server
  if (reply.isRedirect) return failedTest('address', sentOn(server))
  if (reply.status >= 400) {
    const { message, details, suggestion } = deapiFailure(reply, server, key, clock.epoch())
    return no(problemOf(reply), [message, details].filter(Boolean).join(' '), suggestion)
  }
  const given = parseJson(reply.text)
  const read = v.safeParse(v.union([v.object({ data: account }), account]), given)
  if (!read.success) {
    return no('address', `${name} answered, and not as deAPI does.`, 'Check the address of the transcriber.')
  }
  const { balance } = 'data' in read.output ? read.output.data : read.output
  if (balance < leastBalance) {
    return no(
      'credit',
      `The key is right, but the account at ${name} has ${dollars(balance)} left. It takes no work below ${dollars(leastBalance)}.`,
      'Top the account up there.',
    )
  }
  return {
    ok: true,
    latencyMs,
    message: `${name} accepts the key. The account has ${dollars(balance)} left.`,
  }
}

const dollars = (amount: number): string => `$${amount.toFixed(2)}`

function problemOf(reply: DeapiReply): ConnectionProblem {
  const { status } = reply
  if (status === 401 || status === 403) return 'key'
  if (isWithoutCredit(reply)) return 'credit'
  if (status === 429) return 'rate-limit'
  return status >= 500 || status === 408 || status === 422 ? 'server' : 'address'
}

/** A browser does not tell a page why there is no answer; what can be told apart is. */
async function whySilent({ host, name, base }: DeapiServer, signal: AbortSignal): Promise<ConnectionTest> {
  if (isOffline()) return failedTest('offline', offlineWords(host))
  if (isMixedContent(new URL(base))) return failedTest('mixed-content', mixedContentWords(host))
  return (await answersAtAll(base, signal))
    ? no(
        'not-allowed',
        `${name} is there, but does not allow requests from this page (CORS).`,
        `Whoever runs it must allow ${page()?.origin ?? 'this page'}, and the header Authorization.`,
      )
    : no('address', `Nobody answers at ${host}.`, 'Check the address, and whether the server is running.')
}
