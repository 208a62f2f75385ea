import { videoOf, type Session } from '#src/domain/session.ts'
import { taskParts } from '#src/domain/task.ts'
import { spent } from '#src/features/monitor/counts.ts'
import type { Piece } from '#src/features/monitor/timeline/pieces.ts'
import { looks } from '#src/features/monitor/timeline/shapes.ts'
import type { EpochMs, Ms } from '#src/lib/clock.ts'
import { clockTime } from '#src/lib/format-time.ts'
import { templateById } from '#src/templates/built-in.ts'

/** A time since the start: `4.2 s`, from ten seconds on `1:05`. */
export const after = (ms: Ms): string => (ms < 10_000 ? spent(Math.max(0, ms)) : clockTime(ms / 1000))

export interface PieceWords {
  readonly lane: string
  readonly video: string
  readonly template: string
  readonly attempt: string
  readonly started: string
  readonly took: string
  readonly end: string
  /** Empty where it does not wait. */
  readonly waits: string
}

/** @param since the start of the run */
export function pieceWords(piece: Piece, session: Session, since: EpochMs): PieceWords {
  const { video, template } = taskParts(piece.task)
  const { word } = looks[piece.end]
  return {
    lane: String(piece.lane + 1),
    video: videoOf(session, video)?.title ?? video,
    template: templateById(template)?.name ?? template,
    attempt: String(piece.attempt),
    started: after(piece.from - since),
    took: spent(piece.until - piece.from),
    end: piece.message === undefined ? word : `${word}: ${piece.message}`,
    waits: piece.waitsUntil === undefined ? '' : after(piece.waitsUntil - since),
  }
}
