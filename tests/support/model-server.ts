import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { readAsked, type Asked, type Speech } from '#tests/support/model-server-asked.ts'
import { streamEvents, type Streamed } from '#tests/support/model-server-stream.ts'

/** What to play in place of a plain answer. */
export type ModelFault =
  /** An answer of its own, at once. */
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body: string | object }
  /** These bytes as an event stream, chunk by chunk. */
  | { readonly raw: readonly (string | Uint8Array)[] }
  /** No answer at all; a connection that is cut before one; words without end. */
  | 'hang'
  | 'drop'
  | 'endless'
  /** The stream goes wrong after so many words. */
  | {
      readonly after: number
      /** The connection is cut, the stream ends as if that were all, an event is no JSON, or it is an error. */
      readonly goes: 'drop' | 'end' | 'malformed' | { readonly error: object }
    }
  /** It ends so: `length`, `content_filter`; Gemini’s own names with Gemini. */
  | { readonly finish: string }

export interface ModelServerOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number
  /** What the model says. */
  readonly answer?: (asked: Asked) => string
  /** Words a second; left out: as fast as it goes. */
  readonly tokensPerSecond?: number
  /** From the request to the first word. */
  readonly latencyMs?: number
  /** `nth` counts the requests to the model from 1. */
  readonly fault?: (asked: Asked, nth: number) => ModelFault | undefined
  /** Their ids, or entries as the server lists them. */
  readonly models?: readonly (string | object)[]
  /** The only key that is taken, where one is wanted. */
  readonly key?: string
  /** Whether pages of other origins are let in; they are, by default. */
  readonly cors?: boolean
  /** Answers to further paths, for example `/api/ps`. */
  readonly routes?: Readonly<Record<string, object | ((query: URLSearchParams) => object)>>
}

export interface LoggedModelRequest {
  readonly at: number
  readonly method: string
  /** With its query. */
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: unknown
}

export interface ModelServer {
  /** Its origin; OpenAI’s API is at `/v1`, Gemini’s at `/v1beta`. */
  readonly url: string
  /** Every request but preflights, in the order of arrival. */
  readonly log: readonly LoggedModelRequest[]
  readonly maxInFlight: number
  /** Streams that the client closed before their end. */
  readonly abandoned: number
  close(): Promise<void>
}

/** A real HTTP server that speaks like OpenAI and like Gemini, with faults on demand. */
export async function startModelServer(options: ModelServerOptions = {}): Promise<ModelServer> {
  const { port = 0, models = ['small-model', 'large-model'], cors = true, routes = {} } = options
  const log: LoggedModelRequest[] = []
  const counts = { asked: 0, inFlight: 0, maxInFlight: 0, abandoned: 0 }

  async function respond(message: IncomingMessage, response: ServerResponse): Promise<void> {
    if (cors) allow(message, response)
    if (message.method === 'OPTIONS') return void response.writeHead(204).end()
    const body = await readJson(message)
    const { url: path = '', method = 'GET', headers } = message
    log.push({ at: performance.now(), method, path, headers, body })
    const speech: Speech = path.startsWith('/v1beta') ? 'gemini' : 'openai'
    const { pathname, searchParams } = new URL(path, 'http://localhost')
    const route = routes[pathname]
    if (route)
      return sendJson(response, 200, typeof route === 'function' ? (route(searchParams) as object) : route)
    if (options.key !== undefined && keyOf(headers) !== options.key) {
      return sendJson(response, speech === 'gemini' ? 400 : 401, wrongKey(speech, keyOf(headers)))
    }
    if (pathname.endsWith('/models')) return sendJson(response, 200, list(speech, models))
    const asked = readAsked(speech, pathname, body)
    if (method !== 'POST' || !asked) return sendJson(response, 404, { error: 'not found' })
    await answer(asked, response)
  }

  async function answer(asked: Asked, response: ServerResponse): Promise<void> {
    counts.inFlight += 1
    counts.asked += 1
    counts.maxInFlight = Math.max(counts.maxInFlight, counts.inFlight)
    response.once('close', () => {
      counts.inFlight -= 1
      if (!response.writableFinished) counts.abandoned += 1
    })
    const fault = options.fault?.(asked, counts.asked)
    if (options.latencyMs !== undefined) await setTimeout(options.latencyMs)
    if (fault === 'hang') return
    if (fault === 'drop') return void response.destroy()
    if (typeof fault === 'object' && 'status' in fault) {
      return sendJson(response, fault.status, fault.body, fault.headers)
    }
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' })
    const { tokensPerSecond } = options
    const text = options.answer?.(asked) ?? '## Notes\n\nThe bicycle stays upright because it steers.'
    const streamed: Streamed = {
      asked,
      text,
      ...(fault !== undefined && { fault }),
      ...(tokensPerSecond !== undefined && { tokensPerSecond }),
    }
    await streamEvents(response, streamed)
  }

  const server = createServer((message, response) => {
    respond(message, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    log,
    get maxInFlight() {
      return counts.maxInFlight
    },
    get abandoned() {
      return counts.abandoned
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function allow({ headers }: IncomingMessage, response: ServerResponse): void {
  response.setHeader('access-control-allow-origin', headers.origin ?? '*')
  response.setHeader('access-control-allow-headers', headers['access-control-request-headers'] ?? '*')
  response.setHeader('access-control-allow-private-network', 'true')
}

async function readJson(message: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString('utf8')
  return text === '' ? undefined : (JSON.parse(text) as unknown)
}

const keyOf = (headers: IncomingHttpHeaders): string | undefined =>
  headers.authorization?.replace('Bearer ', '') ?? headers['x-goog-api-key']?.toString()

/** As the real ones do, with the key in it. */
const wrongKey = (speech: Speech, key = '') =>
  speech === 'openai'
    ? {
        error: {
          message: `Incorrect API key provided: ${key}.`,
          type: 'invalid_request_error',
          code: 'invalid_api_key',
        },
      }
    : {
        error: {
          code: 400,
          message: `API key not valid: ${key}. Please pass a valid API key.`,
          status: 'INVALID_ARGUMENT',
          details: [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'API_KEY_INVALID' }],
        },
      }

function list(speech: Speech, models: readonly (string | object)[]): object {
  const entries = models.map((model) => {
    if (typeof model !== 'string') return model
    return speech === 'openai'
      ? { id: model, object: 'model' }
      : {
          name: `models/${model}`,
          inputTokenLimit: 1_048_576,
          outputTokenLimit: 65_536,
          supportedGenerationMethods: ['generateContent'],
        }
  })
  return speech === 'openai' ? { object: 'list', data: entries } : { models: entries }
}

function sendJson(response: ServerResponse, status: number, body: string | object, headers = {}): void {
  const type = typeof body === 'string' ? 'text/html' : 'application/json'
  response.writeHead(status, { 'content-type': type, ...headers })
  response.end(typeof body === 'string' ? body : JSON.stringify(body))
}
