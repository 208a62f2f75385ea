import { isNear, isThisDevice } from '#src/domain/base-url.ts'
import { providers, type Connection, type ProviderId } from '#src/domain/providers.ts'
import { hostOf } from '#src/lib/host-of.ts'

type Server = Pick<Connection, 'baseUrl'> & { readonly provider: ProviderId }

/** Who gets what is sent, for people, and where they give out keys: at another address it is not the provider. */
export function receiverOf({ provider, baseUrl }: Server): { name: string; keyPage?: string } {
  const { name, keyPage, baseUrl: usual } = providers[provider]
  if (baseUrl !== undefined && baseUrl !== usual) return { name: hostOf(baseUrl) }
  return { name, ...(keyPage !== undefined && { keyPage }) }
}

/** Whose address only who knows better changes; what is at home is seldom where it usually is. */
export const isHosted = (provider: ProviderId): boolean => providers[provider].key === 'needed'

/** What the model is sent, and where to. A server at home may send it on: only what this page does is known. */
export function whatItGets(server: Server): string {
  const { provider, baseUrl } = server
  if (provider === 'device') return 'It is part of this browser: nothing leaves this device.'
  const gets =
    provider === 'gemini'
      ? 'It watches YouTube videos itself, so that a link is enough; of others it gets the words.'
      : 'It gets the words of captions and transcripts.'
  return baseUrl === undefined ? gets : `${gets} ${wayWords(server, new URL(baseUrl).hostname)}`
}

function wayWords(server: Server, host: string): string {
  if (isThisDevice(host)) return 'They go to a server on this device; this page sends them nowhere else.'
  if (isNear(host)) return `They go to ${host} in your network; this page sends them nowhere else.`
  return `They go from this browser straight to ${receiverOf(server).name}.`
}
