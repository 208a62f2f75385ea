import * as v from 'valibot'
import type { ModelFacts } from '#src/domain/providers.ts'
import { parseJson } from '#src/engines/http/server-words.ts'
import { noList, type Listed } from '#src/engines/model/providers/listed.ts'
import { send, type Sent } from '#src/engines/model/providers/send.ts'
import { wholeText } from '#src/engines/web/body-text.ts'
import type { Server } from '#src/engines/model/providers/server.ts'

const tokens = v.fallback(v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))), undefined)
const model = v.object({
  name: v.string(),
  displayName: v.fallback(v.optional(v.string()), undefined),
  inputTokenLimit: tokens,
  outputTokenLimit: tokens,
  supportedGenerationMethods: v.fallback(v.array(v.string()), []),
})
type Listing = v.InferOutput<typeof model>
const page = v.object({
  models: v.array(v.fallback(v.nullable(model), null)),
  nextPageToken: v.fallback(v.optional(v.string()), undefined),
})
/** They make pictures, speech or films, or talk live. */
const noText = /image|tts|audio|live|embedding|veo|imagen|lyria|robotics|computer-use|banana|aqa/i
/** Far more than there are, for a list that never ends. */
const mostPages = 20

export async function fetchGeminiModels(server: Server, signal: AbortSignal): Promise<Listed> {
  const found: ModelFacts[] = []
  let token: string | undefined = ''
  for (let left = mostPages; token !== undefined && left > 0; left -= 1) {
    const from: string = token === '' ? '' : `&pageToken=${encodeURIComponent(token)}`
    const sent: Sent = await send(server, { path: `/models?pageSize=1000${from}`, signal })
    if (!sent.ok) return sent
    const parsed = v.safeParse(page, await jsonOf(sent.response, signal))
    if (!parsed.success) return { ok: false, trouble: noList(server) }
    for (const one of parsed.output.models) if (one && writesText(one)) found.push(factsOf(one))
    token = parsed.output.nextPageToken || undefined
  }
  return { ok: true, models: found.sort((a, b) => a.id.localeCompare(b.id, 'en')) }
}

export async function geminiFacts(server: Server, id: string, signal: AbortSignal): Promise<ModelFacts> {
  const sent = await send(server, { path: `/models/${encodeURIComponent(bareId(id))}`, signal })
  const parsed = sent.ok ? v.safeParse(model, await jsonOf(sent.response, signal)) : undefined
  return parsed?.success ? { ...factsOf(parsed.output), id } : { id }
}

/** As a list names it: `models/gemini-…`. */
export const bareId = (id: string): string => id.trim().replace(/^models\//, '')

async function jsonOf(response: Response, signal: AbortSignal): Promise<unknown> {
  const text = await wholeText(response.body, 20_000_000).catch((error: unknown) => {
    if (signal.aborted) throw error
    return ''
  })
  return parseJson(text)
}

const writesText = ({ name, supportedGenerationMethods: methods }: Listing): boolean =>
  methods.includes('generateContent') && !noText.test(name)

function factsOf({
  name,
  displayName,
  inputTokenLimit: input,
  outputTokenLimit: output,
}: Listing): ModelFacts {
  return {
    id: bareId(name),
    ...(displayName !== undefined && { name: displayName }),
    ...(input !== undefined && { window: input + (output ?? 0) }),
    ...(output !== undefined && { outputLimit: output }),
  }
}
