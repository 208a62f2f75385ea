import type { ModelFacts } from '#src/domain/providers.ts'
import { serverName, type Server } from '#src/engines/model/providers/server.ts'
import { passing, type Trouble } from '#src/engines/model/providers/trouble.ts'

/** A server's models, or why it gave none. */
export type Listed =
  | { readonly ok: true; readonly models: readonly ModelFacts[] }
  | { readonly ok: false; readonly trouble: Trouble }

export const noList = (server: Server): Trouble => ({
  ...passing({
    message: `${serverName(server)} gave no list of models.`,
    suggestion: 'Check the address in Settings, or type the model’s name.',
  }),
  problem: 'address',
})

/** @throws a sentence for the user */
export function modelsOrReason(listed: Listed): readonly ModelFacts[] {
  if (listed.ok) return listed.models
  const { message, suggestion = '' } = listed.trouble.failure
  throw new Error(`${message} ${suggestion}`.trim())
}
