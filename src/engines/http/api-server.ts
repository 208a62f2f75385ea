import { page } from '#src/engines/web/page.ts'

/** Where a notes API is, as seen from this page. */
export interface ApiServer {
  /** Answers with the note itself. */
  readonly endpoint: string
  /** Answers with a stream that ends in the note. */
  readonly streamEndpoint: string
  /** Tells title and length of a video, where it is there. */
  readonly metadataEndpoint: string
  /** The first of these with the origin that it has as seen from this page; undefined where there is none. */
  readonly url: URL | undefined
  /** For the user: host and port only, never a password out of the address. */
  readonly host: string
  readonly sameOrigin: boolean
  /** Whether it can be asked at all. */
  readonly isAddress: boolean
}

const notePath = '/api/videos/process'

/** What is pasted along with an address: the way to one of its endpoints. */
const pastedEnd = /\/api(?:\/videos(?:\/process(?:-async)?)?)?$/

/** @param baseUrl "" is the page's own origin; slashes and the path of an endpoint at its end don't matter */
export function apiServer(baseUrl: string): ApiServer {
  const base = baseUrl.trim().replace(/\/+$/, '').replace(pastedEnd, '')
  const endpoint = `${base}${notePath}`
  const url = absolute(endpoint)
  return {
    endpoint,
    streamEndpoint: `${endpoint}-async`,
    metadataEndpoint: `${base}/api/youtube/metadata`,
    url,
    host: url?.host || 'the notes API',
    sameOrigin: base === '' || (url !== undefined && url.origin === page()?.origin),
    isAddress: base === '' || (url !== undefined && /^(?:https?:\/\/|\/)/i.test(base)),
  }
}

/**
 * An address that a server gave, to be asked with the user's cookies: undefined where it is not of that server.
 * @param given absolute, or relative to where notes are asked for
 */
export function addressThere({ endpoint, url: base }: ApiServer, given: string): string | undefined {
  // Behind a path of a proxy's the server does not know its own address.
  if (given.replace(/\/$/, '') === notePath) return endpoint
  if (!base || !URL.canParse(given, base)) return undefined
  const url = new URL(given, base)
  return isSameServer(base, url) ? url.href : undefined
}

/** Whether an answer came from the server that was asked, and not from where it sent the request on. */
export const isFromThere = ({ url: base }: ApiServer, { url }: Response): boolean =>
  !base || !URL.canParse(url) || isSameServer(base, new URL(url))

/** Many servers send from http on to their own https. */
const isSameServer = (base: URL, url: URL): boolean =>
  url.origin === base.origin ||
  (url.hostname === base.hostname && base.protocol === 'http:' && url.protocol === 'https:')

const absolute = (address: string): URL | undefined =>
  URL.canParse(address, page()?.href) ? new URL(address, page()?.href) : undefined
