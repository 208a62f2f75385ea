import type { TokenUse } from '#src/domain/note.ts'
import type { Ms } from '#src/lib/clock.ts'

/** How long a start would take, and how much of the limits, as far as that can be told before. */
export interface TimeForecast {
  /** Until the last note, with what is ahead; 0 where there is nothing to do. */
  readonly ms: Ms
  /** Whether `ms` is from the most that tasks of unknown length may take. */
  readonly isMost: boolean
  /** Of the tightest budget; 1 is all that is sent in one of its windows. Undefined without a budget. */
  readonly share?: { readonly of: number; readonly windowMs: Ms }
}

/** What a start would mean, as things stand. */
export interface Forecast extends TimeForecast {
  /** What would be sent; the same that is under way already is not sent again. */
  readonly requests: number
  /** Videos that would be transcribed first, where there are any; `ms` has them in it. */
  readonly transcriptions?: number
  /** How many would run at a time. */
  readonly atOnce: number
  /** What is under way on the same engine and goes before. */
  readonly ahead: number
  /** Whether nothing has been made on this engine yet that could be learned from. */
  readonly isGuess: boolean
  /** Whether it would wait until somebody resumes. */
  readonly paused: boolean
  /** What it is likely to cost, where that can be told. */
  readonly use?: ForecastUse
}

/** What a task is likely to cost. */
export interface ExpectedUse extends TokenUse {
  /** Of that, what the notes of one video share: its parts are noted once. */
  readonly shared?: TokenUse & { readonly parts: number }
}

/** Of a watched video at the low resolution that is asked for: 66 for a frame each second, 32 for its sound (Google). */
export const tokensAWatchedSecond = 100

export interface ForecastUse extends TokenUse {
  /** In how many parts long videos are noted first, where there are any: once, whatever notes are made of them. */
  readonly parts?: number
  /** Whether it is of all tasks; of some it may not be known. */
  readonly ofAll: boolean
}
