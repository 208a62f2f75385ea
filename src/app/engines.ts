import type { ConnectionParts } from '#src/app/connections.ts'
import type { Engine, EngineId, Persistence, Transcriber } from '#src/domain/ports.ts'
import { createBrowserEngine } from '#src/engines/browser/browser-engine.ts'
import { createHttpEngine } from '#src/engines/http/http-engine.ts'
import { createModelEngine } from '#src/engines/model/model-engine.ts'
import { createDeapi } from '#src/engines/transcribe/deapi.ts'
import { engineChoice } from '#src/store/engine-choice.ts'
import { modelChoice } from '#src/store/model-choice.ts'
import { rateChoice } from '#src/store/rate-choice.ts'
import { transcriptionChoice } from '#src/store/transcription-choice.ts'

/** The engines as they are set up at the moment: each server has one, for as long as the page lives. */
export function createEngines(
  { settings, keys, config, clock }: ConnectionParts,
  persistence: Pick<Persistence, 'transcript'>,
) {
  const browserEngine = createBrowserEngine({ transcript: (id) => persistence.transcript(id) })
  const httpEngines = new Map<string, Engine>()
  const rate = () => rateChoice(settings.getState(), config())
  const httpEngine = (): Engine => {
    const baseUrl = engineChoice(settings.getState(), config()).apiBaseUrl ?? ''
    // One server, however its address is written: its budget is one.
    const server = URL.canParse(baseUrl, location.href)
      ? new URL(baseUrl || '/', location.href).href.replace(/\/+$/, '')
      : baseUrl
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
  const modelEngine = (): Engine => {
    const { requestsAMinute: _, ...choice } = modelChoice(settings.getState(), config().model)
    const { provider, ...connection } = choice
    // Another budget is no other engine: its lanes hear of it by `readLimits`.
    const name = JSON.stringify(choice)
    const known = modelEngines.get(name)
    if (known) return known
    const engine = createModelEngine({
      provider,
      connection,
      clock,
      key: () => keys.of(connection.baseUrl),
      levels: () => settings.getState().levels ?? 'all',
      requestsAMinute: () =>
        modelChoice({ ...settings.getState(), provider }, config().model).requestsAMinute,
      transcript: (id) => persistence.transcript(id),
    })
    modelEngines.set(name, engine)
    return engine
  }

  const transcribers = new Map<string, Transcriber>()
  const transcriber = (): Transcriber | undefined => {
    const { on, baseUrl } = transcriptionChoice(settings.getState())
    if (!on) return undefined
    const known = transcribers.get(baseUrl)
    if (known) return known
    const made = createDeapi({
      baseUrl,
      clock,
      key: () => keys.of(baseUrl),
      // Another budget is no other transcriber: its lanes hear of it by `readLimits`.
      plan: () => transcriptionChoice(settings.getState()).plan,
    })
    transcribers.set(baseUrl, made)
    return made
  }

  const engines: Readonly<Record<EngineId, () => Engine>> = {
    browser: () => browserEngine,
    api: httpEngine,
    model: modelEngine,
  }
  return { engine: (id: EngineId) => engines[id](), transcriber }
}
