import * as v from 'valibot'

const text = v.pipe(v.string(), v.minLength(1))
const tokens = v.pipe(v.number(), v.integer(), v.minValue(1))
/**
 * `POST /chat/completions`, as far as it is used here, after the API references of OpenAI, Groq, Mistral, OpenRouter and
 * Ollama. Strict: Mistral refuses every field that it does not know.
 */
export const openAiRules = v.pipe(
  v.strictObject({
    model: text,
    messages: v.pipe(
      v.array(
        v.variant('role', [
          v.strictObject({ role: v.literal('system'), content: text }),
          v.strictObject({ role: v.literal('user'), content: text }),
          v.strictObject({ role: v.literal('assistant'), content: text }),
        ]),
      ),
      v.check((messages) => messages.at(-1)?.role === 'user', 'ends with the user'),
      v.check(
        (messages) => messages.slice(1).every(({ role }) => role !== 'system'),
        'the system comes first, once',
      ),
    ),
    stream: v.literal(true),
    stream_options: v.optional(v.strictObject({ include_usage: v.boolean() })),
    max_tokens: v.optional(tokens),
    max_completion_tokens: v.optional(tokens),
  }),
  v.check((body) => body.max_tokens === undefined || body.max_completion_tokens === undefined, 'one limit'),
)

/** Mistral's reference knows neither. */
export const mistralRules = v.pipe(
  openAiRules,
  v.check(
    (body) => body.stream_options === undefined && body.max_completion_tokens === undefined,
    'unknown field',
  ),
)

const part = v.union([
  v.strictObject({ text }),
  v.strictObject({ fileData: v.strictObject({ fileUri: v.pipe(v.string(), v.url()) }) }),
])
const levels = v.picklist(['MINIMAL', 'LOW', 'MEDIUM', 'HIGH'])

/** `GenerateContentRequest` of the Gemini API; it answers 400 to fields that it does not know. */
export const geminiRules = v.strictObject({
  systemInstruction: v.optional(v.strictObject({ parts: v.array(v.strictObject({ text })) })),
  contents: v.pipe(
    v.array(
      v.strictObject({ role: v.picklist(['user', 'model']), parts: v.pipe(v.array(part), v.minLength(1)) }),
    ),
    v.check((messages) => messages.at(-1)?.role === 'user', 'ends with the user'),
  ),
  generationConfig: v.strictObject({
    maxOutputTokens: v.optional(tokens),
    mediaResolution: v.optional(
      v.picklist(['MEDIA_RESOLUTION_LOW', 'MEDIA_RESOLUTION_MEDIUM', 'MEDIA_RESOLUTION_HIGH']),
    ),
    thinkingConfig: v.optional(
      v.union([
        v.strictObject({ thinkingBudget: v.pipe(v.number(), v.integer()) }),
        v.strictObject({ thinkingLevel: levels }),
      ]),
    ),
  }),
})
