import type { ProviderFacts, ProviderId } from '#src/domain/providers.ts'
import type { Clock } from '#src/lib/clock.ts'

/** The server of a provider, as one that asks it needs to know it. */
export interface Server {
  readonly id: ProviderId
  readonly facts: ProviderFacts
  /** Without a slash at its end. */
  readonly baseUrl: string
  /** For the user: host and port. */
  readonly host: string
  readonly key: () => string | undefined
  readonly clock: Clock
}

/** As a user calls it: a hosted one by its name, others by where they are. */
export const serverName = ({ id, facts, host }: Server): string => (id === 'other' ? host : facts.name)
