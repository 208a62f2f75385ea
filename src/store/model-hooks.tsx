import { missingOf } from '#src/domain/missing.ts'
import type { Connections } from '#src/domain/connections.ts'
import type { Connection, ModelFacts, ProviderId } from '#src/domain/providers.ts'
import { useConfiguration, useServices, useSetSettings, useSettings } from '#src/store/hooks.tsx'
import { keyOf, type Keys } from '#src/store/keys.ts'
import { modelChoice, type ModelChoice } from '#src/store/model-choice.ts'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useStore } from 'zustand'

export const useKeys = (): Keys => useStore(useServices().keys.store)

export const useHasKey = (address: string | undefined): boolean => keyOf(useKeys(), address) !== undefined

export const useModelChoice = (): ModelChoice => modelChoice(useSettings(), useConfiguration().config.model)

/** How the chosen provider is reached where the user says nothing: as its host says, else as is usual there. */
export function useUsualChoice(): ModelChoice {
  const { provider } = useModelChoice()
  return modelChoice({ provider }, useConfiguration().config.model)
}

/** Those that there are in this browser; undefined until it was asked whether it has a model of its own. */
export function useProviders(isWanted = true): readonly ProviderId[] | undefined {
  const { providers } = useServices()
  const about = { queryKey: ['providers'], queryFn: providers, staleTime: Infinity }
  return useQuery({ ...about, enabled: isWanted }).data
}

/** What the user has yet to give before the chosen model can be asked. */
export function useMissing() {
  const choice = useModelChoice()
  const hasDeviceModel = useProviders(choice.provider === 'device')?.includes('device') ?? true
  return missingOf(choice, { hasKey: useHasKey(choice.baseUrl), hasDeviceModel })
}

type Said = { readonly [Key in keyof Connection]?: Connection[Key] | undefined }

/** Says something of the chosen provider; undefined takes back what was said. */
export function useSetConnection(): (said: Said) => void {
  const setSettings = useSetSettings()
  const { provider } = useModelChoice()
  return (said) =>
    setSettings(({ connections }) => ({
      provider,
      connections: { ...connections, [provider]: withoutUndefined({ ...connections?.[provider], ...said }) },
    }))
}

const withoutUndefined = (said: Said): Connection =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))

/**
 * The models of the chosen provider: asked for at `refetch`, or once they are wanted, and anew for another address or
 * other keys. What was asked before is there in any case.
 */
export function useModels(isWanted = false) {
  const { connections } = useServices()
  const { provider, baseUrl } = useModelChoice()
  const { version } = useKeys()
  return useQuery(
    queryOptions({
      // Never the key itself.
      queryKey: ['models', provider, baseUrl, version],
      queryFn: ({ signal }): Promise<readonly ModelFacts[]> => connections.models(signal),
      enabled: isWanted,
      staleTime: Infinity,
      gcTime: Infinity,
    }),
  )
}

/**
 * Tests a connection when it is told to. Another one of the `fields` aborts a test under way, and its result is gone:
 * what is said is of what is there.
 */
export function useConnectionTest(of: Parameters<Connections['test']>[0], fields: unknown) {
  const { connections } = useServices()
  const { version } = useKeys()
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['connection test', of, fields, version],
    queryFn: ({ signal }) => connections.test(of, signal),
    enabled: false,
    gcTime: 0,
  })
  return {
    isTesting: isFetching,
    ...(!isFetching && data && { result: data }),
    ...(!isFetching && error && { error }),
    test: () => void refetch(),
  }
}
