import type { IncomingMessage, ServerResponse } from 'node:http'

export interface PlainAnswer {
  readonly status: number
  readonly headers?: Record<string, string>
  readonly body: string | object
}

export function send(response: ServerResponse, { status, headers, body }: PlainAnswer): void {
  const isText = typeof body === 'string'
  response
    .writeHead(status, {
      'content-type': isText ? 'text/html; charset=utf-8' : 'application/json',
      ...headers,
    })
    .end(isText ? body : JSON.stringify(body))
}

/** As strict as real servers: any header beyond the JSON content type fails the preflight. */
export function allowOrigin({ headers }: IncomingMessage, response: ServerResponse): void {
  response.setHeader('vary', 'origin')
  if (!/^http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?$/.test(headers.origin ?? '')) return
  response.setHeader('access-control-allow-origin', headers.origin ?? '')
  response.setHeader('access-control-allow-credentials', 'true')
  response.setHeader('access-control-allow-methods', 'GET, POST')
  response.setHeader('access-control-allow-headers', 'content-type')
  response.setHeader(
    'access-control-expose-headers',
    'Location, Retry-After, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset',
  )
}
