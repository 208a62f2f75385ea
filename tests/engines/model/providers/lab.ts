import type { ProviderId } from '#src/domain/providers.ts'
import { createProvider } from '#src/engines/model/create-provider.ts'
import type { ModelRequest, Piece, Provider } from '#src/engines/model/provider.ts'
import { createFakeClock } from '#tests/support/fake-clock.ts'
import {
  startModelServer,
  type ModelFault,
  type ModelServer,
  type ModelServerOptions,
} from '#tests/support/model-server.ts'

/** What the fake clock’s wall time starts at. */
export const now = Date.parse('2027-01-15T08:00:00Z')
/** Looked for in every text that could reach a user. */
export const secret = 'sk-secret-0123456789abcdef'

export const request: ModelRequest = {
  model: 'small-model',
  system: 'You write notes.',
  messages: [{ from: 'user', text: 'Cycling, in three sentences.' }],
  maxOutputTokens: 900,
}

export const never = new AbortController().signal

export const aProvider = (id: ProviderId, baseUrl: string, key: string | undefined = secret): Provider =>
  createProvider(id, { baseUrl, key: () => key }, createFakeClock(now))

export const providerAt = (
  { url }: Pick<ModelServer, 'url'>,
  id: ProviderId = 'other',
  key?: string,
): Provider => aProvider(id, `${url}${id === 'gemini' ? '/v1beta' : '/v1'}`, key)

export async function piecesOf(pieces: AsyncIterable<Piece>): Promise<readonly Piece[]> {
  const all: Piece[] = []
  for await (const piece of pieces) all.push(piece)
  return all
}

export const textOf = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (piece.type === 'text' ? piece.text : '')).join('')

export async function withServer<T>(
  options: ModelServerOptions,
  run: (server: ModelServer) => Promise<T>,
): Promise<T> {
  const server = await startModelServer(options)
  try {
    return await run(server)
  } finally {
    await server.close()
  }
}

/** What a provider makes of one fault. */
export const askOnce = (
  fault?: ModelFault,
  { id = 'other', asked = request }: { readonly id?: ProviderId; readonly asked?: ModelRequest } = {},
): Promise<readonly Piece[]> =>
  withServer({ ...(fault !== undefined && { fault: () => fault }) }, (server) =>
    piecesOf(providerAt(server, id).ask(asked, never)),
  )

/** The piece that says what went wrong; fails where nothing did. */
export function failedOf(pieces: readonly Piece[]): Extract<Piece, { type: 'failed' }> {
  const last = pieces.at(-1)
  if (last?.type !== 'failed') throw new Error(`It did not fail: ${JSON.stringify(last)}`)
  if (JSON.stringify(pieces).includes(secret)) throw new Error('The key is in what it says.')
  return last
}
