import { providers, type ProviderId } from '#src/domain/providers.ts'

export type BaseUrl =
  | { readonly ok: true; readonly url: string }
  /** `problem` is a sentence for the user. */
  | { readonly ok: false; readonly problem: string }

const scheme = /^(?<scheme>[a-z][\d+.a-z-]*):\/+/i
/** What is pasted along with an address: the end of one request's. */
const requestEnd =
  /\/(?:chat\/completions|completions|responses|embeddings)$|(?<=\/v\d\w*(?:\/openai)?)\/models(?:\/.*)?$/i
/** Ollama's own API stands beside the one that is spoken here. */
const ollamasOwn = /^\/api(?:\/(?:chat|generate|tags|show|ps))?$/i

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
  if (hasOddHost(whole)) return problem(oddHost)
  if (!URL.canParse(whole)) {
    return problem('This is not an address that a server can have. Check it for typing mistakes.')
  }
  const url = new URL(whole)
  if (url.username !== '' || url.password !== '') {
    return problem('Leave the name and password out of the address; a key has a field of its own.')
  }
  return { ok: true, url: settled(url, provider) }
}

/** Some browsers write “%20” for a blank in a server's name instead of refusing it. */
export const hasOddHost = (address: string): boolean =>
  /^[a-z]+:\/*[^/?#@]*[\s%][^/?#@]*(?:[/?#]|$)/i.test(address)

export const oddHost =
  'The name of a server has no blank and no % in it, so this is no address. Check it for typing mistakes.'

function settled(url: URL, provider: ProviderId | undefined): string {
  const asked = bare(url.pathname.replaceAll(/\/{2,}/g, '/'))
  const path = url.port === '11434' && ollamasOwn.test(asked) ? '' : asked
  const known = Object.values(providers).find(({ baseUrl = '' }) => isTheirs(url, baseUrl))
  if (known?.baseUrl !== undefined) {
    const theirs = new URL(known.baseUrl)
    // What people forget of it.
    if (theirs.pathname.startsWith(path)) return known.baseUrl
    return `${theirs.origin}${path}`
  }
  return `${url.origin}${path === '' ? (provider === 'gemini' ? '/v1beta' : '/v1') : path}`
}

/** Until there is nothing more to cut: what was read once is not read otherwise the next time. */
function bare(path: string): string {
  const shorter = path.replace(/['/]+$/, '').replace(requestEnd, '')
  return shorter === path ? path : bare(shorter)
}

/** A key must not go to a hosted one unencrypted. */
function isTheirs({ host, protocol }: URL, baseUrl: string): boolean {
  if (baseUrl === '') return false
  const theirs = new URL(baseUrl)
  return theirs.host === host && (theirs.protocol === 'https:' || theirs.protocol === protocol)
}

/**
 * One name for an address, however it is written: host in small letters, no slash at its end, nothing around it. Keys,
 * engines and transcribers are kept by it.
 * @param page what an address without a host is relative to
 */
export function addressName(address: string, page?: string): string {
  const text = address.trim()
  return (URL.canParse(text, page) ? new URL(text, page).href : text).replace(/\/+$/, '')
}

/** Servers at home seldom have a certificate. */
function usualScheme(rest: string): 'http' | 'https' {
  const host = URL.canParse(`http://${rest}`) ? new URL(`http://${rest}`).hostname : ''
  return isNear(host) ? 'http' : 'https'
}

/** Whether a page that came encrypted may ask it unencrypted: browsers take this device for safe. */
export const isThisDevice = (host: string): boolean =>
  /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/i.test(host)

/** On this device or in its network, as far as the name tells. */
export const isNear = (host: string): boolean =>
  isThisDevice(host) ||
  /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|0\.0\.0\.0$|\[f[cde])/.test(host) ||
  /\.(?:local|lan|home|internal)$/i.test(host) ||
  (host !== '' && !host.includes('.') && !host.startsWith('['))

const problem = (words: string): BaseUrl => ({ ok: false, problem: words })
