import type { BulkBrowser, BulkTab } from '#tests/bench/bulk/browser.ts'
import { rowSelector } from '#tests/bench/bulk/places.ts'
import { spentBy } from '#tests/bench/bulk/until-finished.ts'
import { atMost, type Figure } from '#tests/bench/figure.ts'
import { largest, median } from '#tests/bench/sample.ts'
import { watchRows, watchWrites, type Written } from '#tests/bench/storage/write-watch.ts'
import type { Suite } from '#tests/bench/suite.ts'

const templates = 5
const [fewVideos, manyVideos] = [100, 1000]

export const storageSuite: Suite = {
  name: 'storage',
  about:
    'What a session writes to the browser’s database, and how long it takes until one of 5,000 notes is on the ' +
    'screen again, from the address: in Chromium, in the built app, on an engine that answers at once.',
  async measure({ runs }) {
    // Only here: the other suites need neither a builder nor a browser.
    const { openBulkBrowser } = await import('#tests/bench/bulk/browser.ts')
    const browser = await openBulkBrowser()
    try {
      const small = await browser.inTab((tab) => writtenBy(fewVideos, tab))
      const large = await browser.inTab((tab) => writtenBy(manyVideos, tab))
      return [...growth(small, large), grouped(large), reopened(await reopening(browser, Math.min(runs, 5)))]
    } finally {
      await browser.close()
    }
  },
}

const growth = (small: Written, large: Written): readonly Figure[] =>
  (['rows', 'bytes'] as const).map((what) => {
    const [few, many] = [small[what] / (fewVideos * templates), large[what] / (manyVideos * templates)]
    return {
      name: 'growth of what is written per finished task',
      setting: `${what}, 500 → 5,000 tasks`,
      values: { ours: many / few, '500 tasks': few, '5,000 tasks': many },
      target: atMost(1.3),
    }
  })

const grouped = ({ transactions }: Written): Figure => {
  const per1000 = (stores: string) => ((transactions[stores] ?? 0) * 1000) / (manyVideos * templates)
  return {
    name: 'transactions per 1,000 notes',
    setting: 'answered at once',
    values: { results: per1000('noteTexts notes tasks turn'), 'other records': per1000('tasks turn') },
  }
}

interface Reopened {
  readonly rowsMs: number
  /** Of that, what the main thread worked: the rest is waiting, most of all for other programs. */
  readonly workMs: number
}

const reopened = (runs: readonly Reopened[]): Figure => ({
  name: 'session opened again until its rows stand',
  setting: '5,000 tasks',
  unit: 'ms',
  values: {
    ours: median(runs.map(({ rowsMs }) => rowsMs)),
    'ours, worst run': largest(runs.map(({ rowsMs }) => rowsMs)),
    'work of the main thread': median(runs.map(({ workMs }) => workMs)),
  },
  target: atMost(1000),
})

async function writtenBy(videos: number, tab: BulkTab): Promise<Written> {
  await tab.page.addInitScript(watchWrites)
  await tab.page.reload()
  await finished(videos, tab)
  return tab.page.evaluate(() => globalThis.written)
}

async function finished(videos: number, { page }: BulkTab): Promise<void> {
  await page.locator('main').waitFor()
  await page.evaluate((count) => globalThis.bulk.start(count, 'instant'), videos)
  await page.evaluate(() => globalThis.bulk.settled())
}

const reopening = (browser: BulkBrowser, runs: number): Promise<readonly Reopened[]> =>
  browser.inTab(async (tab) => {
    await finished(manyVideos, tab)
    const address = tab.page.url()
    await tab.page.addInitScript(watchRows, rowSelector)
    const spent = await spentBy(tab.devTools)
    const times: Reopened[] = []
    for (let run = 0; run < runs; run++) {
      await tab.page.goto('about:blank')
      let rowsMs = Number.NaN
      const { all } = await spent(async () => {
        await tab.page.goto(address)
        rowsMs = await tab.page.evaluate(() => globalThis.rowsAt)
      })
      times.push({ rowsMs, workMs: all * 1000 })
    }
    return times
  })
