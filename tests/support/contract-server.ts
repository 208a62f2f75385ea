import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import type { ProcessingResult } from '#src/domain/note.ts'
import { noteBody } from '#tests/support/contract-body.ts'
import { complaint, readRequest, type ContractRequest } from '#tests/support/contract-request.ts'
import { serveStatic } from '#tests/support/contract-static.ts'

export interface ContractServer {
  readonly url: string
  /** Every request for a note, in the order of arrival. */
  readonly log: readonly LoggedRequest[]
  readonly maxInFlight: number
  close(): Promise<void>
}

interface LoggedRequest {
  /** Milliseconds on the server's monotonic clock. */
  readonly at: number
  readonly template: string
  readonly videoUrl: string
  readonly processingMode: string
  /** The header `Idempotency-Key`. */
  readonly key: string | undefined
  /** How many were being answered at that moment, this one included. */
  readonly inFlight: number
  /** What was answered and when, once it was. */
  answered?: { readonly at: number; readonly status: number }
}

/** A fault to play: an answer of its own, no answer at all, or a cut connection. */
export type ScriptedAnswer =
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body: string | object }
  | 'hang'
  | 'drop'

/** `nth` counts the requests for the same video and template from 1, so that "fails at first" is `nth === 1`. */
export type PerRequest<T> = (request: ContractRequest, nth: number) => T

export interface ContractServerOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number
  readonly host?: string
  /** Undefined: 422, nothing known about this video. */
  readonly note: (request: ContractRequest) => ProcessingResult | undefined
  /** Milliseconds from arrival to answer. */
  readonly delayMs?: number | PerRequest<number>
  /** Undefined: a real note. */
  readonly answer?: PerRequest<ScriptedAnswer | undefined>
  /** A built app, served beside the API from the same origin. */
  readonly staticDir?: string
  /** Stands in for the app's `/config.json`. */
  readonly config?: object
}

/**
 * A real HTTP server that speaks the notes API (`POST /api/videos/process`, JSON answers), with faults on
 * demand. Pages on localhost may use it from another origin.
 * @throws where the port is taken
 */
export async function startContractServer(options: ContractServerOptions): Promise<ContractServer> {
  const { port = 0, host = '127.0.0.1', delayMs = 0, staticDir } = options
  const log: LoggedRequest[] = []
  const asked = new Map<string, number>()
  let inFlight = 0
  let maxInFlight = 0

  async function process(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const at = performance.now()
    const flying = ++inFlight
    maxInFlight = Math.max(maxInFlight, flying)
    let landed = false
    const land = () => {
      if (!landed) inFlight -= 1
      landed = true
    }
    // Also where the client gave up.
    response.once('close', land)

    const request = await readRequest(message)
    const { template, videoUrl, processingMode } = request
    const key = request.headers['idempotency-key']?.toString()
    const logged: LoggedRequest = { at, template, videoUrl, processingMode, key, inFlight: flying }
    log.push(logged)
    const note = `${videoUrl}-${template}`
    const nth = (asked.get(note) ?? 0) + 1
    asked.set(note, nth)

    const scripted = options.answer?.(request, nth)
    const delay = typeof delayMs === 'number' ? delayMs : delayMs(request, nth)
    await setTimeout(at + delay - performance.now())
    if (response.destroyed || scripted === 'hang') return
    if (scripted === 'drop') return void message.socket.destroy()
    // A client may send its next request before 'close' is known here.
    land()
    const answer = scripted ?? answerTo(request, options)
    logged.answered = { at: performance.now(), status: answer.status }
    send(response, answer)
  }

  const server = createServer((message, response) => {
    const path = (message.url ?? '/').replace(/[?#].*$/, '')
    allowOrigin(message, response)
    if (message.method === 'OPTIONS') response.writeHead(204).end()
    else if (path === '/api/videos/process' && message.method === 'POST') {
      process(message, response).catch((error: unknown) => {
        send(response, { status: 500, body: { error: String(error) } })
      })
    } else if (path.startsWith('/api/')) send(response, { status: 404, body: { error: `No ${path} here` } })
    else if (path === '/config.json' && options.config) send(response, { status: 200, body: options.config })
    else if (staticDir !== undefined) void serveStatic(staticDir, path, response)
    else send(response, { status: 404, body: { error: 'This server has only POST /api/videos/process' } })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve)
  })

  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}`,
    log,
    get maxInFlight() {
      return maxInFlight
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function answerTo(
  request: ContractRequest,
  { note }: ContractServerOptions,
): Exclude<ScriptedAnswer, string> {
  const wrong = complaint(request)
  if (wrong) return { status: 400, body: wrong }
  const result = note(request)
  if (result) return { status: 200, body: noteBody(result, request) }
  return {
    status: 422,
    body: {
      error: `This server knows nothing about ${request.videoUrl}`,
      suggestion: 'Give it the captions of this video, or ask for another video.',
    },
  }
}

function send(response: ServerResponse, { status, headers, body }: Exclude<ScriptedAnswer, string>): void {
  const isText = typeof body === 'string'
  response
    .writeHead(status, {
      'content-type': isText ? 'text/html; charset=utf-8' : 'application/json',
      ...headers,
    })
    .end(isText ? body : JSON.stringify(body))
}

/** As strict as real servers: any header beyond the JSON content type fails the preflight. */
function allowOrigin({ headers }: IncomingMessage, response: ServerResponse): void {
  response.setHeader('vary', 'origin')
  if (!/^http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?$/.test(headers.origin ?? '')) return
  response.setHeader('access-control-allow-origin', headers.origin ?? '')
  response.setHeader('access-control-allow-credentials', 'true')
  response.setHeader('access-control-allow-methods', 'GET, POST')
  response.setHeader('access-control-allow-headers', 'content-type')
  response.setHeader(
    'access-control-expose-headers',
    'Retry-After, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset',
  )
}
