import type { Failure } from '#src/domain/failure.ts'
import type { ConnectionProblem } from '#src/domain/connections.ts'
import type { RateHint } from '#src/domain/ports.ts'
import type { Piece } from '#src/engines/model/provider.ts'

/** Why a server gave no answer that can be used: for the run, and for who tests a connection. */
export interface Trouble {
  readonly failure: Failure
  readonly problem: ConnectionProblem
  readonly ofModel?: boolean
  readonly tooLong?: boolean
  readonly rate?: RateHint
}

export const failed = ({ failure, problem, ofModel, tooLong, rate }: Trouble): Piece => ({
  type: 'failed',
  failure,
  problem,
  ...(ofModel && { ofModel }),
  ...(tooLong && { tooLong }),
  ...(rate && { rate }),
})

type Words = Pick<Failure, 'message' | 'details' | 'suggestion'>

/** Asking again would end the same way. */
export const stuck = (problem: ConnectionProblem, words: Words): Trouble => ({
  problem,
  failure: { ...words, kind: 'api', stopsAll: true },
})

/** The next try may well succeed. */
export const passing = (words: Words, overload = false): Trouble => ({
  problem: 'server',
  failure: { ...words, kind: 'network', answered: true, overload },
})
