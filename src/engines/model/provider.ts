import type { Failure } from '#src/domain/failure.ts'
import type { TokenUse } from '#src/domain/note.ts'
import type { ConnectionProblem, ConnectionTest } from '#src/domain/connections.ts'
import type { RateHint } from '#src/domain/ports.ts'
import type { ModelFacts } from '#src/domain/providers.ts'

/** One request to a model. */
export interface ModelRequest {
  readonly model: string
  /** What it is and what it may do. */
  readonly system: string
  /** In their order; the last one is the user's. */
  readonly messages: readonly Message[]
  /** A link whose video the model watches itself. */
  readonly video?: string
  /** Where it is left out, as much as the model gives. */
  readonly maxOutputTokens?: number
}

export interface Message {
  readonly from: 'user' | 'model'
  readonly text: string
}

/** What a model says, in the order in which it comes. Always closed by one `end` or one `failed`. */
export type Piece =
  | { readonly type: 'text'; readonly text: string }
  /** A sign of life without text: it is loaded, or thinks. */
  | { readonly type: 'alive'; readonly stage?: string }
  /** What was asked was refused for its form, and is asked once more when the next piece is wanted. */
  | { readonly type: 'again' }
  /** All that was used for this request so far; a later one replaces it. */
  | { readonly type: 'usage'; readonly usage: TokenUse }
  /** `length`: cut off at its output limit or its window. `filter`: it refused, or was made to. */
  | { readonly type: 'end'; readonly why: 'stop' | 'length' | 'filter'; readonly rate?: RateHint }
  /** `ofModel`: another model of the same provider may still answer. `tooLong`: less text may be taken. */
  | {
      readonly type: 'failed'
      readonly failure: Failure
      readonly ofModel?: boolean
      readonly tooLong?: boolean
      /** What the test of a connection calls it. */
      readonly problem?: ConnectionProblem
      readonly rate?: RateHint
    }

/** A server, or a browser, that runs models. */
export interface Provider {
  /** Ends without `end` or `failed` only where it is aborted; then it throws. */
  ask(request: ModelRequest, signal: AbortSignal): AsyncIterable<Piece>
  /** Rejects with a sentence for the user. */
  models(signal: AbortSignal): Promise<readonly ModelFacts[]>
  /** What can be found out of one model; no more than its id where nothing can. Rejects only where aborted. */
  facts(model: string, signal: AbortSignal): Promise<ModelFacts>
  /** Rejects only where aborted. */
  test(model: string | undefined, signal: AbortSignal): Promise<ConnectionTest>
}

/** What a provider is reached by. */
export interface ProviderAccess {
  readonly baseUrl: string
  /** Asked anew for every request. It goes into headers only: never into an address, an error or a log. */
  readonly key: () => string | undefined
}
