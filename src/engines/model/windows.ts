import { providers, type Connection, type ProviderId } from '#src/domain/providers.ts'
import type { Provider } from '#src/engines/model/provider.ts'

/** How much a model reads and writes at once, in tokens. */
export interface Window {
  readonly tokens: number
  /** Whether nobody said so. */
  readonly guessed: boolean
  readonly outputLimit?: number
}

/**
 * Where nobody knows: what Ollama gives a model unless told otherwise, so that a model at home is not fed what it would
 * cut off without a word; and what every hosted model of the last two years has at least.
 */
const careful = { here: 4_096, hosted: 32_768 }
/** With less no note can be written. */
const leastWindow = 2_000

export interface Windows {
  /** What the user says, else what the provider says, else a careful guess. Asked once per model. */
  of(model: string, signal: AbortSignal): Promise<Window>
  /**
   * The server found a request of so many tokens, made for this window, too long; false where it is of no use to try
   * with less. Of several that were sent at the same time, the first one teaches.
   */
  tooLong(model: string, window: Window, tokens: number): boolean
}

export function createWindows(provider: Provider, id: ProviderId, connection: Connection): Windows {
  const known = new Map<string, Window>()
  const find = async (model: string, signal: AbortSignal): Promise<Window> => {
    const facts = await provider.facts(model, signal)
    // What the user says is said of the model that was chosen.
    const said = model === connection.fallback ? undefined : connection.window
    const tokens = said ?? facts.window
    const { outputLimit } = facts
    const guess = providers[id].atOnce === 1 || id === 'other' ? careful.here : careful.hosted
    return {
      tokens: Math.max(leastWindow, tokens ?? guess),
      guessed: tokens === undefined,
      ...(outputLimit !== undefined && { outputLimit }),
    }
  }
  return {
    async of(model, signal) {
      const there = known.get(model)
      if (there) return there
      const found = await find(model, signal)
      // In the meantime the server may have taught better.
      const window = known.get(model) ?? found
      known.set(model, window)
      return window
    },
    tooLong(model, window, tokens) {
      if ((known.get(model)?.tokens ?? Infinity) < window.tokens) return true
      const next = Math.floor(Math.min(window.tokens, tokens) / 2)
      if (next < leastWindow) return false
      known.set(model, { ...window, tokens: next, guessed: false })
      return true
    },
  }
}
