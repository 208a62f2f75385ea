import { providers, type Connection, type ModelFacts, type ProviderId } from '#src/domain/providers.ts'
import type { Provider } from '#src/engines/model/provider.ts'
import type { Clock, Ms } from '#src/lib/clock.ts'

/** How much a model reads and writes at once, in tokens. */
export interface Window {
  readonly tokens: number
  /** Whether nobody said so. */
  readonly guessed: boolean
  readonly outputLimit?: number
}

/**
 * Where nobody knows. Servers at home cut off what is too long without a word, so they are taken for what Ollama gives
 * a model unless told otherwise. Hosted ones refuse it, which costs nothing and is learnt from, so they are taken for
 * what OpenAI's models have at least since 2024.
 */
const careful = { here: 4_096, hosted: 128_000 }
/** With less no note can be written. */
const leastWindow = 2_000
/** Servers at home may load the model for it. */
const longestAskMs: Ms = 120_000

export interface Windows {
  /** What the user says, else what the provider says, else a careful guess. Asked once for each model. */
  of(model: string): Promise<Window>
  /**
   * The server found a request of so many tokens, made for this window, too long; false where it is of no use to try
   * with less. Of several that were sent at the same time, the first one teaches.
   */
  tooLong(model: string, window: Window, tokens: number): boolean
}

export function createWindows(
  provider: Provider,
  id: ProviderId,
  connection: () => Connection,
  clock: Clock,
): Windows {
  const known = new Map<string, Window>()
  const coming = new Map<string, Promise<Window>>()
  const guess = providers[id].atOnce === 1 || id === 'other' ? careful.here : careful.hosted

  /** What the user says, which is said of the model that is chosen. */
  const saidOf = (model: string): number | undefined => {
    const { fallback, window } = connection()
    return model === fallback ? undefined : window
  }
  /** What is known holds until the user says something else. */
  const nameOf = (model: string): string => `${saidOf(model) ?? ''} ${model}`

  const windowOf = (said: number | undefined, { window: told, outputLimit }: Partial<ModelFacts>): Window => {
    const tokens = said ?? told
    return {
      tokens: Math.max(leastWindow, tokens ?? guess),
      guessed: tokens === undefined,
      ...(outputLimit !== undefined && { outputLimit }),
    }
  }
  /** For all who wait, so it ends with none of them. */
  const find = async (model: string): Promise<Window> => {
    const name = nameOf(model)
    const said = saidOf(model)
    const asking = new AbortController()
    const disarm = clock.at(clock.now() + longestAskMs, () => asking.abort())
    try {
      const window = windowOf(said, await provider.facts(model, asking.signal))
      known.set(name, window)
      return window
    } catch {
      // The next one who needs it asks again.
      return windowOf(said, {})
    } finally {
      disarm()
      coming.delete(name)
    }
  }

  return {
    async of(model) {
      const name = nameOf(model)
      const there = known.get(name)
      if (there) return there
      const asked = coming.get(name) ?? find(model)
      coming.set(name, asked)
      return asked
    },
    tooLong(model, window, tokens) {
      const name = nameOf(model)
      if ((known.get(name)?.tokens ?? Infinity) < window.tokens) return true
      const next = Math.floor(Math.min(window.tokens, tokens) / 2)
      if (next < leastWindow) return false
      known.set(name, { ...window, tokens: next, guessed: false })
      return true
    },
  }
}
