import * as v from 'valibot'

export type Speech = 'openai' | 'gemini'

/** A request to a model, whichever API it came by. */
export interface Asked {
  readonly speech: Speech
  readonly model: string
  readonly system: string
  readonly messages: readonly { readonly from: 'user' | 'model'; readonly text: string }[]
  /** The last message. */
  readonly prompt: string
  readonly maxOutputTokens?: number
  readonly body: unknown
}

const openAi = v.object({
  model: v.string(),
  messages: v.array(v.object({ role: v.string(), content: v.string() })),
  max_tokens: v.optional(v.number()),
  max_completion_tokens: v.optional(v.number()),
})
const parts = v.array(v.object({ text: v.optional(v.string(), '') }))
const gemini = v.object({
  systemInstruction: v.optional(v.object({ parts })),
  contents: v.array(v.object({ role: v.string(), parts })),
  generationConfig: v.optional(v.object({ maxOutputTokens: v.optional(v.number()) })),
})

/** Undefined where the path or the body is no request to a model. */
export function readAsked(speech: Speech, path: string, body: unknown): Asked | undefined {
  const read = speech === 'openai' ? readOpenAi(path, body) : readGemini(path, body)
  if (!read) return undefined
  const { maxOutputTokens, ...asked } = read
  return {
    ...asked,
    speech,
    prompt: asked.messages.at(-1)?.text ?? '',
    body,
    ...(maxOutputTokens !== undefined && { maxOutputTokens }),
  }
}

function readOpenAi(path: string, body: unknown) {
  const parsed = v.safeParse(openAi, body)
  if (!path.endsWith('/chat/completions') || !parsed.success) return undefined
  const { model, messages, max_tokens: old, max_completion_tokens: limit = old } = parsed.output
  return {
    model,
    system: messages.find(({ role }) => role === 'system')?.content ?? '',
    messages: messages
      .filter(({ role }) => role !== 'system')
      .map(({ role, content }) => ({ from: from(role), text: content })),
    maxOutputTokens: limit,
  }
}

function readGemini(path: string, body: unknown) {
  const parsed = v.safeParse(gemini, body)
  const model = /\/models\/(?<model>[^:]+):streamGenerateContent$/.exec(path)?.groups?.['model']
  if (model === undefined || !parsed.success) return undefined
  const { systemInstruction, contents, generationConfig } = parsed.output
  const text = (all: v.InferOutput<typeof parts>) => all.map((part) => part.text).join('')
  return {
    model,
    system: text(systemInstruction?.parts ?? []),
    messages: contents.map(({ role, parts: all }) => ({ from: from(role), text: text(all) })),
    maxOutputTokens: generationConfig?.maxOutputTokens,
  }
}

const from = (role: string): 'user' | 'model' => (role === 'user' ? 'user' : 'model')
