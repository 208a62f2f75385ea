import type { Failure } from '#src/domain/failure.ts'

/** A failure in two or three words, for where there is no room for its message. */
export function failureWords(failure: Failure): string {
  switch (failure.kind) {
    case 'rate-limit':
      return 'too many requests'
    case 'network':
      return failure.answered ? 'server error' : 'no answer'
    case 'api':
      return failure.signIn ? 'not signed in' : 'server refused'
    case 'system':
      return failure.cause === 'storage' ? 'not saved' : 'out of order here'
    case 'cancelled':
      return 'cancelled'
  }
}
