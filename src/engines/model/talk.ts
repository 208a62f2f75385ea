import type { Failure } from '#src/domain/failure.ts'
import type { TokenUse } from '#src/domain/note.ts'
import type { Attempt, RateHint } from '#src/domain/ports.ts'
import type { ModelRequest, Piece, Provider } from '#src/engines/model/provider.ts'
import { withoutThoughts } from '#src/engines/model/thoughts.ts'

type Failed = Extract<Piece, { type: 'failed' }>

/** A request that came to nothing, on its way to whoever knows what to do about it. */
export class NoAnswer extends Error {
  override name = 'NoAnswer'
  readonly piece: Failed
  constructor(piece: Failed) {
    super(piece.failure.message)
    this.piece = piece
  }
}

/** `endless`: it was stopped, since it went on and on. */
export type End = 'stop' | 'length' | 'filter' | 'endless'

/** All that one attempt says to a model. */
export interface Talk {
  /**
   * One request; the attempt's first is its start, each further one waits at the run's gate.
   * @param most characters from which on an answer is taken for an endless one
   * @throws NoAnswer
   */
  ask(request: ModelRequest, hear: Hear, most: number): Promise<End>
  /** Of all requests so far, as far as it was told. */
  usage(): TokenUse | undefined
  rate(): RateHint | undefined
}

export interface Hear {
  text(text: string): void
  alive(stage: string | undefined): void
}

export function createTalk(provider: Provider, attempt: Attempt): Talk {
  let asked = 0
  let usage: TokenUse | undefined
  let rate: RateHint | undefined

  async function ask(request: ModelRequest, hear: Hear, most: number): Promise<End> {
    if (asked++ > 0) await ownTurn(attempt)
    const before = usage
    let length = 0
    const spoken = withoutThoughts((text) => hear.text(text))
    for await (const piece of provider.ask(request, attempt.signal)) {
      switch (piece.type) {
        case 'text':
          length += piece.text.length
          spoken.feed(piece.text)
          hear.alive(undefined)
          if (length > most) return 'endless'
          break
        case 'alive':
          hear.alive(piece.stage)
          break
        case 'usage':
          usage = plus(before, piece.usage)
          break
        case 'failed':
          rate = piece.rate ?? rate
          throw new NoAnswer(piece)
        case 'end':
          rate = piece.rate ?? rate
          spoken.end()
          return piece.why
      }
    }
    throw new NoAnswer({ type: 'failed', failure: brokenOff })
  }

  return { ask, usage: () => usage, rate: () => rate }
}

/** Where the attempt ends while it waits, so does the waiting: what it holds is free for others. */
function ownTurn(attempt: Attempt): Promise<void> {
  const { signal } = attempt
  return new Promise((resolve, reject) => {
    const end = () => reject(new Error('The attempt has ended.'))
    if (signal.aborted) return end()
    signal.addEventListener('abort', end, { once: true })
    attempt.another().then(resolve, reject)
  })
}

const plus = (one: TokenUse | undefined, other: TokenUse): TokenUse => ({
  input: (one?.input ?? 0) + other.input,
  output: (one?.output ?? 0) + other.output,
})

const brokenOff: Failure = {
  kind: 'network',
  answered: true,
  overload: false,
  message: 'The model’s answer broke off.',
  suggestion: 'Retry.',
}
