import type { Failure } from '#src/domain/failure.ts'
import { StorageFull } from '#src/domain/ports.ts'

/** Why a note that was made is not kept, and what to do about it. */
export const notSaved = (error: unknown): Failure => ({
  kind: 'system',
  cause: 'storage',
  message:
    error instanceof StorageFull
      ? 'The note was made, but there is no room left in this browser’s storage.'
      : 'The note was made but could not be saved.',
  ...(error instanceof StorageFull
    ? {}
    : { details: error instanceof Error ? error.message : String(error) }),
  suggestion:
    'It is kept until this page is closed: download it, or make room by deleting what you don’t need, then go on. It is not made a second time.',
})
