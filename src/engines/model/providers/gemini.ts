import type { ModelRequest, Piece, Provider } from '#src/engines/model/provider.ts'
import { answerOf } from '#src/engines/model/providers/answer.ts'
import { geminiBody, thinkingOf } from '#src/engines/model/providers/gemini-body.ts'
import { readGeminiChunk } from '#src/engines/model/providers/gemini-chunk.ts'
import { bareId, fetchGeminiModels, geminiFacts } from '#src/engines/model/providers/gemini-models.ts'
import { modelsOrReason } from '#src/engines/model/providers/listed.ts'
import { send, type Sent } from '#src/engines/model/providers/send.ts'
import type { Server } from '#src/engines/model/providers/server.ts'
import { testConnection } from '#src/engines/model/providers/test-connection.ts'
import { failed, type Trouble } from '#src/engines/model/providers/trouble.ts'

export function createGeminiProvider(server: Server): Provider {
  /** Models that don't let their thinking be limited. */
  const thinkAsTheyLike = new Set<string>()

  async function* sendBody(request: ModelRequest, signal: AbortSignal): AsyncGenerator<Piece, Sent> {
    const model = bareId(request.model)
    const path = `/models/${encodeURIComponent(model)}:streamGenerateContent?alt=sse`
    const thinking = thinkAsTheyLike.has(model) ? undefined : thinkingOf(model)
    const sent = await send(server, { path, body: geminiBody(request, thinking), signal })
    const refused = !sent.ok && sent.status === 400 && /thinking|budget/i.test(sent.text ?? '')
    if (!thinking || !refused) return sent
    thinkAsTheyLike.add(model)
    yield { type: 'again' }
    return send(server, { path, body: geminiBody(request, undefined), signal })
  }

  async function* ask(request: ModelRequest, signal: AbortSignal): AsyncGenerator<Piece> {
    const sent = yield* sendBody(request, signal)
    if (sent.ok) yield* answerOf(sent.response, server, readGeminiChunk, signal)
    else yield failed(request.video === undefined ? sent.trouble : ofVideo(sent))
  }

  const list = (signal: AbortSignal) => fetchGeminiModels(server, signal)
  const facts: Provider['facts'] = (model, signal) => geminiFacts(server, model, signal)
  return {
    ask,
    models: async (signal) => modelsOrReason(await list(signal)),
    facts,
    test: (model, signal) => testConnection({ server, ask, facts, list, model, signal }),
  }
}

/** A video that is private, or none, is refused in words that speak of permissions: only this task ends by it. */
function ofVideo({ trouble, status, text = '' }: Extract<Sent, { ok: false }>): Trouble {
  const isOfKey = /api.?key/i.test(text) || trouble.tooLong || trouble.ofModel
  if (isOfKey || (status !== 400 && status !== 403)) return trouble
  const { details } = trouble.failure
  return {
    problem: 'server',
    failure: {
      kind: 'api',
      message: 'Gemini could not watch this video.',
      ...(details !== undefined && { details }),
      suggestion: 'It watches public YouTube videos only. Add this video’s captions, then retry.',
    },
  }
}
