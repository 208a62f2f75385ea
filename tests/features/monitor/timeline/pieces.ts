import type { Lanes, Piece, PieceEnd } from '#src/features/monitor/timeline/pieces.ts'
import { taskId } from '#src/domain/task.ts'
import { fc } from '@fast-check/vitest'

export const piece = (lane: number, from: number, until: number, more: Partial<Piece> = {}): Piece => ({
  task: taskId(`youtube:video${from}`, 'basic-summary'),
  attempt: 1,
  lane,
  from,
  until,
  end: 'complete',
  ...more,
})

const anyEnd = fc.constantFrom<PieceEnd>('complete', 'failed', 'retry', 'rate-limit', 'cancelled', 'released')

/** A lane of attempts, one after the other, from a gap and a length for each. */
export const anyLane: fc.Arbitrary<readonly Piece[]> = fc
  .array(fc.tuple(fc.nat(300), fc.nat(500), anyEnd, fc.option(fc.nat(900))), { maxLength: 60 })
  .map((all) => {
    let now = 0
    return all.map(([gap, length, end, wait]) => {
      const from = now + gap
      now = from + length
      return piece(0, from, now, { end, ...(wait !== null && { waitsUntil: now + wait }) })
    })
  })

/** Ten lanes of attempts between one and seven seconds. */
export const manyPieces = (count: number): Lanes =>
  Array.from({ length: 10 }, (_, lane) => {
    let now = lane * 150
    return Array.from({ length: count / 10 }, (_unused, n) => {
      const length = 1000 + ((n * 7919 + lane * 104_729) % 6000)
      const from = now
      now += length + 20
      const end: PieceEnd = n % 17 === 3 ? 'retry' : n % 29 === 5 ? 'failed' : 'complete'
      return piece(lane, from, from + length, { end, ...(end === 'retry' && { waitsUntil: now + 4000 }) })
    })
  })
