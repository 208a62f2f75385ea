import { isNear, isThisDevice } from '#src/domain/base-url.ts'
import { readRefusal } from '#src/engines/model/providers/refusal.ts'
import { serverName, type Server } from '#src/engines/model/providers/server.ts'
import { stuck, type Trouble } from '#src/engines/model/providers/trouble.ts'

export type Sent =
  | { readonly ok: true; readonly response: Response }
  /** `text`: the server's own words, where it answered. */
  | { readonly ok: false; readonly trouble: Trouble; readonly status?: number; readonly text?: string }

export interface Sending {
  /** Under the base URL, or a whole address on the same server. */
  readonly path: string
  readonly body?: object
  readonly signal: AbortSignal
}

/** An error's page is read so far; what it says stands at its beginning. */
const mostOfAnError = 100_000
const inHeaders = /^[\x21-\x7e]+$/

/** One request with the key in its header. @throws only where it is aborted */
export async function send(server: Server, { path, body, signal }: Sending): Promise<Sent> {
  const address = path.startsWith('/') ? `${server.baseUrl}${path}` : path
  const key = server.key()?.trim() ?? ''
  const before = key !== '' && !inHeaders.test(key) ? unusableKey : mixedContent(address, server)
  if (before) return { ok: false, trouble: before }
  let response: Response
  try {
    response = await fetch(address, {
      method: body ? 'POST' : 'GET',
      signal,
      credentials: 'omit',
      // A key must not follow to where a server points.
      redirect: 'manual',
      headers: {
        accept: 'application/json, text/event-stream',
        ...(body && { 'content-type': 'application/json' }),
        ...(key !== '' &&
          (server.id === 'gemini' ? { 'x-goog-api-key': key } : { authorization: `Bearer ${key}` })),
      },
      ...(body && { body: JSON.stringify(body) }),
    })
  } catch (error) {
    if (signal.aborted) throw error
    return { ok: false, trouble: unreachable(server) }
  }
  if (response.ok) return { ok: true, response }
  const { status, headers } = response
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    return { ok: false, trouble: elsewhere(server) }
  }
  const text = await readText(response, mostOfAnError).catch((error: unknown) => {
    if (signal.aborted) throw error
    return ''
  })
  return { ok: false, trouble: readRefusal({ status, headers, text }, server), status, text }
}

/** The text of an answer, cut where it has no end. @throws what reading throws */
export async function readText({ body }: Response, most: number): Promise<string> {
  if (!body) return ''
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  try {
    while (text.length < most) {
      const { done, value } = await reader.read()
      if (done) return text + decoder.decode()
      text += decoder.decode(value, { stream: true })
    }
    return text
  } finally {
    reader.cancel().catch(() => undefined)
  }
}

export const elsewhere = ({ host }: Server): Trouble =>
  stuck('address', {
    message: `${host} sends requests on to another address.`,
    suggestion: 'Put that address into Settings.',
  })

const unusableKey = stuck('key', {
  message: 'There is a letter or a space in the key that no key has.',
  suggestion: 'Copy the key again from where you got it, and put it into Settings.',
})

/** Browsers forbid an encrypted page to ask a server without encryption, and say so only to programmers. */
function mixedContent(address: string, server: Server): Trouble | undefined {
  // In the user's own network some allow it.
  if (!isMixed(address) || isNear(new URL(address).hostname)) return undefined
  return stuck('mixed-content', {
    message: `This page came over https, and from there a browser asks no server over http, as ${server.host} is.`,
    suggestion: httpsWords,
  })
}

const isMixed = (address: string): boolean => {
  const { protocol, hostname } = new URL(address)
  return pageIs('https:') && protocol === 'http:' && !isThisDevice(hostname)
}
const httpsWords =
  'Give the server an https address, or open Fanfold over http or from the computer that it runs on.'

/** No answer: a browser does not tell a page why, so the words name all that can be checked. */
function unreachable(server: Server): Trouble {
  const { host, baseUrl } = server
  const { hostname } = new URL(baseUrl)
  const silent = { kind: 'network', answered: false, overload: false } as const
  if (isOffline() && !isThisDevice(hostname)) {
    const message = `${host} could not be asked: this device is offline.`
    return {
      problem: 'offline',
      failure: { ...silent, message, suggestion: 'Retry when it is connected again.' },
    }
  }
  const running = isNear(hostname)
    ? `Check that ${serverName(server)} is running there.`
    : 'Check the address in Settings.'
  const near = isNear(hostname) ? ' Let this page reach your local network, if the browser asks.' : ''
  if (isMixed(baseUrl)) {
    const message = `No answer from ${host}. Most browsers ask no server over http from a page that came over https.`
    return {
      problem: 'mixed-content',
      failure: { ...silent, message, suggestion: `${running} ${httpsWords}` },
    }
  }
  const plain = baseUrl.startsWith('http:') && pageIs('https:') ? safariWords : ''
  const inPage = page() ? ` ${letInWords(server)}${near}` : ''
  return {
    problem: 'address',
    failure: { ...silent, message: `No answer from ${host}.`, suggestion: `${running}${inPage}${plain}` },
  }
}

const safariWords =
  ' Safari asks no server over http from a page that came over https: use another browser there.'

/** What to change so that a page may read the answers of a server. */
export const letInWords = ({ facts }: Server): string =>
  facts.letIn === undefined
    ? `The server must let this page in (CORS)${originWords()}.`
    : `${facts.letIn}${originWords()}.`

// Pages have a location and know whether they are offline; Node has neither.
const page = (): Location | undefined => globalThis.location
const pageIs = (protocol: string) => page()?.protocol === protocol
const originWords = () => (page() ? `: ${page()?.origin}` : '')
const isOffline = () => (globalThis.navigator as Partial<Navigator> | undefined)?.onLine === false
