import { readBaseUrl } from '#src/domain/base-url.ts'
import { providers, type ProviderId } from '#src/domain/providers.ts'
import type { Provider, ProviderAccess } from '#src/engines/model/provider.ts'
import { createDeviceProvider } from '#src/engines/model/providers/device.ts'
import { createGeminiProvider } from '#src/engines/model/providers/gemini.ts'
import { createOpenAiProvider } from '#src/engines/model/providers/openai-compatible.ts'
import { unusableAddress } from '#src/engines/model/providers/unusable-address.ts'
import type { Clock } from '#src/lib/clock.ts'

export function createProvider(id: ProviderId, { baseUrl, key }: ProviderAccess, clock: Clock): Provider {
  if (id === 'device') return createDeviceProvider(clock)
  const read = readBaseUrl(baseUrl, id)
  if (!read.ok) return unusableAddress(read.problem)
  const server = { id, facts: providers[id], baseUrl: read.url, host: new URL(read.url).host, key, clock }
  return id === 'gemini' ? createGeminiProvider(server) : createOpenAiProvider(server)
}
