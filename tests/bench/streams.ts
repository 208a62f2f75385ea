import type { BulkTab } from '#tests/bench/bulk/browser.ts'
import type { CommitCounts } from '#tests/bench/bulk/commit-watch.ts'
import type { Latency } from '#tests/bench/bulk/latency-watch.ts'
import { heapUsed, spentBy } from '#tests/bench/bulk/until-finished.ts'
import { atMost, type Figure } from '#tests/bench/figure.ts'
import { largest, median } from '#tests/bench/sample.ts'
import type { Frames } from '#tests/bench/streams/frame-watch.ts'
import type { Drawn } from '#tests/bench/streams/streams-page.ts'
import { writtenNote } from '#tests/bench/streams/written-note.ts'
import type { Suite } from '#tests/bench/suite.ts'
import { startModelServer } from '#tests/support/model-server.ts'

const perSecond = 100
const seconds = 60
/** The screen is built, and the first words of all ten are there. */
const warmUpMs = 5000
const setting = `10 streams of ${perSecond} tokens a second`

export const streamsSuite: Suite = {
  name: 'streams',
  about:
    'Ten notes that a model on a local server writes at once, in Chromium, in the built app, one of them open: a ' +
    'minute in the middle, and from the last byte of the open one until it is drawn as finished.',
  async measure({ runs }) {
    // Only here: the other suites need neither a builder nor a browser.
    const { openBulkBrowser } = await import('#tests/bench/bulk/browser.ts')
    const browser = await openBulkBrowser('streams')
    try {
      const minute = await browser.inTab(aMinute)
      const drawn: Drawn[] = []
      for (let run = 0; run < Math.min(runs, 3); run++) drawn.push(await browser.inTab(finished))
      return [...whileWriting(minute), ...atTheEnd(drawn)]
    } finally {
      await browser.close()
    }
  },
}

interface Minute {
  readonly commits: CommitCounts
  readonly latency: Latency
  readonly frames: Frames
  /** Of the main thread, in a second. */
  readonly busyMs: number
  readonly rowsTouched: number
  readonly heapGrowthMb: number
}

async function aMinute({ page, devTools }: BulkTab): Promise<Minute> {
  const note = writtenNote(perSecond * (seconds + 20))
  const server = await startModelServer({ tokensPerSecond: perSecond, answer: () => note })
  try {
    await page.evaluate((url) => globalThis.streams.start(url), `${server.url}/v1`)
    await page.evaluate(() => globalThis.streams.written(100))
    await page.waitForTimeout(warmUpMs)
    const before = await heapUsed(devTools)
    const spent = await spentBy(devTools)
    let seen: Pick<Minute, 'commits' | 'latency' | 'frames'> | undefined
    const { all } = await spent(async () => {
      seen = await page.evaluate(watchFor, seconds * 1000)
    })
    if (!seen) throw new Error('Nothing was seen.')
    const heapGrowthMb = ((await heapUsed(devTools)) - before) / 1e6
    // By itself: to look at what was rendered takes time.
    const { rowsTouched } = await page.evaluate(async (ms) => {
      const watch = globalThis.streams.watchRenders()
      await new Promise((resolve) => setTimeout(resolve, ms))
      return watch.end()
    }, warmUpMs)
    return {
      ...seen,
      busyMs: (1000 * all) / seconds,
      heapGrowthMb,
      rowsTouched: rowsTouched / (warmUpMs / 1000),
    }
  } finally {
    await server.close()
  }
}

/** Runs in the page. */
async function watchFor(ms: number) {
  const { watchCommits, watchLatency, watchFrames } = globalThis.streams
  const watches = { commits: watchCommits(), latency: watchLatency(), frames: watchFrames() }
  await new Promise((resolve) => setTimeout(resolve, ms))
  const latency = watches.latency.take()
  watches.latency.end()
  return { commits: watches.commits.end(), latency, frames: watches.frames.end() }
}

const whileWriting = ({
  commits,
  latency,
  frames,
  busyMs,
  rowsTouched,
  heapGrowthMb,
}: Minute): readonly Figure[] => [
  {
    name: 'long tasks while written',
    setting,
    values: {
      ours: latency.longTasks,
      'longest, ms': latency.longestTaskMs,
      'longest between frames, ms': latency.worstFrameMs,
    },
    target: atMost(0),
  },
  {
    name: 'commits of the store per frame',
    setting,
    values: { ours: commits.mostInAFrame, mean: commits.commits / commits.frames },
    target: atMost(1),
  },
  {
    name: 'frames dropped',
    setting,
    unit: '%',
    values: { ours: (100 * frames.dropped) / (frames.frames + frames.dropped), frames: frames.frames },
  },
  {
    name: 'growth of the heap in a minute',
    setting,
    unit: 'MB',
    values: { ours: heapGrowthMb },
    target: atMost(10),
  },
  {
    name: 'work of the main thread, whatever else the machine does',
    setting,
    unit: 'ms a second',
    values: { ours: busyMs, 'for each frame': (busyMs * seconds) / frames.frames },
  },
  { name: 'rows of the table rendered per second', setting, values: { ours: rowsTouched } },
]

/**
 * The open note is asked for first, and is the shortest: it is finished while others are written. A page of its own
 * for each run: what it learns of the templates changes their order.
 */
async function finished({ page }: BulkTab): Promise<Drawn> {
  let nth = 0
  const answer = () => writtenNote(nth++ === 0 ? 300 : 900)
  const server = await startModelServer({ tokensPerSecond: perSecond, answer })
  try {
    await page.evaluate((url) => globalThis.streams.start(url), `${server.url}/v1`)
    return await page.evaluate(() => globalThis.streams.untilDrawn())
  } finally {
    await server.close()
  }
}

const atTheEnd = (drawn: readonly Drawn[]): readonly Figure[] =>
  (
    [
      ['until its last words are drawn', drawn.map(({ wordsMs }) => wordsMs)],
      ['until it is saved, and drawn as finished', drawn.map(({ finishedMs }) => finishedMs)],
    ] as const
  ).map(([what, values]) => ({
    name: 'from the last byte of a note',
    setting: what,
    unit: 'ms',
    values: { ours: median(values), 'ours, worst run': largest(values) },
    target: atMost(50),
  }))
