import { reasonOf } from '#src/lib/reason-of.ts'
import { createIndexDesk } from '#src/search/index-port.ts'
import type { IndexAnswer, IndexRequest } from '#src/search/index-line.ts'

const desk = createIndexDesk()

addEventListener('message', ({ data: { id, call, takes } }: MessageEvent<IndexRequest>) => {
  try {
    const gives = desk[call](takes as never)
    postMessage({ id, gives } satisfies IndexAnswer, {
      transfer: gives instanceof Uint8Array ? [gives.buffer] : [],
    })
  } catch (error) {
    postMessage({ id, failed: reasonOf(error) } satisfies IndexAnswer)
  }
})
