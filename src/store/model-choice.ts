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

export type Missing = 'address' | 'key' | 'model'

/** What the user has yet to give before a model can be asked; undefined where nothing is missing. */
export function missingOf({ provider, baseUrl, model }: ModelChoice, hasKey: boolean): Missing | undefined {
  if (provider === 'device') return undefined
  if (baseUrl === undefined) return 'address'
  if (providers[provider].key === 'needed' && !hasKey) return 'key'
  return model === undefined ? 'model' : undefined
}
