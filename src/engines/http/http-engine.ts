import type { Failure } from '#src/domain/failure.ts'
import { tasksAMinute, type RateLimit } from '#src/domain/rate-limit.ts'
import type { Answer, Attempt, Engine, LaneLimits } from '#src/domain/ports.ts'
import { maxCap, usualTimeoutMs } from '#src/domain/session.ts'
import type { Task } from '#src/domain/task.ts'
import { apiServer, type ApiServer } from '#src/engines/http/api-server.ts'
import type { Habits } from '#src/engines/http/ask-server.ts'
import { knownTemplates } from '#src/engines/http/known-templates.ts'
import type { Clock } from '#src/lib/clock.ts'
import { templateById } from '#src/templates/built-in.ts'

/**
 * Lets a server of the notes API make the notes: one request a task, or a further one where the server speaks
 * otherwise; answers of any shape become an `Answer`. `process` throws only when its attempt was aborted.
 * @param baseUrl the server's address; "" is the page's own origin
 * @param rate how many requests a minute may be sent, and how many of them one note costs; read anew whenever
 *   somebody asks for the limits
 * @param preferAsync whether the endpoint that streams is asked first
 * @param sendsKey whether another origin's server takes the idempotency key; the page's own gets it anyway
 */
export function createHttpEngine({
  baseUrl,
  clock,
  rate,
  sendsKey = () => false,
  preferAsync = () => false,
}: {
  readonly baseUrl: string
  readonly clock: Clock
  readonly rate: () => RateLimit
  readonly sendsKey?: () => boolean
  readonly preferAsync?: () => boolean
}): Engine {
  const server = apiServer(baseUrl)
  const habits: Habits = {}
  const refuses = (task: Task) => refusalOf(task, server)
  void loadSpeaker()

  async function process(task: Task, attempt: Attempt): Promise<Answer> {
    const refusal = refuses(task)
    if (refusal !== undefined) return { ok: false, failure: { kind: 'api', message: refusal } }
    // Before anything is sent: an answer that can't be read is lost. Once it is loaded, this waits for nothing.
    const speaker = await loadSpeaker()
    if (!speaker) return { ok: false, failure: notLoaded }
    const { requestsPerTask } = rate()
    const asked = { server, task, attempt, clock, requestsPerTask, sendsKey: server.sameOrigin || sendsKey() }
    return speaker.askServer(asked, habits, preferAsync())
  }

  return {
    id: 'api',
    server: server.host,
    get limits(): LaneLimits {
      const now = rate()
      return {
        cap: maxCap,
        gapMs: 150,
        timeoutMs: usualTimeoutMs,
        budgets: [{ count: tasksAMinute(now), windowMs: 60_000 }],
        per: now.mode === 'independent' ? 'template' : 'engine',
        pace: { baseMs: 15_000, perMinuteMs: 8_000, mostMs: 300_000 },
      }
    },
    ready: loadSpeaker,
    refuses,
    process,
  }
}

/** Of no use before the first request, so it comes later than the page. Undefined where it can't be fetched. */
const loadSpeaker = () => import('#src/engines/http/ask-server.ts').catch(() => undefined)

const notLoaded: Failure = {
  kind: 'system',
  cause: 'worker',
  message: 'The part of Fanfold that reads answers could not be loaded, so the server was not asked.',
  suggestion: 'Check your connection, reload the page, then go on.',
}

function refusalOf({ video, template }: Task, server: ApiServer): string | undefined {
  if (!server.isAddress) {
    return 'The address of the notes API is not an address. Correct it in Settings; it looks like https://notes.example.org.'
  }
  if (!video.link?.trim()) {
    return `The notes API needs a link, and "${video.title}" has none. Add its link, or make its notes in this browser.`
  }
  if (knownTemplates.includes(template)) return undefined
  const name = templateById(template)?.name ?? template
  return `Servers of the notes API don't know the template "${name}". Make it in this browser, or choose another.`
}
