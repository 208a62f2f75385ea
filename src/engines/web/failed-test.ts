import type { Failure } from '#src/domain/failure.ts'
import type { ConnectionProblem, ConnectionTest } from '#src/domain/connections.ts'

/** A test of a connection that went wrong, in words for the user. */
export const failedTest = (
  problem: ConnectionProblem,
  { message, suggestion }: Pick<Failure, 'message' | 'suggestion'>,
): ConnectionTest => ({ ok: false, problem, message, ...(suggestion !== undefined && { suggestion }) })
