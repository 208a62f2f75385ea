import type { Failure } from '#src/domain/failure.ts'
import type { Engine, LaneLimits } from '#src/domain/ports.ts'
import { providers, type Connection, type ProviderId } from '#src/domain/providers.ts'
import { usualTimeoutMs, maxCap } from '#src/domain/session.ts'
import type { Transcript, TranscriptId } from '#src/domain/video.ts'
import { expectedUse } from '#src/engines/model/expected-use.ts'
import { notSetUp, refusalOf } from '#src/engines/model/refusal.ts'
import type { Writer } from '#src/engines/model/write-note.ts'
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

/**
 * Lets a language model that the user brings write the notes. All that speaks and writes comes with the first note;
 * `process` throws only where its attempt was aborted.
 */
export function createModelEngine(needs: ModelEngineNeeds): Engine {
  const { provider, connection, levels, requestsAMinute } = needs
  const { atOnce } = providers[provider]
  const { baseUrl } = connection
  let writer: Promise<Writer | undefined> | undefined
  /** Undefined where it can't be fetched; then the next one who asks tries again. */
  const loadWriter = () => (writer ??= load(needs).catch(() => (writer = undefined)))
  return {
    id: 'model',
    server: baseUrl !== undefined && URL.canParse(baseUrl) ? new URL(baseUrl).host || provider : provider,
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
    ready: loadWriter,
    refuses: (task) => refusalOf(task, needs),
    expectedUse: (task) => expectedUse(task, provider, levels(), connection.window),
    async process(task, attempt) {
      const message = refusalOf(task, needs)
      const stopsAll = notSetUp(needs) !== undefined
      if (message !== undefined) return { ok: false, failure: { kind: 'api', message, stopsAll } }
      const loaded = await loadWriter()
      return loaded ? loaded.process(task, attempt) : { ok: false, failure: notLoaded }
    },
  }
}

async function load(needs: ModelEngineNeeds): Promise<Writer> {
  const [{ createWriter }, { createProvider }] = await Promise.all([
    import('#src/engines/model/write-note.ts'),
    import('#src/engines/model/create-provider.ts'),
  ])
  const { provider, connection, key, clock } = needs
  return createWriter(needs, createProvider(provider, { baseUrl: connection.baseUrl ?? '', key }, clock))
}

const notLoaded: Failure = {
  kind: 'system',
  cause: 'worker',
  message: 'The part of Fanfold that speaks to models could not be loaded, so the model was not asked.',
  suggestion: 'Check your connection, reload the page, then go on.',
}
