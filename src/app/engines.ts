import type { ConnectionParts } from '#src/app/connections.ts'
import { addressName, readBaseUrl } from '#src/domain/base-url.ts'
import type { Engine, EngineId, Persistence, Transcriber } from '#src/domain/ports.ts'
import type { ModelServer, ProviderId } from '#src/domain/providers.ts'
import { createBrowserEngine } from '#src/engines/browser/browser-engine.ts'
import { apiServer } from '#src/engines/http/api-server.ts'
import { createHttpEngine } from '#src/engines/http/http-engine.ts'
import { createModelEngine } from '#src/engines/model/model-engine.ts'
import { deapiServer } from '#src/engines/transcribe/deapi-server.ts'
import { createDeapi } from '#src/engines/transcribe/deapi.ts'
import { engineChoice } from '#src/store/engine-choice.ts'
import { modelChoice } from '#src/store/model-choice.ts'
import { rateChoice } from '#src/store/rate-choice.ts'
import { transcriptionChoice } from '#src/store/transcription-choice.ts'

/** The engines as they are set up at the moment: each server has one, for as long as the page lives, and so one budget. */
export function createEngines(
  { settings, keys, config, clock }: ConnectionParts,
  persistence: Pick<Persistence, 'transcript'>,
) {
  const browserEngine = createBrowserEngine({ transcript: (id) => persistence.transcript(id) })
  const httpEngines = new Map<string, Engine>()
  const rate = () => rateChoice(settings.getState(), config())
  const httpEngine = (): Engine => {
    const baseUrl = engineChoice(settings.getState(), config()).apiBaseUrl ?? ''
    const server = addressName(apiServer(baseUrl).endpoint, location.href)
    const known = httpEngines.get(server)
    if (known) return known
    const engine = createHttpEngine({
      baseUrl,
      clock,
      rate,
      sendsKey: () => config().sendIdempotencyKey,
      preferAsync: () => config().preferAsync,
    })
    httpEngines.set(server, engine)
    return engine
  }

  const modelEngines = new Map<string, Engine>()
  const choiceOf = (provider?: ProviderId) =>
    modelChoice({ ...settings.getState(), ...(provider && { provider }) }, config().model)
  /** Model, key and budget are read anew for each request: another one of these is no other server. */
  const modelEngine = (of?: ModelServer): Engine => {
    const { provider, baseUrl: usual } = choiceOf(of?.id)
    const baseUrl = of?.baseUrl ?? usual
    const read = baseUrl === undefined ? undefined : readBaseUrl(baseUrl, provider)
    const name = `${provider} ${read?.ok ? read.url : (baseUrl ?? '')}`
    const known = modelEngines.get(name)
    if (known) return known
    const engine = createModelEngine({
      provider,
      // What is typed for another server later is that one's.
      connection: () => ({ ...choiceOf(provider), ...(baseUrl !== undefined && { baseUrl }) }),
      clock,
      key: () => keys.of(baseUrl),
      levels: () => settings.getState().levels ?? 'all',
      requestsAMinute: () => choiceOf(provider).requestsAMinute,
      transcript: (id) => persistence.transcript(id),
    })
    modelEngines.set(name, engine)
    return engine
  }

  const transcribers = new Map<string, Transcriber>()
  const transcriber = (): Transcriber | undefined => {
    const { on, baseUrl } = transcriptionChoice(settings.getState())
    if (!on) return undefined
    const server = addressName(deapiServer(baseUrl).base)
    const known = transcribers.get(server)
    if (known) return known
    const made = createDeapi({
      baseUrl,
      clock,
      key: () => keys.of(baseUrl),
      // Another budget is no other transcriber: its lanes hear of it by `readLimits`.
      plan: () => transcriptionChoice(settings.getState()).plan,
    })
    transcribers.set(server, made)
    return made
  }

  const engine = (id: EngineId, of?: ModelServer): Engine => {
    switch (id) {
      case 'browser':
        return browserEngine
      case 'api':
        return httpEngine()
      case 'model':
        return modelEngine(of)
    }
  }
  return { engine, transcriber }
}
