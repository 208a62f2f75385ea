import * as v from 'valibot'
import type { ModelFacts } from '#src/domain/providers.ts'
import { parseJson } from '#src/engines/http/server-words.ts'
import { noList, type Listed } from '#src/engines/model/providers/listed.ts'
import { localWindow } from '#src/engines/model/providers/local-window.ts'
import { openAiLimits } from '#src/engines/model/providers/openai-limits.ts'
import { send } from '#src/engines/model/providers/send.ts'
import { wholeText } from '#src/engines/web/body-text.ts'
import type { Server } from '#src/engines/model/providers/server.ts'

const mostOfAList = 20_000_000
const count = v.fallback(v.nullish(v.pipe(v.number(), v.integer(), v.minValue(1))), undefined)
const text = v.fallback(v.nullish(v.string()), undefined)
const flag = v.fallback(v.nullish(v.boolean()), undefined)
const anyObject = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.fallback(v.nullish(v.object(entries)), undefined)
const model = v.object({
  id: v.string(),
  name: text,
  active: flag,
  /** LM Studio. */
  type: text,
  loaded_context_length: count,
  /** OpenRouter, Together. */
  context_length: count,
  /** Mistral, LM Studio. */
  max_context_length: count,
  /** Groq. */
  context_window: count,
  max_completion_tokens: count,
  /** vLLM. */
  max_model_len: count,
  top_provider: anyObject({ context_length: count, max_completion_tokens: count }),
  architecture: anyObject({ output_modalities: v.fallback(v.nullish(v.array(v.string())), undefined) }),
  capabilities: anyObject({ completion_chat: flag }),
  pricing: anyObject({ prompt: text, completion: text }),
})
type Listing = v.InferOutput<typeof model>
const schema = v.object({ data: v.array(v.fallback(v.nullable(model), null)) })

/** The models of a server that write text, by name. Its list may need no key. */
export async function fetchModels(server: Server, signal: AbortSignal): Promise<Listed> {
  const sent = await send(server, { path: '/models', signal })
  if (!sent.ok) return sent
  const body = await wholeText(sent.response.body, mostOfAList).catch((error: unknown) => {
    if (signal.aborted) throw error
    return ''
  })
  const parsed = v.safeParse(schema, parseJson(body))
  if (!parsed.success) return { ok: false, trouble: noList(server) }
  const found = new Map<string, ModelFacts>()
  for (const one of parsed.output.data)
    if (one && writesText(one, server)) found.set(one.id, factsOf(one, server))
  return { ok: true, models: [...found.values()].sort((a, b) => a.id.localeCompare(b.id, 'en')) }
}

export async function modelFacts(server: Server, id: string, signal: AbortSignal): Promise<ModelFacts> {
  const listed = await fetchModels(server, signal)
  const known = listed.ok ? listed.models.find((one) => one.id === id) : undefined
  const facts = known ?? { id, ...limitsOf(id, server) }
  const window = await localWindow(server, id, signal)
  return { ...facts, ...(window !== undefined && { window }) }
}

const noText =
  /embed|whisper|tts|transcri|dall-e|image|moderation|audio|realtime|sora|davinci|babbage|rerank|guard|\bocr\b|computer-use|voxtral/i
/** They are not in OpenAI's chat completions. */
const notInChat = /instruct|deep-research|-pro\b|codex|^chatgpt-image/i

function writesText({ id, type, active, architecture, capabilities }: Listing, server: Server): boolean {
  if (active === false || capabilities?.completion_chat === false || type === 'embeddings') return false
  const out = architecture?.output_modalities
  if (out) return out.includes('text')
  return !noText.test(id) && !(server.id === 'openai' && notInChat.test(id))
}

function factsOf(one: Listing, server: Server): ModelFacts {
  const { id, name, top_provider: top } = one
  const window =
    least(top?.context_length, one.context_length) ??
    one.context_window ??
    one.max_model_len ??
    one.loaded_context_length ??
    one.max_context_length
  const outputLimit = top?.max_completion_tokens ?? one.max_completion_tokens
  const price = priceOf(one)
  return {
    id,
    ...(name && name !== id && { name }),
    ...limitsOf(id, server),
    ...(window && { window }),
    ...(outputLimit && { outputLimit }),
    ...(price && { price }),
  }
}

const limitsOf = (id: string, { id: provider }: Server) => (provider === 'openai' ? openAiLimits(id) : {})

const least = (a: number | null | undefined, b: number | null | undefined): number | undefined =>
  a && b ? Math.min(a, b) : (a ?? b ?? undefined)

/** OpenRouter's are dollars for one token, as text; a router's, which depends on where it leads, is negative. */
function priceOf({ pricing }: Listing): ModelFacts['price'] {
  const million = (perToken: string | null | undefined) =>
    perToken ? Math.round(Number(perToken) * 1e12) / 1e6 : Number.NaN
  const [input, output] = [million(pricing?.prompt), million(pricing?.completion)]
  return input >= 0 && output >= 0 ? { input, output } : undefined
}
