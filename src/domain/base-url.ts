import { providers, type ProviderId } from '#src/domain/providers.ts'

export type BaseUrl =
  | { readonly ok: true; readonly url: string }
  /** `problem` is a sentence for the user. */
  | { readonly ok: false; readonly problem: string }

const scheme = /^(?<scheme>[a-z][\d+.a-z-]*):\/+/i
/** What is pasted along with an address: the end of one request's. */
const requestEnd = /\/(?:chat(?:\/completions)?|completions|responses|embeddings|models(?:\/.*)?)$/i
/** Ollama's own API stands beside the one that is spoken here. */
const ollamasOwn = /^\/api(?:\/(?:generate|tags|show|ps))?$/i
const port = /^(?:[\w.-]+|\[[\d:a-f]+\]):\d+/i

/**
 * Where a provider's API is, out of what a user typed or pasted: `localhost:11434` → `http://localhost:11434/v1`. A
 * path that is there is believed. One server has one spelling, since keys are kept by it.
 */
export function readBaseUrl(typed: string, provider?: ProviderId): BaseUrl {
  const text = typed.trim().replaceAll(/^["'<“‘`]+|[>"'’”`]+$/g, '')
  if (text === '') return problem('Type the address of the server, for example http://localhost:11434.')
  const named = scheme.exec(text)
  const kind = named?.groups?.['scheme']?.toLowerCase()
  if (kind !== undefined && kind !== 'http' && kind !== 'https') {
    return problem(`An address starts with https:// or http://, and this one with ${kind}://.`)
  }
  const rest = named ? text.slice(named[0].length) : text.replace(/^\/+/, '')
  const whole = `${kind ?? usualScheme(rest)}://${rest}`
  if (!URL.canParse(whole))
    return problem('This is not an address that a server can have. Check it for typing mistakes.')
  const url = new URL(whole)
  if (url.username !== '' || url.password !== '') {
    return problem('Leave the name and password out of the address; a key has a field of its own.')
  }
  return { ok: true, url: settled(url, provider) }
}

function settled(url: URL, provider: ProviderId | undefined): string {
  const asked = url.pathname
    .replaceAll(/\/{2,}/g, '/')
    .replace(/\/$/, '')
    .replace(requestEnd, '')
  const path = url.port === '11434' && ollamasOwn.test(asked) ? '' : asked
  const known = Object.values(providers).find(
    ({ baseUrl }) => baseUrl !== undefined && new URL(baseUrl).host === url.host,
  )
  if (known?.baseUrl !== undefined) {
    const theirs = new URL(known.baseUrl)
    // What people forget of it, and a key must not go there unencrypted.
    if (theirs.pathname.startsWith(path)) return known.baseUrl
    return `${theirs.origin}${path}`
  }
  return `${url.origin}${path === '' ? (provider === 'gemini' ? '/v1beta' : '/v1') : path}`
}

/** Servers at home seldom have a certificate. */
function usualScheme(rest: string): 'http' | 'https' {
  const host = URL.canParse(`http://${rest}`) ? new URL(`http://${rest}`).hostname : ''
  return isNear(host) || (port.test(rest) && !rest.includes(':443')) ? 'http' : 'https'
}

/** Whether a page that came encrypted may ask it unencrypted: browsers take this device for safe. */
export const isThisDevice = (host: string): boolean =>
  /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/i.test(host)

/** On this device or in its network, as far as the name tells. */
export const isNear = (host: string): boolean =>
  isThisDevice(host) ||
  /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|0\.0\.0\.0$)/.test(host) ||
  /\.(?:local|lan|home|internal)$/i.test(host) ||
  (host !== '' && !host.includes('.') && !host.startsWith('['))

const problem = (words: string): BaseUrl => ({ ok: false, problem: words })
