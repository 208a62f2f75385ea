import { engineIds, type EngineId } from '#src/domain/ports.ts'
import { providerIds, type Connection, type ProviderId } from '#src/domain/providers.ts'
import type { RateLimitMode } from '#src/domain/rate-limit.ts'
import { maxCap, timeoutRange, type TaskOrder } from '#src/domain/session.ts'
import { processingModes, type ProcessingMode } from '#src/domain/task.ts'
import type { TemplateId } from '#src/domain/template.ts'
import type { Ms } from '#src/lib/clock.ts'
import * as v from 'valibot'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { createJSONStorage, persist, type StateStorage } from 'zustand/middleware'

export type Theme = 'system' | 'light' | 'dark'

/** What the user chose; undefined follows the host's configuration. Small: written whole at every change. */
export interface Settings {
  readonly engine?: EngineId
  readonly apiBaseUrl?: string
  /** How a notes API is to look at videos. */
  readonly processingMode?: ProcessingMode
  /** How a model is that can watch them itself: what `hybrid` costs there is another matter. */
  readonly modelMode?: ProcessingMode
  /** Whose models write the notes of the engine `model`. */
  readonly provider?: ProviderId
  /** What was said of each provider; keys are elsewhere. */
  readonly connections?: Readonly<Partial<Record<ProviderId, Connection>>>
  /** Whether a model writes all three levels of a note, or the one in the middle alone. */
  readonly levels?: 'all' | 'one'
  /** Whether and by which server videos without captions are transcribed. */
  readonly transcription?: Transcription
  readonly parallel: boolean
  readonly cap?: number
  readonly requestsAMinute?: number
  readonly rateLimitMode?: RateLimitMode
  readonly order?: TaskOrder
  readonly timeoutMs?: Ms
  readonly templates: readonly TemplateId[]
  readonly theme: Theme
  /** Whether the browser is to say that a run is over, where it may. */
  readonly notify: boolean
}

export interface Transcription {
  readonly on: boolean
  readonly baseUrl?: string
  /** What the account there allows: 300 requests a minute, or 1. */
  readonly plan: 'premium' | 'basic'
}

export type SettingsStore = StoreApi<Settings>

export const defaultSettings: Settings = {
  parallel: true,
  templates: ['basic-summary', 'study-notes'],
  theme: 'system',
  notify: false,
}

/** As many as a host can set. */
const mostAMinute = 100_000

const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))

const connection = v.object({
  baseUrl: v.exactOptional(v.string()),
  model: v.exactOptional(v.string()),
  fallback: v.exactOptional(v.string()),
  window: v.exactOptional(whole(1, 100_000_000)),
  requestsAMinute: v.exactOptional(whole(1, mostAMinute)),
})

const schemas = {
  engine: v.picklist(engineIds),
  apiBaseUrl: v.string(),
  processingMode: v.picklist(processingModes),
  modelMode: v.picklist(processingModes),
  provider: v.picklist(providerIds),
  connections: v.object(v.entriesFromList(providerIds, v.exactOptional(connection))),
  levels: v.picklist(['all', 'one']),
  transcription: v.object({
    on: v.boolean(),
    baseUrl: v.exactOptional(v.string()),
    plan: v.picklist(['premium', 'basic']),
  }),
  parallel: v.boolean(),
  cap: whole(1, maxCap),
  requestsAMinute: whole(1, mostAMinute),
  rateLimitMode: v.picklist(['shared', 'independent']),
  order: v.picklist(['shortest', 'listed']),
  timeoutMs: whole(timeoutRange.leastMs, timeoutRange.mostMs),
  templates: v.array(v.string()),
  theme: v.picklist(['system', 'light', 'dark']),
  notify: v.boolean(),
} satisfies { [Key in keyof Settings]-?: v.GenericSchema<unknown, Settings[Key]> }

type Connections = NonNullable<Settings['connections']>

/** How notes are made, back as it was at first; what they are made of, where and how it looks stays. */
export const withDefaultOptions = ({
  cap: _cap,
  parallel: _parallel,
  requestsAMinute: _requests,
  rateLimitMode: _mode,
  order: _order,
  timeoutMs: _timeout,
  processingMode: _processing,
  modelMode: _modelMode,
  connections,
  ...kept
}: Settings): Settings => ({
  ...defaultSettings,
  ...kept,
  ...(connections && { connections: withUsualRates(connections) }),
})

const withUsualRates = (connections: Connections): Connections =>
  Object.fromEntries(
    Object.entries(connections).map(([provider, { requestsAMinute: _rate, ...others }]) => [
      provider,
      others,
    ]),
  )

/** What can be used of what another version, or somebody by hand, has stored: each setting by itself. */
function usable(stored: unknown): Partial<Settings> {
  const settings = new Map(Object.entries(v.is(v.record(v.string(), v.unknown()), stored) ? stored : {}))
  return Object.fromEntries(
    Object.entries(schemas)
      .filter(([key, schema]) => v.is(schema, settings.get(key)))
      .map(([key]) => [key, settings.get(key)]),
  )
}

/** A browser may forbid storage, or have no room left: the choice then holds until the page is closed. */
const whereAllowed: StateStorage = {
  getItem: (name) => quietly(() => localStorage.getItem(name)) ?? null,
  setItem: (name, value) => quietly(() => localStorage.setItem(name, value)),
  removeItem: (name) => quietly(() => localStorage.removeItem(name)),
}

function quietly<T>(action: () => T): T | undefined {
  try {
    return action()
  } catch {
    return undefined
  }
}

const key = 'fanfold-settings'

/** What is chosen in another tab holds here as well. */
export function createSettingsStore(): SettingsStore {
  const store = createStore<Settings>()(
    persist(() => defaultSettings, {
      name: key,
      version: 1,
      storage: createJSONStorage(() => whereAllowed),
      // What was taken back in another tab is not there any more.
      merge: (stored) => ({ ...defaultSettings, ...usable(stored) }),
    }),
  )
  addEventListener('storage', (event) => {
    // Without a key, everything was deleted.
    if (event.key === key || event.key === null) void store.persist.rehydrate()
  })
  return store
}
