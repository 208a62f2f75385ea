import type { AppConfig } from '#src/domain/config.ts'
import type { Connections, ConnectionTest, VideoFacts } from '#src/domain/connections.ts'
import { providerIds, type ModelFacts, type ProviderId } from '#src/domain/providers.ts'
import { createMetadata, type Metadata } from '#src/engines/http/metadata.ts'
import { testNotesApi } from '#src/engines/http/test-connection.ts'
import { createProvider } from '#src/engines/model/create-provider.ts'
import { isUsable } from '#src/engines/model/providers/language-model.ts'
import { testDeapi } from '#src/engines/transcribe/test-connection.ts'
import type { Clock } from '#src/lib/clock.ts'
import { engineChoice } from '#src/store/engine-choice.ts'
import type { KeyRing } from '#src/store/keys.ts'
import { modelChoice } from '#src/store/model-choice.ts'
import { transcriptionChoice } from '#src/store/transcription-choice.ts'
import type { SettingsStore } from '#src/store/settings-store.ts'

export interface ConnectionParts {
  readonly settings: SettingsStore
  readonly keys: KeyRing
  readonly config: () => AppConfig
  readonly clock: Clock
}

/** Apart from `compose`: the first screen does without. */
export async function testConnection(
  of: Parameters<Connections['test']>[0],
  parts: ConnectionParts,
  signal: AbortSignal,
): Promise<ConnectionTest> {
  const { settings, keys, config, clock } = parts
  switch (of) {
    case 'api': {
      const { apiBaseUrl } = engineChoice(settings.getState(), config())
      return testNotesApi({ baseUrl: apiBaseUrl ?? '', clock }, signal)
    }
    case 'transcriber': {
      const { baseUrl } = transcriptionChoice(settings.getState())
      return testDeapi({ baseUrl, key: keys.of(baseUrl), clock }, signal)
    }
    case 'model':
      return chosenProvider(parts).test(chosen(parts).model, signal)
  }
}

export const listModels = (parts: ConnectionParts, signal: AbortSignal): Promise<readonly ModelFacts[]> =>
  chosenProvider(parts).models(signal)

/** Those that there are in this browser. */
export async function providersHere(): Promise<readonly ProviderId[]> {
  return (await isUsable()) ? providerIds : providerIds.filter((id) => id !== 'device')
}

const chosen = ({ settings, config }: ConnectionParts) => modelChoice(settings.getState(), config().model)

function chosenProvider(parts: ConnectionParts) {
  const { provider, baseUrl = '' } = chosen(parts)
  return createProvider(provider, { baseUrl, key: () => parts.keys.of(baseUrl) }, parts.clock)
}

/** Asks nobody where another engine makes the notes. What servers said is kept, each server's by itself. */
export function createVideoFacts({ settings, config, clock }: Omit<ConnectionParts, 'keys'>) {
  const servers = new Map<string, Metadata>()
  return async (link: string, signal: AbortSignal): Promise<VideoFacts | undefined> => {
    const { id, apiBaseUrl } = engineChoice(settings.getState(), config())
    if (id !== 'api' || apiBaseUrl === null) return undefined
    const server = servers.get(apiBaseUrl) ?? createMetadata(apiBaseUrl, clock)
    servers.set(apiBaseUrl, server)
    return server.of(link, signal)
  }
}
