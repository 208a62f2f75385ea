import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface DeapiRequest {
  readonly method: string
  readonly path: string
  readonly authorization: string | undefined
  readonly contentType: string | undefined
  readonly body: string
}

/** What is sent: a status and a body, half a body and then nothing, no answer at all, or never one. */
export type DeapiAnswer =
  | { readonly status?: number; readonly headers?: Record<string, string>; readonly body: string | object }
  | 'drop'
  | 'cut'
  | 'hang'

export interface DeapiTestServer {
  readonly url: string
  readonly log: readonly DeapiRequest[]
  close(): Promise<void>
}

/** A real HTTP server; `nth` counts the requests of this method and path, from 1. */
export async function startDeapiServer(
  answer: (request: DeapiRequest, nth: number) => DeapiAnswer,
): Promise<DeapiTestServer> {
  const log: DeapiRequest[] = []
  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk as Buffer)
    outgoing.setHeader('access-control-allow-origin', '*')
    outgoing.setHeader('access-control-allow-headers', 'authorization, content-type')
    if (incoming.method === 'OPTIONS') return void outgoing.writeHead(204).end()
    const request: DeapiRequest = {
      method: incoming.method ?? '',
      path: incoming.url ?? '',
      authorization: incoming.headers.authorization,
      contentType: incoming.headers['content-type'],
      body: Buffer.concat(chunks).toString(),
    }
    log.push(request)
    const alike = log.filter(({ method, path }) => method === request.method && path === request.path)
    const given = answer(request, alike.length)
    if (given === 'hang') return undefined
    if (given === 'drop') return void incoming.socket.destroy()
    if (given === 'cut') {
      outgoing.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' })
      outgoing.write('{"data": {"status": "pro', () => incoming.socket.destroy())
      return undefined
    }
    const { status = 200, headers = {}, body } = given
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    outgoing.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text)
  }
  const server = createServer((incoming, outgoing) => void handle(incoming, outgoing))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    log,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
