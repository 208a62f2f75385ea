import { isNear, isThisDevice } from '#src/domain/base-url.ts'
import { readRefusal } from '#src/engines/model/providers/refusal.ts'
import { serverName, type Server } from '#src/engines/model/providers/server.ts'
import { stuck, type Trouble } from '#src/engines/model/providers/trouble.ts'
import { wholeText } from '#src/engines/web/body-text.ts'
import { isSendable } from '#src/engines/web/key-text.ts'
import { isMixedContent } from '#src/engines/web/mixed-content.ts'
import { isOffline, offlineWords, page } from '#src/engines/web/page.ts'

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

/** One request with the key in its header. @throws only where it is aborted */
export async function send(server: Server, { path, body, signal }: Sending): Promise<Sent> {
  const address = path.startsWith('/') ? `${server.baseUrl}${path}` : path
  const key = server.key()?.trim() ?? ''
  const before = key !== '' && !isSendable(key) ? unusableKey : mixedContent(address, server)
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
  const text = await wholeText(response.body, mostOfAnError).catch((error: unknown) => {
    if (signal.aborted) throw error
    return ''
  })
  return { ok: false, trouble: readRefusal({ status, headers, text }, server), status, text }
}

const elsewhere = ({ host }: Server): Trouble =>
  stuck('address', {
    message: `${host} sends requests on to another address.`,
    suggestion: 'Put that address into Settings.',
  })

const unusableKey = stuck('key', {
  message: 'There is a letter or a space in the key that no key has.',
  suggestion: 'Copy the key again from where you got it, and put it into its field in Settings → Engines.',
})

/** Browsers forbid an encrypted page to ask a server without encryption, and say so only to programmers. */
function mixedContent(address: string, server: Server): Trouble | undefined {
  // In the user's own network some allow it.
  const url = new URL(address)
  if (!isMixedContent(url) || isNear(url.hostname)) return undefined
  return stuck('mixed-content', {
    message: `This page came over https, and from there a browser asks no server over http, as ${server.host} is.`,
    suggestion: httpsWords,
  })
}

const httpsWords =
  'Give the server an https address, or open Fanfold over http or from the computer that it runs on.'

/** No answer: a browser does not tell a page why, so the words name all that can be checked. */
function unreachable(server: Server): Trouble {
  const { host, baseUrl } = server
  const { hostname } = new URL(baseUrl)
  const silent = { kind: 'network', answered: false, overload: false } as const
  if (isOffline() && !isThisDevice(hostname)) {
    return { problem: 'offline', failure: { ...silent, ...offlineWords(host) } }
  }
  const running = isNear(hostname)
    ? `Check that ${serverName(server)} is running there.`
    : 'Check the address in Settings.'
  const near = isNear(hostname) ? ' Let this page reach your local network, if the browser asks.' : ''
  if (isMixedContent(new URL(baseUrl))) {
    const message = `No answer from ${host}. Most browsers ask no server over http from a page that came over https.`
    return {
      problem: 'mixed-content',
      failure: { ...silent, message, suggestion: `${running} ${httpsWords}` },
    }
  }
  const plain = baseUrl.startsWith('http:') && page()?.protocol === 'https:' ? safariWords : ''
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

const originWords = () => (page() ? `: ${page()?.origin}` : '')
