import type { ServerResponse } from 'node:http'
import { setImmediate, setTimeout } from 'node:timers/promises'
import type { ModelFault } from '#tests/support/model-server.ts'
import type { Asked } from '#tests/support/model-server-asked.ts'

export interface Streamed {
  readonly asked: Asked
  readonly text: string
  readonly fault?: ModelFault
  readonly tokensPerSecond?: number
}

/** Words with what follows them: about a token each. */
const tokensOf = (text: string): readonly string[] => text.match(/\s*\S+\s*?/g) ?? []

/** One answer as server-sent events, at its pace and with its fault. */
export async function streamEvents(response: ServerResponse, streamed: Streamed): Promise<void> {
  const { asked, fault } = streamed
  if (typeof fault === 'object' && 'raw' in fault) {
    for (const chunk of fault.raw) {
      response.write(chunk)
      // Each in a packet of its own.
      await setImmediate()
    }
    response.end()
    return
  }
  const write = (data: object | string) =>
    response.write(`data: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`)
  const wrong = typeof fault === 'object' && 'after' in fault ? fault : undefined
  const tokens = tokensOf(streamed.text)
  const words = fault === 'endless' ? endlessly(tokens) : tokens.slice(0, wrong?.after)
  await atPace(words, response, streamed.tokensPerSecond, (text) => write(delta(asked, text)))
  if (response.closed) return
  if (wrong?.goes === 'drop') {
    // In the middle of an event, once all before it is on its way.
    await new Promise((resolve) => response.write('data: {"cho', resolve))
    return void response.destroy()
  }
  if (wrong?.goes === 'malformed') write('{"choices": [{"del')
  else if (typeof wrong?.goes === 'object') write(wrong.goes)
  else if (!wrong) {
    const finish = typeof fault === 'object' && 'finish' in fault ? fault.finish : undefined
    for (const event of closing(asked, tokens.length, finish)) write(event)
  }
  response.end()
}

function* endlessly(tokens: readonly string[]): Generator<string> {
  for (;;) yield* tokens
}

async function atPace(
  words: Iterable<string>,
  response: ServerResponse,
  perSecond: number | undefined,
  write: (text: string) => boolean,
): Promise<void> {
  const began = performance.now()
  let sent = 0
  for (const word of words) {
    if (response.closed) return
    const early = perSecond === undefined ? 0 : (sent * 1000) / perSecond - (performance.now() - began)
    if (early > 1) await setTimeout(early)
    if (!write(word)) await new Promise((resolve) => response.once('drain', resolve).once('close', resolve))
    sent += 1
  }
}

function delta({ speech, model }: Asked, text: string): object {
  return speech === 'openai'
    ? openAiChunk(model, { choices: [{ index: 0, delta: { content: text }, finish_reason: null }] })
    : { candidates: [{ content: { role: 'model', parts: [{ text }] }, index: 0 }], modelVersion: model }
}

function closing({ speech, model, messages, system }: Asked, written: number, finish?: string) {
  const read = [system, ...messages.map(({ text }) => text)].flatMap((text) => tokensOf(text)).length
  if (speech === 'gemini') {
    return [
      {
        candidates: [
          { content: { role: 'model', parts: [{ text: '' }] }, finishReason: finish ?? 'STOP', index: 0 },
        ],
        usageMetadata: {
          promptTokenCount: read,
          candidatesTokenCount: written,
          totalTokenCount: read + written,
        },
        modelVersion: model,
      },
    ]
  }
  const usage = { prompt_tokens: read, completion_tokens: written, total_tokens: read + written }
  return [
    openAiChunk(model, { choices: [{ index: 0, delta: {}, finish_reason: finish ?? 'stop' }] }),
    openAiChunk(model, { choices: [], usage }),
    '[DONE]',
  ]
}

const openAiChunk = (model: string, more: object) => ({
  id: 'chatcmpl-1',
  object: 'chat.completion.chunk',
  created: 1_800_000_000,
  model,
  ...more,
})
