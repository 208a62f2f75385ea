import type { ConnectionProblem, ConnectionTest } from '#src/domain/connections.ts'
import type { Failure } from '#src/domain/failure.ts'
import type { ModelFacts } from '#src/domain/providers.ts'
import type { Provider } from '#src/engines/model/provider.ts'
import type { Listed } from '#src/engines/model/providers/listed.ts'
import { widerWindow } from '#src/engines/model/providers/local-window.ts'
import { nearest } from '#src/engines/model/providers/nearest.ts'
import { letInWords, send } from '#src/engines/model/providers/send.ts'
import { serverName, type Server } from '#src/engines/model/providers/server.ts'
import { answersAtAll } from '#src/engines/web/probe.ts'
import { count, number } from '#src/lib/format-count.ts'
import { duration } from '#src/lib/format-time.ts'

export interface Tested extends Pick<Provider, 'ask' | 'facts'> {
  readonly server: Server
  readonly list: (signal: AbortSignal) => Promise<Listed>
  readonly model: string | undefined
  readonly signal: AbortSignal
}

type Wrong = { readonly problem: ConnectionProblem; readonly failure: Failure }

/** A machine at home may have to load its model first. */
const longestMs = { hosted: 60_000, here: 180_000 }

/** Ends after some time also where a server never does. */
export async function testConnection(tested: Tested): Promise<ConnectionTest> {
  const { server, signal } = tested
  const limit = new AbortController()
  const ms = server.facts.atOnce === 1 ? longestMs.here : longestMs.hosted
  const disarm = server.clock.at(server.clock.now() + ms, () => limit.abort())
  try {
    return await tryOut({ ...tested, signal: AbortSignal.any([signal, limit.signal]) })
  } catch (error) {
    if (signal.aborted || !limit.signal.aborted) throw error
    const message = `${serverName(server)} takes requests, but did not answer within ${duration(ms / 1000)}.`
    return { ok: false, problem: 'server', message, suggestion: 'Test again, or choose another model.' }
  } finally {
    disarm()
  }
}

/**
 * First the list of models, which costs nothing; then, with a model chosen, one request for a few tokens: only that
 * proves the key where lists are open to all, that the model answers, and that it is paid for.
 */
async function tryOut(tested: Tested): Promise<ConnectionTest> {
  const { server, model, signal, list, ask, facts } = tested
  const { now } = server.clock
  const began = now()
  const listed = await list(signal)
  if (!listed.ok) {
    const { problem, failure } = listed.trouble
    if (failure.kind === 'network' && !failure.answered)
      return unanswered(server, { problem, failure }, signal)
    // Some servers have no list; those that refuse a key will refuse it again.
    if (model === undefined || problem === 'key' || problem === 'mixed-content')
      return failedTest({ problem, failure })
  }
  const models = listed.ok ? listed.models : []
  if (model === undefined) return withoutModel(server, models, now() - began, signal)

  const asked = now()
  for await (const piece of ask({ ...smallest, model }, signal)) {
    if (piece.type !== 'failed') continue
    const { failure, problem = 'server' } = piece
    if (failure.kind === 'network' && !failure.answered)
      return unanswered(server, { problem, failure }, signal)
    return failedTest({ problem, failure: problem === 'model' ? withNames(failure, model, models) : failure })
  }
  const latencyMs = now() - asked
  const known = await facts(model, signal)
  const message = `${serverName(server)} answers.${smallWindowWords(server, known)}`
  return { ok: true, latencyMs, message, model: known }
}

/** An hour of talk is some 12,000 tokens. */
const smallWindow = 16_000

function smallWindowWords({ id }: Server, { window = Infinity }: ModelFacts): string {
  const advice = widerWindow[id]
  if (advice === undefined || window >= smallWindow) return ''
  return ` The model is loaded with a window of ${number(window)} tokens: long videos are split. To give it more, ${advice}.`
}

/** A model that thinks may use all of it up before its first word, which is an answer, too. */
const smallest = {
  system: '',
  messages: [{ from: 'user', text: 'Say OK.' }],
  maxOutputTokens: 16,
} as const

async function withoutModel(
  server: Server,
  models: readonly ModelFacts[],
  latencyMs: number,
  signal: AbortSignal,
): Promise<ConnectionTest> {
  // Its list is open to all.
  const sent = server.id === 'openrouter' ? await send(server, { path: '/key', signal }) : undefined
  if (sent?.ok === false && sent.trouble.problem === 'key') return failedTest(sent.trouble)
  const message =
    models.length === 0
      ? `${serverName(server)} answers, but it has no models. Load one there first.`
      : `${serverName(server)} answers, and has ${count(models.length, 'model')}. Choose one.`
  return { ok: true, latencyMs, message }
}

function failedTest({ problem, failure }: Wrong): ConnectionTest {
  const { message, details, suggestion } = failure
  const said = details === undefined ? '' : ` It says: “${details}”`
  return { ok: false, problem, message: `${message}${said}`, ...(suggestion !== undefined && { suggestion }) }
}

function withNames(failure: Failure, model: string, models: readonly ModelFacts[]): Failure {
  if (models.length === 0) return failure
  const names = nearest(
    model,
    models.map(({ id }) => id),
  ).join(', ')
  return { ...failure, suggestion: `It has, for example: ${names}. Choose one in Settings.` }
}

/** A page may send without reading the answer: where that arrives, a server is there and only does not let it in. */
async function unanswered(server: Server, wrong: Wrong, signal: AbortSignal): Promise<ConnectionTest> {
  if (wrong.problem === 'offline') return failedTest(wrong)
  if (!(await answersAtAll(`${server.baseUrl}/models`, signal))) return failedTest(wrong)
  return {
    ok: false,
    problem: 'not-allowed',
    message: `Something answers at ${server.host}, but it does not let this page read the answer (CORS).`,
    suggestion: letInWords(server),
  }
}
