import type { ProviderId } from '#src/domain/providers.ts'
import type { Provider, ProviderAccess } from '#src/engines/model/provider.ts'
import type { Clock } from '#src/lib/clock.ts'

/** Throws where there is no such provider here. */
export function createProvider(id: ProviderId, _access: ProviderAccess, _clock: Clock): Provider {
  throw new Error(`${id} is not spoken yet`)
}
