import type { ProviderId } from '#src/domain/providers.ts'
import type { ModelRequest } from '#src/engines/model/provider.ts'

/** What a server is known to want otherwise than most. */
export interface Dialect {
  /** OpenAI's newer models refuse the old name, other servers don't know the new one; undefined: no limit is sent. */
  readonly limit: 'max_tokens' | 'max_completion_tokens' | undefined
  /** Asks for a count of tokens at the end of the stream. Mistral refuses the field, and counts without. */
  readonly asksForUsage: boolean
  /** OpenAI streams its newest models only to organisations that have proved who they are. */
  readonly streams: boolean
}

export const usualDialect = (provider: ProviderId): Dialect => ({
  limit: provider === 'openai' ? 'max_completion_tokens' : 'max_tokens',
  asksForUsage: provider !== 'mistral',
  streams: true,
})

/** The body of `POST /chat/completions`. No temperature: some models refuse any but their own. */
export function openAiBody(
  { model, system, messages, maxOutputTokens }: ModelRequest,
  dialect: Dialect,
): object {
  const { limit, asksForUsage, streams } = dialect
  return {
    model,
    messages: [
      ...(system === '' ? [] : [{ role: 'system', content: system }]),
      ...messages.map(({ from, text }) => ({ role: from === 'user' ? 'user' : 'assistant', content: text })),
    ],
    stream: streams,
    ...(asksForUsage && streams && { stream_options: { include_usage: true } }),
    ...(limit !== undefined && maxOutputTokens !== undefined && { [limit]: maxOutputTokens }),
  }
}

/** How to ask a server that refused a request (400, 422) for a field's sake; undefined where that was not why. */
export function otherDialect(dialect: Dialect, refusal: string): Dialect | undefined {
  const { limit, asksForUsage } = dialect
  if (asksForUsage && /stream_options|include_usage/.test(refusal)) return { ...dialect, asksForUsage: false }
  if (dialect.streams && /verified to stream/i.test(refusal)) return { ...dialect, streams: false }
  if (limit === undefined) return undefined
  // The refusal names the field that was sent; OpenAI's names the right one, too.
  if (limit === 'max_tokens' && refusal.includes('max_completion_tokens')) {
    return { ...dialect, limit: 'max_completion_tokens' }
  }
  if (!refusal.includes(limit)) return undefined
  // A limit above the model's own: it knows that itself.
  const { limit: _, ...rest } = dialect
  return limit === 'max_completion_tokens' &&
    /unsupported|unknown|unrecognized|extra|not permitted/i.test(refusal)
    ? { ...rest, limit: 'max_tokens' }
    : { ...rest, limit: undefined }
}
