import { providers, type Connection, type ProviderId } from '#src/domain/providers.ts'
import type { Settings } from '#src/store/settings-store.ts'

export interface ModelChoice extends Connection {
  readonly provider: ProviderId
}

/** Which model writes the notes of the engine `model`, and how it is reached: what the user said, else what is usual there. */
export function modelChoice({
  provider = 'gemini',
  connections,
}: Pick<Settings, 'provider' | 'connections'>): ModelChoice {
  const { baseUrl, usualModel, requestsAMinute } = providers[provider]
  return {
    provider,
    ...(baseUrl !== undefined && { baseUrl }),
    ...(usualModel !== undefined && { model: usualModel }),
    ...(requestsAMinute !== undefined && { requestsAMinute }),
    ...connections?.[provider],
  }
}
