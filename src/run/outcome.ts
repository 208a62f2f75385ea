import type { Answer } from '#src/domain/ports.ts'
import type { Ms } from '#src/lib/clock.ts'

/** What an ended attempt says of the server, as far as cap and gates go. */
export interface Outcome {
  readonly kind: 'success' | 'rate-limited' | 'network' | 'refused'
  /** Asking for less at once would help. */
  readonly overload: boolean
}

const success: Outcome = { kind: 'success', overload: false }

/** Undefined for what is no word of the server's: the user's cancel, this device's own trouble. */
export function outcomeOf(answer: Answer): Outcome | undefined {
  if (answer.ok) return success
  const { failure } = answer
  switch (failure.kind) {
    case 'rate-limit':
      // With a time it is a matter of when; without, of how many.
      return { kind: 'rate-limited', overload: askedWaitMs(answer) === undefined }
    case 'network':
      return { kind: 'network', overload: failure.overload }
    case 'api':
      return { kind: 'refused', overload: false }
    case 'system':
    case 'cancelled':
      return undefined
  }
}

/** How long a rate-limited answer asks to wait, where it does so in a way that can be used. */
export function askedWaitMs(answer: Answer): Ms | undefined {
  if (answer.ok || answer.failure.kind !== 'rate-limit') return undefined
  return [answer.failure.waitMs, answer.rate?.resetMs].find(
    (ms) => ms !== undefined && ms >= 0 && Number.isFinite(ms),
  )
}

/** Of a server that does not say. */
const unsaidWaitMs: Ms = 60_000

/** How long to leave the server alone after this answer; undefined where it asks for nothing. */
export const waitMsOf = (answer: Answer): Ms | undefined =>
  answer.ok || answer.failure.kind !== 'rate-limit'
    ? undefined
    : Math.ceil(askedWaitMs(answer) ?? unsaidWaitMs)
