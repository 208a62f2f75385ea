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

/**
 * @param usual is asked where none is chosen: a browser has but one
 * @param connection read anew each time: another model may be chosen by then
 */
export function createModels(usual: string, connection: () => Connection, clock: Clock): Models {
  /** By the model that could not answer. */
  const resting = new Map<string, { readonly until: Ms; readonly because: string }>()
  const chosen = () => {
    const { model = usual, fallback } = connection()
    const isOther = fallback !== undefined && fallback.trim() !== '' && fallback !== model
    return { model, other: isOther ? fallback : undefined }
  }
  return {
    now() {
      const { model, other } = chosen()
      const rest = resting.get(model)
      const rests = rest && other !== undefined && clock.now() < rest.until
      return rests ? { model: other, because: rest.because } : { model }
    },
    fallBack(from, { message }) {
      const { other } = chosen()
      if (other === undefined || from === other) return false
      resting.set(from, { until: clock.now() + fallbackMs, because: message })
      return true
    },
  }
}
