import type { Failure } from '#src/domain/failure.ts'
import type { LaneLimits, Transcriber } from '#src/domain/ports.ts'
import { maxCap, usualTimeoutMs } from '#src/domain/session.ts'
import { deapiServer, keyProblem, v1 } from '#src/engines/transcribe/deapi-server.ts'
import type { DeapiMemory } from '#src/engines/transcribe/transcribe-link.ts'
import type { Clock } from '#src/lib/clock.ts'

export interface DeapiNeeds {
  /** "" is where deAPI usually is. */
  readonly baseUrl: string
  /** Asked anew for every attempt. */
  readonly key: () => string | undefined
  /** What the account there allows; read anew whenever somebody asks for the limits. */
  readonly plan: () => 'premium' | 'basic'
  readonly clock: Clock
}

/** Requests a minute that its plans allow. */
const requestsAMinute = { premium: 300, basic: 1 }

/** Lets deAPI transcribe what links lead to. What it has begun is not begun again, whatever happens to the attempt. */
export function createDeapi({ baseUrl, key, plan, clock }: DeapiNeeds): Transcriber {
  const server = deapiServer(baseUrl)
  const memory: DeapiMemory = { version: v1, jobs: new Map() }
  const missing = (): string | undefined =>
    server.isAddress
      ? keyProblem(key())
      : 'The address of the transcriber is not a web address. Correct it in Settings.'
  const refuses = (link: string): string | undefined =>
    /^https?:\/\//i.test(link) ? undefined : 'Only what a web address leads to can be transcribed.'
  return {
    server: server.host,
    get limits(): LaneLimits {
      return {
        cap: maxCap,
        gapMs: 150,
        timeoutMs: usualTimeoutMs,
        budgets: [{ count: requestsAMinute[plan()], windowMs: 60_000 }],
        per: 'engine',
        // 20 to 80 s for what people mostly ask for.
        pace: { baseMs: 20_000, perMinuteMs: 1_000, mostMs: 80_000 },
      }
    },
    missing,
    refuses: ({ link = '' }) => refuses(link.trim()),
    async transcribe({ link: given = '' }, attempt) {
      const link = given.trim()
      const unset = missing()
      const message = unset ?? refuses(link)
      if (message !== undefined) {
        return { ok: false, failure: { kind: 'api', message, stopsAll: unset !== undefined } }
      }
      // Of no use before the first request, so it comes later than the page.
      const spoken = await import('#src/engines/transcribe/transcribe-link.ts').catch(() => undefined)
      if (!spoken) return { ok: false, failure: notLoaded }
      return spoken.transcribeLink(link, attempt, { server, key: key(), clock, memory })
    },
  }
}

const notLoaded: Failure = {
  kind: 'system',
  cause: 'worker',
  message: 'The part of Fanfold that speaks with deAPI could not be loaded, so it was not asked.',
  suggestion: 'Check your connection, reload the page, then go on.',
}
