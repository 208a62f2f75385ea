import { parseJson } from '#src/engines/http/server-words.ts'
import type { Piece } from '#src/engines/model/provider.ts'
import { isError, refusalInside } from '#src/engines/model/providers/refusal.ts'
import { serverName, type Server } from '#src/engines/model/providers/server.ts'
import { failed, passing, type Trouble } from '#src/engines/model/providers/trouble.ts'
import { rateOf } from '#src/engines/model/providers/waits.ts'
import { aged } from '#src/engines/http/rate-hint.ts'
import { wholeText } from '#src/engines/web/body-text.ts'
import { readEvents } from '#src/engines/web/events.ts'
import type { Disarm, Ms } from '#src/lib/clock.ts'

/** What one event of a stream, or a whole answer without a stream, says. */
export interface Chunk {
  readonly pieces: readonly Piece[]
  /** `error`: the server gave up; the model's words so far are no answer. */
  readonly finish?: 'stop' | 'length' | 'filter' | 'error'
  readonly hasUsage: boolean
}

/** Undefined for what is no answer at all. */
export type ReadChunk = (body: unknown) => Chunk | undefined

/** Longer than any model's answer in one piece. */
const longestAnswer = 20_000_000
/** No event of a language model is nearly as long: it brings a few words. */
const longestEvent = 4_000_000

/** The count of tokens comes with the end or right after it; some servers have none and ping on. */
const longestCountMs: Ms = 5_000

/** @throws what reading throws */
async function* readAnswer(response: Response, server: Server, readChunk: ReadChunk): AsyncGenerator<Piece> {
  const { clock } = server
  const rate = rateOf(response.headers, clock.epoch())
  const since = clock.now()
  const end = (why: 'stop' | 'length' | 'filter'): Piece => ({
    type: 'end',
    why,
    ...(rate && { rate: aged(rate, clock.now() - since) }),
  })
  const type = response.headers.get('content-type') ?? ''
  if (!response.body || (!type.includes('event-stream') && /json|html|^$/.test(type))) {
    yield* wholeAnswer(await wholeText(response.body, longestAnswer), server, readChunk, end)
    return
  }
  let finish: Chunk['finish']
  let hasUsage = false
  let close = () => {}
  let disarm: Disarm | undefined
  const listening = { longest: longestEvent, closeAt: (closing: () => void) => void (close = closing) }
  for await (const part of readEvents(response.body, listening)) {
    if ('comment' in part) {
      yield { type: 'alive' }
      continue
    }
    if (part.data.trim() === '[DONE]') {
      yield end(finish === undefined || finish === 'error' ? 'stop' : finish)
      return
    }
    const body = parseJson(part.data)
    if (isError(body)) {
      yield failed(refusalInside(part.data, server))
      return
    }
    const chunk = readChunk(body)
    if (!chunk) {
      yield failed(garbled(server))
      return
    }
    yield* chunk.pieces
    finish ??= chunk.finish
    hasUsage ||= chunk.hasUsage
    if (finish === 'error') break
    // Some servers say no [DONE], or leave the connection open.
    if (finish !== undefined && hasUsage) break
    if (finish !== undefined) disarm ??= clock.at(clock.now() + longestCountMs, () => close())
  }
  disarm?.()
  yield finish === undefined || finish === 'error' ? failed(brokenOff(server)) : end(finish)
}

function* wholeAnswer(
  text: string,
  server: Server,
  readChunk: ReadChunk,
  end: (why: 'stop' | 'length' | 'filter') => Piece,
): Generator<Piece> {
  const body = parseJson(text)
  if (isError(body)) {
    yield failed(refusalInside(text, server))
    return
  }
  const chunk = readChunk(body)
  // Some servers name no reason.
  const finish = chunk?.finish ?? (chunk?.pieces.some(({ type }) => type === 'text') ? 'stop' : 'error')
  if (!chunk || finish === 'error') {
    yield failed(garbled(server, text))
    return
  }
  yield* chunk.pieces
  yield end(finish)
}

/** The pieces of a 200; a connection that is cut is one more way to fail. @throws only where it is aborted */
export async function* answerOf(
  response: Response,
  server: Server,
  readChunk: ReadChunk,
  signal: AbortSignal,
): AsyncGenerator<Piece> {
  try {
    yield* readAnswer(response, server, readChunk)
  } catch (error) {
    if (signal.aborted) throw error
    yield failed(cutOff(server))
  }
}

const cutOff = (server: Server) =>
  passing({
    message: `The connection to ${serverName(server)} was cut in the middle of its answer.`,
    suggestion: 'Retry; if it stays so, check your connection and the server.',
  })

/** Half a note is no note. */
const brokenOff = (server: Server) =>
  passing({
    message: `${serverName(server)} broke off in the middle of its answer.`,
    suggestion: 'Retry; if it stays so, choose another model.',
  })

function garbled(server: Server, text = '{'): Trouble {
  const isPage = text.trimStart().startsWith('<')
  const what = text.trim() === '' ? 'an empty answer' : isPage ? 'a web page' : 'something else'
  const trouble = passing({
    message: `${serverName(server)} answered with ${what} instead of a model’s words.`,
    suggestion: 'Check the address in Settings; most of them end in /v1.',
  })
  return isPage ? { ...trouble, problem: 'address' } : trouble
}
