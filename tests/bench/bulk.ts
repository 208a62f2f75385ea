import type { BulkBrowser } from '#tests/bench/bulk/browser.ts'
import type { Latency } from '#tests/bench/bulk/latency-watch.ts'
import type { Finished, FinishedAtOnce } from '#tests/bench/bulk/until-finished.ts'
import type { RenderCounts } from '#tests/bench/bulk/render-watch.ts'
import type { WhileRunning } from '#tests/bench/bulk/while-running.ts'
import { atMost, type Figure } from '#tests/bench/figure.ts'
import { largest, median } from '#tests/bench/sample.ts'
import type { Suite } from '#tests/bench/suite.ts'

const running = '5,000 tasks, 10 streams'

export const bulkSuite: Suite = {
  name: 'bulk',
  about:
    '1,000 videos × 5 templates on an engine without a network, in Chromium, in the built app: ten streams of ' +
    'progress, or answers at once. Scripting is time of the main thread; machines are noisy all the same.',
  async measure({ runs }) {
    // Only here: the other suites need neither a builder nor a browser.
    const { openBulkBrowser } = await import('#tests/bench/bulk/browser.ts')
    const { whileRunning } = await import('#tests/bench/bulk/while-running.ts')
    const browser = await openBulkBrowser()
    try {
      const seen = await browser.inTab(whileRunning)
      return [
        ...drawn(seen),
        ...answered(seen),
        ...(await spent(browser, Math.min(runs, 3))),
        await addedCsv(browser),
      ]
    } finally {
      await browser.close()
    }
  },
}

const drawn = ({ commits, renders }: WhileRunning): readonly Figure[] => [
  {
    name: 'store commits per animation frame',
    setting: running,
    values: { ours: commits.mostInAFrame, 'ours, mean': commits.commits / commits.frames },
    target: atMost(1),
  },
  drawnRows('as listed', renders.listed),
  drawnRows('most recent first, where rows move too', renders.recent),
]

const drawnRows = (order: string, renders: RenderCounts): Figure => ({
  name: 'rows rendered ÷ drawn rows that changed',
  setting: order,
  values: {
    ours: renders.rowsTouched / renders.mountedChanged,
    'rendered per commit': renders.rowsTouched / renders.commits,
    'changed per commit': renders.mountedChanged / renders.commits,
    'of these in view': renders.visibleChanged / renders.commits,
  },
  target: atMost(1),
})

const answered = ({ quiet, scrolling, interactions }: WhileRunning): readonly Figure[] => [
  ...Object.entries({ 'left alone': quiet, scrolling }).map(([setting, latency]) =>
    longTasks(setting, latency),
  ),
  ...Object.entries(interactions).map(([setting, worst]) => ({
    name: 'worst interaction while running',
    setting: Number.isNaN(worst) ? `${setting}: not available` : setting,
    unit: 'ms',
    values: { ours: worst },
    target: atMost(100),
  })),
]

const longTasks = (setting: string, { longTasks: count, longestTaskMs, worstFrameMs }: Latency): Figure => ({
  name: 'long tasks while running',
  setting,
  values: { ours: count, 'longest, ms': longestTaskMs, 'longest between frames, ms': worstFrameMs },
  target: atMost(0),
})

/** Large and small sessions take turns, so that a slow moment of the machine meets both. */
async function spent(browser: BulkBrowser, runs: number): Promise<readonly Figure[]> {
  const { untilFinished, whileStreaming } = await import('#tests/bench/bulk/until-finished.ts')
  const atOnce = { small: [] as FinishedAtOnce[], large: [] as FinishedAtOnce[] }
  const streamed = { small: [] as Finished[], large: [] as Finished[] }
  for (let run = 0; run < runs; run++) {
    atOnce.small.push(await browser.inTab((tab) => untilFinished(100, tab)))
    atOnce.large.push(await browser.inTab((tab) => untilFinished(1000, tab)))
    streamed.small.push(await browser.inTab((tab) => whileStreaming(100, tab)))
    streamed.large.push(await browser.inTab((tab) => whileStreaming(1000, tab)))
  }
  return [
    growth('answered at once', atOnce),
    growth('10 streams', streamed),
    costs('answered at once', atOnce),
    costs('10 streams', streamed),
    {
      name: 'heap once all is done',
      setting: '5,000 notes of 10 KB',
      unit: 'MB',
      values: spread(atOnce.large.map(({ heapMb }) => heapMb)),
      target: atMost(150),
    },
  ]
}

const spread = (values: readonly number[]) => ({ ours: median(values), 'ours, worst run': largest(values) })

interface BySize {
  readonly small: readonly Finished[]
  readonly large: readonly Finished[]
}

const typical = (all: readonly Finished[], of: keyof Finished) => median(all.map((one) => one[of]))

const growth = (how: string, { small, large }: BySize): Figure => ({
  name: 'growth of the scripting per finished task',
  setting: `500 → 5,000 tasks, ${how}`,
  values: {
    ours: typical(large, 'scriptUs') / typical(small, 'scriptUs'),
    'with layout and paint': typical(large, 'allUs') / typical(small, 'allUs'),
  },
  target: atMost(1.3),
})

const costs = (how: string, { small, large }: BySize): Figure => ({
  name: 'scripting per finished task',
  setting: how,
  unit: 'µs',
  values: {
    '500 tasks': typical(small, 'scriptUs'),
    '5,000 tasks': typical(large, 'scriptUs'),
    '500, all work': typical(small, 'allUs'),
    '5,000, all work': typical(large, 'allUs'),
  },
})

async function addedCsv(browser: BulkBrowser): Promise<Figure> {
  const { csvFigure, csvUntilPreview } = await import('#tests/bench/bulk/csv-input.ts')
  return csvFigure(await browser.inTab(csvUntilPreview))
}
