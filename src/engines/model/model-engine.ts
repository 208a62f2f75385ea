import type { Engine, LaneLimits } from '#src/domain/ports.ts'
import { providers, type Connection, type ProviderId } from '#src/domain/providers.ts'
import { usualTimeoutMs, maxCap } from '#src/domain/session.ts'
import type { Transcript, TranscriptId } from '#src/domain/video.ts'
import type { Clock } from '#src/lib/clock.ts'

export interface ModelEngineNeeds {
  readonly provider: ProviderId
  /** With what the provider's facts say where the user said nothing. */
  readonly connection: Connection
  /** Asked anew for every request. */
  readonly key: () => string | undefined
  /** Which levels are written: all three in one request, or the one that is asked for. */
  readonly levels: () => 'all' | 'one'
  /** Requests a minute at most, read anew whenever somebody asks for the limits; undefined: no limit of ours. */
  readonly requestsAMinute: () => number | undefined
  readonly transcript: (id: TranscriptId) => Promise<Transcript | undefined>
  readonly clock: Clock
}

/** Lets a language model that the user brings write the notes. */
export function createModelEngine({ provider, connection, requestsAMinute }: ModelEngineNeeds): Engine {
  const { name, atOnce } = providers[provider]
  const { baseUrl } = connection
  return {
    id: 'model',
    server: baseUrl !== undefined && URL.canParse(baseUrl) ? new URL(baseUrl).host : provider,
    get limits(): LaneLimits {
      const count = requestsAMinute()
      return {
        cap: atOnce ?? maxCap,
        gapMs: 150,
        timeoutMs: usualTimeoutMs,
        budgets: count === undefined ? [] : [{ count, windowMs: 60_000 }],
        per: 'engine',
        pace: { baseMs: 15_000, perMinuteMs: 500, mostMs: 300_000 },
      }
    },
    refuses: () => `${name} can’t be asked yet.`,
    process: () => Promise.reject(new Error('not asked yet')),
  }
}
