import type { Provider } from '#src/engines/model/provider.ts'
import { failed, stuck } from '#src/engines/model/providers/trouble.ts'

/** Where an address can't be used, every answer says why. */
export function unusableAddress(problem: string): Provider {
  const suggestion = 'Change the address in Settings.'
  return {
    async *ask() {
      yield failed(stuck('address', { message: problem, suggestion }))
    },
    models: () => Promise.reject(new Error(problem)),
    facts: (id) => Promise.resolve({ id }),
    test: () => Promise.resolve({ ok: false, problem: 'address', message: problem, suggestion }),
  }
}
