import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import type { ProcessingResult } from '#src/domain/note.ts'
import { noteBody } from '#tests/support/contract-body.ts'
import { createJobs, jobsPath, streamNote, type BeforeStage } from '#tests/support/contract-async.ts'
import {
  complaint,
  notePath,
  readRequest,
  streamPath,
  type ContractRequest,
} from '#tests/support/contract-request.ts'
import { allowOrigin, send, type PlainAnswer } from '#tests/support/contract-send.ts'
import { serveStatic } from '#tests/support/contract-static.ts'

export interface ContractServer {
  readonly url: string
  /** Every request for a note, in the order of arrival. */
  readonly log: readonly LoggedRequest[]
  readonly maxInFlight: number
  /** How often it was asked for the state of a job. */
  readonly questions: number
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
  readonly streamed: boolean
  /** What was answered and when, once it was. */
  answered?: { readonly at: number; readonly status: number }
}

/** A fault to play: an answer of its own, no answer at all, or a cut connection. */
export type ScriptedAnswer = PlainAnswer | 'hang' | 'drop'

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
  /** Whether the endpoint that streams is there. */
  readonly streams?: boolean
  readonly beforeStage?: BeforeStage
  /** Whether notes come out of a queue: 202, and a job to ask for. */
  readonly queues?: boolean
  /** What is known of the video behind a link; left out, the server has no such endpoint. */
  readonly metadata?: (link: string) => object | undefined
  /** A built app, served beside the API from the same origin. */
  readonly staticDir?: string
  /** Stands in for the app's `/config.json`. */
  readonly config?: object
}

/**
 * A real HTTP server that speaks the notes API, as much of it as is asked for, with faults on demand. Pages on localhost may use it from another origin.
 * @throws where the port is taken
 */
export async function startContractServer(options: ContractServerOptions): Promise<ContractServer> {
  const { port = 0, host = '127.0.0.1', delayMs = 0, staticDir } = options
  const log: LoggedRequest[] = []
  const asked = new Map<string, number>()
  let inFlight = 0
  let maxInFlight = 0
  const jobs = createJobs()

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
    const { template, videoUrl, processingMode, streamed } = request
    const key = request.headers['idempotency-key']?.toString()
    const logged: LoggedRequest = { at, template, videoUrl, processingMode, key, inFlight: flying, streamed }
    log.push(logged)
    const note = `${videoUrl}-${template}`
    const nth = (asked.get(note) ?? 0) + 1
    asked.set(note, nth)

    const scripted = options.answer?.(request, nth)
    const delay = typeof delayMs === 'number' ? delayMs : delayMs(request, nth)
    if (scripted === undefined && !complaint(request)) {
      logged.answered = { at, status: options.queues ? 202 : 200 }
      if (options.queues) return jobs.take(response, delay, () => answerTo(request, options))
      if (streamed) return streamNote(response, answerTo(request, options), delay, options.beforeStage)
    }
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
    const isPost = message.method === 'POST'
    if (message.method === 'OPTIONS') response.writeHead(204).end()
    else if (isPost && (path === notePath || (options.streams && path === streamPath))) {
      process(message, response).catch((error: unknown) => {
        send(response, { status: 500, body: { error: String(error) } })
      })
    } else if (isPost && path === '/api/youtube/metadata' && options.metadata) {
      void tellVideo(message, response, options.metadata)
    } else if (path.startsWith(jobsPath)) {
      jobs.tell(response, path)
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
    get questions() {
      return jobs.questions
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function tellVideo(
  message: IncomingMessage,
  response: ServerResponse,
  metadata: (link: string) => object | undefined,
): Promise<void> {
  const { url } = (await readRequest(message)).body
  const known = typeof url === 'string' ? metadata(url) : undefined
  send(
    response,
    known ? { status: 200, body: known } : { status: 422, body: { error: 'Nothing is known of this video' } },
  )
}

function answerTo(request: ContractRequest, { note }: ContractServerOptions): PlainAnswer {
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
