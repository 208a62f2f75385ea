import type { HostModel } from '#src/domain/config.ts'
import { providers, type Connection, type ProviderId } from '#src/domain/providers.ts'
import type { Settings } from '#src/store/settings-store.ts'

export interface ModelChoice extends Connection {
  readonly provider: ProviderId
}

/**
 * Which model writes the notes of the engine `model`, and how it is reached: what the user said, else the host, else
 * what is usual there.
 */
export function modelChoice(
  { provider: chosen, connections }: Pick<Settings, 'provider' | 'connections'>,
  host: HostModel | undefined,
): ModelChoice {
  const provider = chosen ?? host?.provider ?? 'gemini'
  const { baseUrl, usualModel, requestsAMinute } = providers[provider]
  return {
    ...(baseUrl !== undefined && { baseUrl }),
    ...(usualModel !== undefined && { model: usualModel }),
    ...(requestsAMinute !== undefined && { requestsAMinute }),
    ...(host?.provider === provider && host),
    provider,
    ...connections?.[provider],
  }
}
