import type { Ms } from '#src/lib/clock.ts'

/** Attempts of a task that may end in a `network` failure. */
export const maxAttempts = 3

/** What went wrong, in words for the person who reads it, and what the run makes of it. */
export type Failure = {
  readonly message: string
  readonly details?: string
  readonly suggestion?: string
} & (
  | { readonly kind: 'rate-limit'; readonly waitMs?: Ms }
  | { readonly kind: 'network'; readonly answered: boolean; readonly overload: boolean }
  /** `stopsAll`: not signed in, no credit, quota used up; asking for more would fail the same way. */
  | { readonly kind: 'api'; readonly stopsAll?: boolean; readonly signIn?: boolean }
  | { readonly kind: 'system'; readonly cause: 'storage' | 'worker' | 'memory' }
  | { readonly kind: 'cancelled' }
)

/** The note was made, and is in the memory of the page that made it. */
export const isUnsaved = (failure: Failure): boolean =>
  failure.kind === 'system' && failure.cause === 'storage'

/** Not signed in, quota used up, storage full: the same would happen to every other task. */
export const stopsAll = (failure: Failure | undefined): boolean =>
  failure?.kind === 'system' || (failure?.kind === 'api' && failure.stopsAll === true)
