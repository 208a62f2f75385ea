import { usualDeapi } from '#src/domain/deapi.ts'
import { wholeText } from '#src/engines/web/body-text.ts'
import { isSendable } from '#src/engines/web/key-text.ts'

export interface DeapiServer {
  /** Without slashes at its end, and without the path of an endpoint. */
  readonly base: string
  /** For the user: host and port only, never a password out of the address. */
  readonly host: string
  /** For the user: deAPI, and where it is if that is not the usual place. */
  readonly name: string
  /** Whether it can be asked at all. */
  readonly isAddress: boolean
}

/** An answer as it came over the wire, read to its end. */
export interface DeapiReply {
  /** It sends requests on to another address, which a browser does not tell. */
  readonly isRedirect: boolean
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

/** @param baseUrl as people copy it: with slashes, or the path of an endpoint, at its end */
export function deapiServer(baseUrl: string): DeapiServer {
  const base = (baseUrl.trim() || usualDeapi)
    .replace(/\/+$/, '')
    .replace(/\/api(?:\/v\d+(?:\/client)?)?$/i, '')
  const url = URL.canParse(base) ? new URL(base) : undefined
  return {
    base,
    host: url?.host || 'deAPI',
    name: !url?.host || url.host === new URL(usualDeapi).host ? 'deAPI' : `deAPI at ${url.host}`,
    isAddress: url !== undefined && /^https?:\/\//i.test(base),
  }
}

/** Why a key can't be sent, for the user; undefined where it can. */
export function keyProblem(key: string | undefined): string | undefined {
  const trimmed = key?.trim() ?? ''
  if (trimmed === '') return 'Transcribing needs a key of deAPI, and there is none. Add it in Settings.'
  if (isSendable(trimmed)) return undefined
  return 'The key of deAPI has characters that no key has, such as spaces or line breaks. Copy it once more, in Settings.'
}

/**
 * One request with the key in its header. It does not follow redirects: the key stays with the server that it was
 * typed for.
 * @throws what fetch throws: no connection, cut off half-way, not allowed, aborted
 */
export async function askDeapi(
  { base }: DeapiServer,
  key: string | undefined,
  path: string,
  request: Pick<RequestInit, 'method' | 'body' | 'signal'>,
): Promise<DeapiReply> {
  const response = await fetch(`${base}${path}`, {
    ...request,
    credentials: 'omit',
    redirect: 'manual',
    headers: {
      accept: 'application/json',
      ...(key !== undefined && { authorization: `Bearer ${key.trim()}` }),
      ...(typeof request.body === 'string' && { 'content-type': 'application/json' }),
    },
  })
  return replyOf(response)
}

/**
 * What a server says is stored somewhere, at an address of its choice: so without the key.
 * @throws as `askDeapi`
 */
export const fetchStored = async (address: string, signal: AbortSignal): Promise<DeapiReply> =>
  replyOf(await fetch(address, { signal, credentials: 'omit' }))

const replyOf = async ({ type, status, headers, body }: Response): Promise<DeapiReply> => ({
  isRedirect: type === 'opaqueredirect' || (status >= 300 && status < 400),
  status,
  headers,
  text: await wholeText(body),
})

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
