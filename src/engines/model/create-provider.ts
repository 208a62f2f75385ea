import { readBaseUrl } from '#src/domain/base-url.ts'
import { providers, type ProviderId } from '#src/domain/providers.ts'
import type { Provider, ProviderAccess } from '#src/engines/model/provider.ts'
import { createOpenAiProvider } from '#src/engines/model/providers/openai-compatible.ts'
import { unusableAddress } from '#src/engines/model/providers/unusable-address.ts'
import type { Clock } from '#src/lib/clock.ts'

/** Throws where there is no such provider here. */
export function createProvider(id: ProviderId, { baseUrl, key }: ProviderAccess, clock: Clock): Provider {
  if (id === 'device' || id === 'gemini') throw new Error(`${id} is not spoken yet`)
  const read = readBaseUrl(baseUrl, id)
  if (!read.ok) return unusableAddress(read.problem)
  const server = { id, facts: providers[id], baseUrl: read.url, host: new URL(read.url).host, key, clock }
  return createOpenAiProvider(server)
}
