import { StorageFull } from '#src/domain/ports.ts'

interface Caused {
  readonly name?: unknown
  readonly inner?: unknown
  readonly failures?: readonly unknown[]
}

/** An error and those it was made of: Dexie wraps what made a transaction fail, and each row that did. */
function* causes(error: unknown): Generator<Caused> {
  if (typeof error !== 'object' || error === null) return
  yield error
  const { inner, failures } = error as Caused
  if (inner !== error) yield* causes(inner)
  // What is true of one row is true of all: the transaction failed once.
  yield* causes(failures?.[0])
}

const hasName = (error: unknown, ...names: readonly string[]): boolean =>
  [...causes(error)].some(({ name }) => names.includes(String(name)))

export const isFull = (error: unknown): boolean => hasName(error, 'QuotaExceededError')

export const isForbidden = (error: unknown): boolean =>
  hasName(error, 'SecurityError', 'MissingAPIError', 'InvalidStateError', 'NotAllowedError')

export const isNewer = (error: unknown): boolean => hasName(error, 'VersionError')

/** The browser closed the database under a transaction, or before it: what was asked for was not done. */
export const wasClosed = (error: unknown): boolean =>
  hasName(error, 'DatabaseClosedError', 'InvalidStateError', 'AbortError', 'UnknownError')

/** What a caller gets to see of it. */
export function plainError(error: unknown): Error {
  if (isFull(error)) return new StorageFull('The browser’s storage has no room left.', { cause: error })
  return error instanceof Error ? error : new Error(String(error))
}
