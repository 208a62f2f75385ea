import * as v from 'valibot'
import type { ProviderId } from '#src/domain/providers.ts'
import { parseJson } from '#src/engines/http/server-words.ts'
import { send, type Sending } from '#src/engines/model/providers/send.ts'
import { wholeText } from '#src/engines/web/body-text.ts'
import type { Server } from '#src/engines/model/providers/server.ts'

/**
 * What Ollama (below 24 GB of graphics memory) and LM Studio give a model where nobody said otherwise. What is longer
 * Ollama cuts off without a word.
 */
const carefulWindow = 4096

/** How a user gives a model more of a window. */
export const widerWindow: Partial<Record<ProviderId, string>> = {
  ollama: 'start Ollama with OLLAMA_CONTEXT_LENGTH=32768',
  'lm-studio': 'load it in LM Studio with a longer context',
  'llama-cpp': 'start llama.cpp with a larger --ctx-size',
}

/** The window that a model on the user's own machine is loaded with, which is seldom all that it could take. */
export async function localWindow(
  server: Server,
  model: string,
  signal: AbortSignal,
): Promise<number | undefined> {
  const { baseUrl, id } = server
  if (id !== 'ollama' && id !== 'lm-studio' && id !== 'llama-cpp') return undefined
  const root = baseUrl.replace(/\/v1$/, '')
  const ask = async (sending: Omit<Sending, 'signal'>): Promise<unknown> => {
    const sent = await send(server, { ...sending, path: `${root}${sending.path}`, signal })
    if (!sent.ok) return undefined
    const text = await wholeText(sent.response.body, 20_000_000).catch((error: unknown) => {
      if (signal.aborted) throw error
      return ''
    })
    return parseJson(text)
  }
  switch (id) {
    case 'ollama':
      return ollamaWindow(ask, model)
    case 'lm-studio':
      return lmStudioWindow(ask, model)
    case 'llama-cpp':
      return read(props, await ask({ path: '/props' }))?.default_generation_settings.n_ctx
  }
}

type Ask = (sending: Omit<Sending, 'signal'>) => Promise<unknown>

const tokens = v.pipe(v.number(), v.integer(), v.minValue(1))
const maybe = v.fallback(v.optional(tokens), undefined)
const running = v.object({ models: v.array(v.object({ name: v.string(), context_length: maybe })) })
const shown = v.object({
  parameters: v.fallback(v.string(), ''),
  model_info: v.fallback(v.record(v.string(), v.unknown()), {}),
})
const props = v.object({ default_generation_settings: v.object({ n_ctx: tokens }) })
const kept = v.object({
  data: v.array(v.object({ id: v.string(), loaded_context_length: maybe, max_context_length: maybe })),
})

/** The window depends on the machine and its settings, and is known once the model is loaded: so it is, here. */
async function ollamaWindow(ask: Ask, model: string): Promise<number> {
  const name = model.includes(':') ? model : `${model}:latest`
  const loaded = async () =>
    read(running, await ask({ path: '/api/ps' }))?.models.find((one) => one.name === name)?.context_length
  const window =
    (await loaded()) ?? (await ask({ path: '/api/generate', body: { model, stream: false } }).then(loaded))
  if (window !== undefined) return window
  const { parameters = '', model_info: info = {} } =
    read(shown, await ask({ path: '/api/show', body: { model } })) ?? {}
  const said = Number(/^num_ctx\s+(?<tokens>\d+)$/m.exec(parameters)?.groups?.['tokens'] ?? carefulWindow)
  const [, most] = Object.entries(info).find(([key]) => key.endsWith('.context_length')) ?? []
  return Math.min(said, typeof most === 'number' ? most : said)
}

async function lmStudioWindow(ask: Ask, model: string): Promise<number> {
  const one = read(kept, await ask({ path: '/api/v0/models' }))?.data.find(({ id }) => id === model)
  return one?.loaded_context_length ?? Math.min(carefulWindow, one?.max_context_length ?? carefulWindow)
}

function read<Schema extends v.GenericSchema>(
  schema: Schema,
  body: unknown,
): v.InferOutput<Schema> | undefined {
  const parsed = v.safeParse(schema, body)
  return parsed.success ? parsed.output : undefined
}
