import type { ModelRequest, Piece, Provider } from '#src/engines/model/provider.ts'
import { answerOf } from '#src/engines/model/providers/answer.ts'
import { openAiBody, otherDialect, usualDialect } from '#src/engines/model/providers/openai-body.ts'
import { modelsOrReason } from '#src/engines/model/providers/listed.ts'
import { readOpenAiChunk } from '#src/engines/model/providers/openai-chunk.ts'
import { fetchModels, modelFacts } from '#src/engines/model/providers/openai-models.ts'
import { send, type Sent } from '#src/engines/model/providers/send.ts'
import type { Server } from '#src/engines/model/providers/server.ts'
import { testConnection } from '#src/engines/model/providers/test-connection.ts'
import { failed } from '#src/engines/model/providers/trouble.ts'

/** Any server that speaks OpenAI's chat completions. */
export function createOpenAiProvider(server: Server): Provider {
  // What a server taught once holds for every further request.
  let dialect = usualDialect(server.id)

  /** A request that is refused for one field's sake is sent again without. */
  async function* sendBody(request: ModelRequest, signal: AbortSignal): AsyncGenerator<Piece, Sent> {
    let own = dialect
    for (let left = 2; ; left -= 1) {
      const sent = await send(server, { path: '/chat/completions', body: openAiBody(request, own), signal })
      if (sent.ok || sent.trouble.tooLong || (sent.status !== 400 && sent.status !== 422)) return sent
      const other = otherDialect(own, sent.text ?? '')
      if (!other || left === 0) return sent
      own = other
      dialect = other
      yield { type: 'again' }
    }
  }

  async function* ask(request: ModelRequest, signal: AbortSignal): AsyncGenerator<Piece> {
    const sent = yield* sendBody(request, signal)
    if (!sent.ok) {
      yield failed(sent.trouble)
      return
    }
    yield* answerOf(sent.response, server, readOpenAiChunk, signal)
  }

  const list = (signal: AbortSignal) => fetchModels(server, signal)
  const facts: Provider['facts'] = (model, signal) => modelFacts(server, model, signal)
  return {
    ask,
    models: async (signal) => modelsOrReason(await list(signal)),
    facts,
    test: (model, signal) => testConnection({ server, ask, facts, list, model, signal }),
  }
}
