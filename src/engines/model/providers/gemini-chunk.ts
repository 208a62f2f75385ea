import * as v from 'valibot'
import type { Piece } from '#src/engines/model/provider.ts'
import type { Chunk } from '#src/engines/model/providers/answer.ts'

const count = v.fallback(v.optional(v.pipe(v.number(), v.minValue(0)), 0), 0)
const text = v.fallback(v.optional(v.string()), undefined)
const part = v.object({ text, thought: v.fallback(v.optional(v.boolean()), undefined) })
const schema = v.object({
  candidates: v.fallback(
    v.optional(
      v.array(
        v.object({
          content: v.fallback(v.optional(v.object({ parts: v.fallback(v.array(part), []) })), undefined),
          finishReason: text,
        }),
      ),
    ),
    undefined,
  ),
  usageMetadata: v.fallback(
    v.optional(
      v.object({ promptTokenCount: v.number(), candidatesTokenCount: count, thoughtsTokenCount: count }),
    ),
    undefined,
  ),
  promptFeedback: v.fallback(v.optional(v.object({ blockReason: text })), undefined),
})

/** Of Gemini's API. Thoughts are paid for as words are, and are none. */
export function readGeminiChunk(body: unknown): Chunk | undefined {
  const parsed = v.safeParse(schema, body)
  if (!parsed.success) return undefined
  const { candidates, usageMetadata: used, promptFeedback } = parsed.output
  if (!candidates && !used && !promptFeedback) return undefined
  const [candidate] = candidates ?? []
  const words = (candidate?.content?.parts ?? []).map((one) => (one.thought ? '' : (one.text ?? ''))).join('')
  const pieces: Piece[] = []
  if (words !== '') pieces.push({ type: 'text', text: words })
  if (used) {
    const { promptTokenCount: input, candidatesTokenCount, thoughtsTokenCount } = used
    pieces.push({ type: 'usage', usage: { input, output: candidatesTokenCount + thoughtsTokenCount } })
  }
  if (words === '') pieces.push({ type: 'alive' })
  const finish = promptFeedback?.blockReason === undefined ? finishOf(candidate?.finishReason) : 'filter'
  return { pieces, hasUsage: used !== undefined, ...(finish && { finish }) }
}

const filters = [
  'SAFETY',
  'RECITATION',
  'BLOCKLIST',
  'PROHIBITED_CONTENT',
  'SPII',
  'LANGUAGE',
  'IMAGE_SAFETY',
]

function finishOf(reason: string | undefined): Chunk['finish'] {
  if (reason === undefined) return undefined
  if (reason === 'STOP') return 'stop'
  if (reason === 'MAX_TOKENS') return 'length'
  return filters.includes(reason) ? 'filter' : 'error'
}
