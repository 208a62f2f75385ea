import type { EngineId } from '#src/domain/ports.ts'
import type { Connection, ProviderId } from '#src/domain/providers.ts'

/** `/config.json`: what the people who host the app decide, without a new build. All of it is optional there. */
export interface AppConfig {
  /** Null: no notes API here. "" is the page's own origin. */
  readonly apiBaseUrl: string | null
  readonly engine?: EngineId
  /** Whose model the engine `model` asks until the user picks another one. */
  readonly model?: HostModel
  readonly signInUrl: string | null
  /** Of the rate limit, what the server takes for one note: some ask further servers themselves. */
  readonly requestsPerTask: number
  /** Whether a notes API on another origin allows the header `Idempotency-Key`; the page's own gets it anyway. */
  readonly sendIdempotencyKey: boolean
  /** Whether the notes API is asked at the endpoint that streams first; else only where the other one gives up. */
  readonly preferAsync: boolean
  readonly parallel: {
    readonly enabled: boolean
    readonly rolloutPercent: number
    /** Where the slider starts. */
    readonly maxConcurrent: number
    readonly rateLimitRpm: number
    readonly rateLimitMode: 'shared' | 'independent'
  }
}

export interface HostModel extends Pick<Connection, 'baseUrl' | 'model'> {
  readonly provider: ProviderId
}

export const defaultConfig: AppConfig = {
  apiBaseUrl: null,
  signInUrl: null,
  requestsPerTask: 1,
  sendIdempotencyKey: false,
  preferAsync: false,
  parallel: {
    enabled: true,
    rolloutPercent: 100,
    maxConcurrent: 5,
    rateLimitRpm: 300,
    rateLimitMode: 'shared',
  },
}

/** Whether tasks may run side by side here; if not, why, for the user. The user's own switch comes on top. */
export type ParallelPolicy =
  { readonly allowed: true } | { readonly allowed: false; readonly because: string }
