import { readBaseUrl } from '#src/domain/base-url.ts'
import { providers, type Connection, type ProviderId } from '#src/domain/providers.ts'

/** `browser`: this one has no model of its own. */
export type Missing = 'address' | 'key' | 'model' | 'browser'

/** What the user has yet to give before a model can be asked; undefined where nothing is missing. */
export function missingOf(
  { provider, baseUrl, model }: Connection & { readonly provider: ProviderId },
  { hasKey, hasDeviceModel }: { readonly hasKey: boolean; readonly hasDeviceModel: boolean },
): Missing | undefined {
  if (provider === 'device') return hasDeviceModel ? undefined : 'browser'
  if (!readBaseUrl(baseUrl ?? '', provider).ok) return 'address'
  if (providers[provider].key === 'needed' && !hasKey) return 'key'
  return model?.trim() ? undefined : 'model'
}
