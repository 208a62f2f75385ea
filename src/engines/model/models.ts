import type { Failure } from '#src/domain/failure.ts'
import type { Connection } from '#src/domain/providers.ts'
import type { Clock, Ms } from '#src/lib/clock.ts'

/** How long the other model is asked: quotas of a minute are over then, and those of a day are found out again cheaply. */
const fallbackMs: Ms = 10 * 60_000

export interface Models {
  /** Who is asked now, and why it is not the chosen one. */
  now(): { readonly model: string; readonly because?: string }
  /** The model that was asked can't answer; whether there is another one to ask. */
  fallBack(from: string, failure: Failure): boolean
}

/** @param usual is asked where none is chosen: a browser has but one */
export function createModels(usual: string, { model = usual, fallback }: Connection, clock: Clock): Models {
  let until = 0
  let because = ''
  const isOther = fallback !== undefined && fallback.trim() !== '' && fallback !== model
  return {
    now: () => (isOther && clock.now() < until ? { model: fallback, because } : { model }),
    fallBack(from, failure) {
      if (!isOther || from === fallback) return false
      until = clock.now() + fallbackMs
      because = failure.message
      return true
    },
  }
}
