import type { ConnectionProblem, ConnectionTest } from '#src/domain/ports.ts'
import { parseJson } from '#src/engines/http/server-words.ts'
import { deapiFailure } from '#src/engines/transcribe/deapi-failure.ts'
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
import type { Clock } from '#src/lib/clock.ts'
import * as v from 'valibot'

/** In US dollars: below this deAPI takes no work (docs.deapi.ai, "Check balance", 2026). */
const leastBalance = 0.49

/** Asks for the account's balance, which costs nothing. Rejects only where it is aborted. */
export async function testDeapi(
  { baseUrl, key, clock }: { baseUrl: string; key: string | undefined; clock: Clock },
  signal: AbortSignal,
): Promise<ConnectionTest> {
  const server = deapiServer(baseUrl)
  if (!/^https?:\/\//i.test(server.base) || !URL.canParse(server.base)) {
    return no(
      'address',
      'The address of the transcriber is not a web address.',
      'Write it as https://api.deapi.ai.',
    )
  }
  const badKey = keyProblem(key)
  if (badKey !== undefined) return no('key', badKey)
  const since = clock.now()
  try {
    let reply = await askDeapi(server, key, v1.balance, { signal })
    if (isMissing(reply)) reply = await askDeapi(server, key, v2.balance, { signal })
    return verdict(reply, server, key, clock, clock.now() - since)
  } catch (error) {
    if (signal.aborted) throw error
    return whySilent(server, signal)
  }
}

const no = (problem: ConnectionProblem, message: string, suggestion?: string): ConnectionTest => ({
  ok: false,
  problem,
  message,
  ...(suggestion !== undefined && { suggestion }),
})

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
  const { host } = server
  if (reply.status >= 400) {
    const { message, details, suggestion } = deapiFailure(reply, server, key, clock.epoch())
    return no(problemOf(reply), [message, details].filter(Boolean).join(' '), suggestion)
  }
  const given = parseJson(reply.text)
  const read = v.safeParse(v.union([v.object({ data: account }), account]), given)
  if (!read.success) {
    return no('address', `${host} answered, and not as deAPI does.`, 'Check the address of the transcriber.')
  }
  const { balance } = 'data' in read.output ? read.output.data : read.output
  if (balance < leastBalance) {
    return no(
      'credit',
      `The key is right, but the account at ${host} has ${dollars(balance)} left. It takes no work below ${dollars(leastBalance)}.`,
      'Top the account up there.',
    )
  }
  return {
    ok: true,
    latencyMs,
    message: `${host} accepts the key. The account has ${dollars(balance)} left.`,
  }
}

const dollars = (amount: number): string => `$${amount.toFixed(2)}`

function problemOf({ status }: DeapiReply): ConnectionProblem {
  if (status === 401 || status === 403) return 'key'
  if (status === 402 || status === 422) return 'credit'
  if (status === 429) return 'rate-limit'
  return status >= 500 ? 'server' : 'address'
}

/** A browser does not tell a page why there is no answer; what can be told apart is. */
async function whySilent(server: DeapiServer, signal: AbortSignal): Promise<ConnectionTest> {
  const { host, base } = server
  const device = globalThis.navigator as Partial<Navigator> | undefined
  if (device?.onLine === false) {
    return no('offline', 'This device is offline.', 'Try again when it is connected.')
  }
  const page: Location | undefined = globalThis.location
  const { protocol, hostname } = new URL(base)
  const isHere = /^(?:localhost|127\.|\[::1\])/.test(hostname)
  if (page?.protocol === 'https:' && protocol === 'http:' && !isHere) {
    return no(
      'mixed-content',
      'This page is on https, and browsers let it speak to no server on http.',
      'Use an address that begins with https://.',
    )
  }
  // Without a key, and without a look at the answer: whether anybody is there at all.
  const isThere = await fetch(base, { mode: 'no-cors', credentials: 'omit', signal }).then(
    () => true,
    (error: unknown) => {
      if (signal.aborted) throw error
      return false
    },
  )
  return isThere
    ? no(
        'not-allowed',
        `${host} is there, but does not allow requests from this page (CORS).`,
        `Whoever runs it must allow ${page?.origin ?? 'this page'}, and the header Authorization.`,
      )
    : no('address', `Nobody answers at ${host}.`, 'Check the address, and whether the server is running.')
}
