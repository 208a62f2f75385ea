import type { Failure } from '#src/domain/failure.ts'
import type { Engine, LaneLimits, Pace } from '#src/domain/ports.ts'
import { providers, type Connection, type ProviderId } from '#src/domain/providers.ts'
import { usualTimeoutMs, maxCap } from '#src/domain/session.ts'
import type { Transcript, TranscriptId } from '#src/domain/video.ts'
import { expectedUse } from '#src/engines/model/expected-use.ts'
import { missingWords, refusalOf } from '#src/engines/model/refusal.ts'
import type { Writer } from '#src/engines/model/write-note.ts'
import type { Clock } from '#src/lib/clock.ts'

export interface ModelEngineNeeds {
  readonly provider: ProviderId
  /**
   * With what the provider's facts say where the user said nothing. Read anew for every attempt, so that a retry asks
   * the model that is chosen by then; only the address is the same for as long as the engine lives.
   */
  readonly connection: () => Connection
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
 * A hosted model writes about 100 tokens a second, and all three levels of a note are some 3,500: 35 s to 45 s, somewhat
 * more for the longer notes of longer videos. An hour that is watched adds 10 s to 20 s.
 */
const hosted: Pace = { baseMs: 30_000, perMinuteMs: 300, mostMs: 300_000, unknownMs: 45_000 }
/** One machine takes five to ten times as long. */
const atHome: Pace = { baseMs: 210_000, perMinuteMs: 2_100, mostMs: 30 * 60_000, unknownMs: 315_000 }
/** A prompt of some thousand tokens takes a processor without a graphics card that long to read, in silence. */
const atHomeTimeoutMs = 30 * 60_000

/**
 * Lets a language model that the user brings write the notes. All that speaks and writes comes with the first note;
 * `process` throws only where its attempt was aborted.
 */
export function createModelEngine(needs: ModelEngineNeeds): Engine {
  const { provider, connection, key, levels, requestsAMinute } = needs
  const { atOnce } = providers[provider]
  let writer: Promise<Writer | undefined> | undefined
  /** Undefined where it can't be fetched; then the next one who asks tries again. */
  const loadWriter = () => (writer ??= load(needs).catch(() => (writer = undefined)))
  const missing = () => missingWords({ ...connection(), provider }, key())
  const { baseUrl } = connection()
  return {
    id: 'model',
    provider: { id: provider, ...(baseUrl !== undefined && { baseUrl }) },
    server: baseUrl !== undefined && URL.canParse(baseUrl) ? new URL(baseUrl).host || provider : provider,
    get limits(): LaneLimits {
      const count = requestsAMinute()
      return {
        cap: atOnce ?? maxCap,
        gapMs: 150,
        timeoutMs: atOnce === 1 ? atHomeTimeoutMs : usualTimeoutMs,
        budgets: count === undefined ? [] : [{ count, windowMs: 60_000 }],
        per: 'engine',
        pace: atOnce === 1 ? atHome : hosted,
      }
    },
    ready: loadWriter,
    missing,
    refuses: (task) => refusalOf(task, provider),
    expectedUse: (task) => expectedUse(task, provider, levels(), connection().window),
    async process(task, attempt) {
      const unset = missing()
      const message = unset ?? refusalOf(task, provider)
      if (message !== undefined) {
        return { ok: false, failure: { kind: 'api', message, stopsAll: unset !== undefined } }
      }
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
  return createWriter(needs, createProvider(provider, { baseUrl: connection().baseUrl ?? '', key }, clock))
}

const notLoaded: Failure = {
  kind: 'system',
  cause: 'worker',
  message: 'The part of Fanfold that speaks to models could not be loaded, so the model was not asked.',
  suggestion: 'Check your connection, reload the page, then go on.',
}
