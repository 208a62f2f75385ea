import { StorageFull } from '#src/domain/ports.ts'
import type { Sessions } from '#src/sessions/sessions.ts'
import { give, isCommand, type Args } from '#src/sessions/tabs/commands.ts'

/** What came of a command, as it can be copied from tab to tab. */
export type Outcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: { readonly name: string; readonly message: string } }

export const failed = ({ name, message }: Error): Outcome => ({ ok: false, error: { name, message } })

/** Never rejects: what went wrong is in the outcome. */
export async function outcomeOf(sessions: Sessions, command: string, args: Args): Promise<Outcome> {
  try {
    if (!isCommand(command)) throw new Error(`There is no command ${command}.`)
    return { ok: true, value: await give(sessions, command, args) }
  } catch (error) {
    return failed(error instanceof Error ? error : new Error(String(error)))
  }
}

/** The value, or the error as it was thrown in the other tab, of the kinds that are told apart. */
export function valueOf(outcome: Outcome): unknown {
  if (outcome.ok) return outcome.value
  const { name, message } = outcome.error
  if (name === 'RangeError') throw new RangeError(message)
  if (name === 'StorageFull') throw new StorageFull(message)
  throw Object.assign(new Error(message), { name })
}
