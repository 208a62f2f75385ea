import { budgetLevels, levelsIn, startsOf } from '#src/features/monitor/timeline/budget-line.ts'
import { lanePaths } from '#src/features/monitor/timeline/lane-paths.ts'
import { frameOf } from '#src/features/monitor/timeline/layout.ts'
import { lanesOf, wholeOf, type Span } from '#src/features/monitor/timeline/pieces.ts'
import { atMost } from '#tests/bench/figure.ts'
import { median } from '#tests/bench/sample.ts'
import type { Suite } from '#tests/bench/suite.ts'
import { manyPieces } from '#tests/features/monitor/timeline/pieces.ts'

const attempts = 5000
const repetitions = 30

export const timelineSuite: Suite = {
  name: 'timeline',
  about:
    'What the timeline of a long run costs each second: its attempts and its rate budget, laid out for 1,200 pixels.',
  async measure() {
    const spans = manyPieces(attempts).flat() as Span[]
    spans.sort((a, b) => a.until - b.until)
    const lanes = Array.from({ length: 10 }, () => undefined)
    const history = { spans, length: spans.length, lanes, answered: [], holds: [] }
    const took = Array.from({ length: repetitions }, () => {
      const begin = performance.now()
      const rows = lanesOf(history, 0)
      const whole = wholeOf(rows, false, 0)
      if (!whole) throw new Error('nothing to draw')
      const frame = frameOf(whole, 1200)
      lanePaths(rows, frame)
      levelsIn(budgetLevels(startsOf(rows, 'engine'), 60_000, whole.until), whole, frame.msPerPixel)
      return performance.now() - begin
    })
    return [
      {
        name: 'laying out the timeline',
        setting: `${attempts.toLocaleString('en')} attempts`,
        unit: 'ms',
        values: { ours: median(took) },
        target: atMost(10),
      },
    ]
  },
}
