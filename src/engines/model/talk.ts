import type { Failure } from '#src/domain/failure.ts'
import type { TokenUse } from '#src/domain/note.ts'
import type { Attempt, RateHint } from '#src/domain/ports.ts'
import type { ModelRequest, Piece, Provider } from '#src/engines/model/provider.ts'
import { aged } from '#src/engines/http/rate-hint.ts'
import { withoutThoughts } from '#src/engines/model/thoughts.ts'
import type { End, Unfinished } from '#src/engines/model/unfinished.ts'
import { untilEnd } from '#src/engines/model/waiting.ts'
import type { Clock, Ms } from '#src/lib/clock.ts'

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

/**
 * How long one request may go on, however lively: pings and thoughts without end would hold its lane for ever. Silence
 * ends an attempt long before.
 */
const mostMs: Ms = 3_600_000

/** All that one attempt says to a model. */
export interface Talk {
  /**
   * One request; the attempt's first is its start, each further one waits at the run's gate.
   * @param most characters said from which on an answer is taken for an endless one
   * @throws NoAnswer
   */
  ask(request: ModelRequest, hear: Hear, most: number): Promise<End>
  rate(): RateHint | undefined
  /** What this attempt and those before have of the task. */
  readonly unfinished: Unfinished
}

export interface Hear {
  text(text: string): void
  alive(stage: string | undefined): void
}

export function createTalk(
  provider: Provider,
  attempt: Attempt,
  unfinished: Unfinished,
  { now }: Pick<Clock, 'now'>,
): Talk {
  let asked = 0
  let hint: { readonly rate: RateHint; readonly at: Ms } | undefined
  const ownTurn = () => untilEnd(() => attempt.another(), attempt.signal)
  const heed = (rate: RateHint | undefined) => {
    if (rate) hint = { rate, at: now() }
  }

  async function ask(request: ModelRequest, hear: Hear, most: number): Promise<End> {
    if (asked++ > 0) await ownTurn()
    const before = unfinished.usage
    let begun = now()
    let length = 0
    const spoken = withoutThoughts((text) => {
      length += text.length
      hear.text(text)
    })
    for await (const piece of provider.ask(request, attempt.signal)) {
      if (now() - begun > mostMs) throw new NoAnswer({ type: 'failed', failure: notInTime(request.model) })
      switch (piece.type) {
        case 'text':
          spoken.feed(piece.text)
          hear.alive(undefined)
          if (length > most) return 'endless'
          break
        case 'alive':
          hear.alive(piece.stage)
          break
        case 'usage':
          unfinished.usage = plus(before, piece.usage)
          break
        case 'again':
          await ownTurn()
          begun = now()
          break
        case 'failed':
          heed(piece.rate)
          throw new NoAnswer(piece)
        case 'end':
          heed(piece.rate)
          spoken.end()
          return piece.why
      }
    }
    throw new NoAnswer({ type: 'failed', failure: brokenOff })
  }

  return { ask, rate: () => hint && aged(hint.rate, now() - hint.at), unfinished }
}

const plus = (one: TokenUse | undefined, other: TokenUse): TokenUse => ({
  input: (one?.input ?? 0) + other.input,
  output: (one?.output ?? 0) + other.output,
})

/** Not to be retried: that would hold the lane for as long once more. */
const notInTime = (model: string): Failure => ({
  kind: 'api',
  message: `${model} was not done with its answer within an hour.`,
  suggestion: 'Retry it, or choose another model in Settings → Engines.',
})

const brokenOff: Failure = {
  kind: 'network',
  answered: true,
  overload: false,
  message: 'The model’s answer broke off.',
  suggestion: 'Retry.',
}
