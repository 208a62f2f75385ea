import type { AppConfig } from '#src/domain/config.ts'
import type { EngineId } from '#src/domain/ports.ts'
import type { Settings } from '#src/store/settings-store.ts'

export interface EngineChoice {
  readonly id: EngineId
  /** Where the notes API is: "" is the page's own origin, null is nowhere. Never null where `id` is `api`. */
  readonly apiBaseUrl: string | null
}

/** Which engine makes the next notes: the user's choice, else the host's, else the API where there is one. */
export function engineChoice(
  settings: Pick<Settings, 'engine' | 'apiBaseUrl'>,
  config: Pick<AppConfig, 'engine' | 'apiBaseUrl'>,
): EngineChoice {
  const apiBaseUrl = settings.apiBaseUrl ?? config.apiBaseUrl
  const id = settings.engine ?? config.engine ?? (apiBaseUrl === null ? 'browser' : 'api')
  return { id, apiBaseUrl: id === 'api' ? (apiBaseUrl ?? '') : apiBaseUrl }
}
