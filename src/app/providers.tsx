import type { Composition } from '#src/app/compose.ts'
import { configQuery } from '#src/app/config-query.ts'
import { parallelPolicy, visitorBucket } from '#src/app/flags.ts'
import { systemRandom } from '#src/lib/random.ts'
import { ConfigurationProvider, ServicesProvider } from '#src/store/hooks.tsx'
import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'

/** Draws its children once the host's configuration is known: it decides what the first screen offers. */
function Configured({ children }: { children: ReactNode }) {
  const { data } = useQuery(configQuery)
  const [bucket] = useState(() => visitorBucket(systemRandom))
  if (!data) return null
  const parallel = parallelPolicy({
    built: import.meta.env['NEXT_PUBLIC_PARALLEL_PROCESSING'],
    parallel: data.config.parallel,
    bucket,
  })
  return <ConfigurationProvider configuration={{ ...data, parallel }}>{children}</ConfigurationProvider>
}

export const Providers = ({
  composition: { services, queryClient },
  children,
}: {
  composition: Composition
  children: ReactNode
}) => (
  <QueryClientProvider client={queryClient}>
    <ServicesProvider services={services}>
      <Configured>{children}</Configured>
    </ServicesProvider>
  </QueryClientProvider>
)
