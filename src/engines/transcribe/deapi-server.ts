import { usualDeapi } from '#src/domain/deapi.ts'

export interface DeapiServer {
  /** Without slashes at its end, and without the path of an endpoint. */
  readonly base: string
  /** For the user: host and port only, never a password out of the address. */
  readonly host: string
}

/** An answer as it came over the wire, read to its end. */
export interface DeapiReply {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

/** @param baseUrl as people copy it: with slashes, or the path of an endpoint, at its end */
export function deapiServer(baseUrl: string): DeapiServer {
  const base = (baseUrl.trim() || usualDeapi)
    .replace(/\/+$/, '')
    .replace(/\/api(?:\/v\d+(?:\/client)?)?$/i, '')
  return { base, host: URL.canParse(base) ? new URL(base).host || 'deAPI' : 'deAPI' }
}

/** Why a key can't be sent, for the user; undefined where it can. */
export function keyProblem(key: string | undefined): string | undefined {
  const trimmed = key?.trim() ?? ''
  if (trimmed === '') return 'Transcribing needs a key of deAPI, and there is none. Add it in Settings.'
  if (/^[\x21-\x7e]+$/.test(trimmed)) return undefined
  return 'The key of deAPI has characters that no key has, such as spaces or line breaks. Copy it once more, in Settings.'
}

/**
 * The key goes along only to the server that it was typed for.
 * @throws what fetch throws: no connection, cut off half-way, not allowed, aborted
 */
export async function askDeapi(
  { base }: DeapiServer,
  key: string | undefined,
  address: string,
  request: Pick<RequestInit, 'method' | 'body' | 'signal'>,
): Promise<DeapiReply> {
  const url = new URL(address, `${base}/`)
  const isOwn = url.origin === new URL(base).origin
  const response = await fetch(url, {
    ...request,
    credentials: 'omit',
    headers: {
      accept: 'application/json',
      ...(isOwn && key !== undefined && { authorization: `Bearer ${key.trim()}` }),
      ...(typeof request.body === 'string' && { 'content-type': 'application/json' }),
    },
  })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

/** The endpoints of a version of deAPI's interface. */
export interface DeapiVersion {
  /** Asks for the transcript of a link, with its times, and in the answer itself: what is stored elsewhere, a page may not read. */
  start(link: string): { readonly path: string; readonly body: string | FormData }
  status(job: string): string
  readonly balance: string
}

const asked = { include_ts: true, model: 'WhisperLargeV3', return_result_in_response: true }

export const v1: DeapiVersion = {
  start: (link) => ({
    path: '/api/v1/client/vid2txt',
    body: JSON.stringify({ video_url: link, ...asked }),
  }),
  status: (job) => `/api/v1/client/request-status/${encodeURIComponent(job)}`,
  balance: '/api/v1/client/balance',
}

export const v2: DeapiVersion = {
  start(link) {
    const body = new FormData()
    for (const [name, value] of Object.entries({ source_url: link, ...asked })) body.set(name, String(value))
    return { path: '/api/v2/audio/transcriptions', body }
  },
  status: (job) => `/api/v2/jobs/${encodeURIComponent(job)}`,
  balance: '/api/v2/account/balance',
}

/** Whether there is no such endpoint (any more). */
export const isMissing = ({ status }: DeapiReply): boolean =>
  status === 404 || status === 405 || status === 410
