import * as v from 'valibot'
import type { TokenUse } from '#src/domain/note.ts'
import type { Piece } from '#src/engines/model/provider.ts'
import type { Chunk } from '#src/engines/model/providers/answer.ts'

const text = v.fallback(v.nullish(v.string()), undefined)
/** Mistral's thinking models send a list of parts. */
const content = v.fallback(
  v.nullish(v.union([v.string(), v.array(v.fallback(v.object({ type: text, text }), {}))])),
  undefined,
)
const count = v.fallback(v.nullish(v.pipe(v.number(), v.minValue(0))), undefined)
const said = v.object({ content, refusal: text, reasoning: text, reasoning_content: text })
const usage = v.fallback(v.nullish(v.object({ prompt_tokens: count, completion_tokens: count })), undefined)
const schema = v.object({
  choices: v.fallback(
    v.array(
      v.object({
        /** In a stream. */
        delta: v.fallback(v.nullish(said), undefined),
        /** In one piece. */
        message: v.fallback(v.nullish(said), undefined),
        finish_reason: text,
      }),
    ),
    [],
  ),
  usage,
  /** Groq's older streams. */
  x_groq: v.fallback(v.nullish(v.object({ usage })), undefined),
})

/** Of OpenAI's API. */
export function readOpenAiChunk(body: unknown): Chunk | undefined {
  const parsed = v.safeParse(schema, body)
  if (!parsed.success) return undefined
  const { choices, usage: counted, x_groq: groq } = parsed.output
  const [choice] = choices
  const message = choice?.delta ?? choice?.message
  const words = wordsOf(message?.content)
  const refusal = message?.refusal ?? ''
  const use = usageOf(counted ?? groq?.usage)
  const finish = finishOf(choice?.finish_reason)
  const pieces: Piece[] = []
  if (words !== '') pieces.push({ type: 'text', text: words })
  if (refusal !== '') pieces.push({ type: 'text', text: refusal })
  if (use) pieces.push({ type: 'usage', usage: use })
  if (pieces.length === 0) pieces.push({ type: 'alive' })
  const why = refusal === '' ? finish : 'filter'
  return { pieces, hasUsage: use !== undefined, ...(why && { finish: why }) }
}

function wordsOf(given: v.InferOutput<typeof content>): string {
  if (typeof given === 'string') return given
  return (given ?? []).map((part) => (part.type === 'text' ? (part.text ?? '') : '')).join('')
}

function usageOf(counted: v.InferOutput<typeof usage>): TokenUse | undefined {
  const { prompt_tokens: input, completion_tokens: output } = counted ?? {}
  return typeof input === 'number' && typeof output === 'number' ? { input, output } : undefined
}

function finishOf(reason: string | null | undefined): Chunk['finish'] {
  switch (reason) {
    case undefined:
    case null:
    case '':
      return undefined
    case 'length':
    case 'model_length':
    case 'max_tokens':
      return 'length'
    case 'content_filter':
    case 'safety':
      return 'filter'
    case 'error':
      return 'error'
    default:
      return 'stop'
  }
}
