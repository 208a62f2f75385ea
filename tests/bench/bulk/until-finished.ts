import type { BulkTab } from '#tests/bench/bulk/browser.ts'
import type { CDPSession } from '@playwright/test'

export interface Finished {
  /** Microseconds of the page's main thread for each finished task: its scripts, and all that it did. */
  readonly scriptUs: number
  readonly allUs: number
}

export interface FinishedAtOnce extends Finished {
  readonly heapMb: number
}

const templates = 5
const mb = 1_000_000

/** From the start of a session to its end, each task answered at once. */
export async function untilFinished(videos: number, { page, devTools }: BulkTab): Promise<FinishedAtOnce> {
  const spent = await spentBy(devTools)
  const heapBefore = await heapUsed(devTools)
  const taken = await spent(async () => {
    await page.evaluate((count) => globalThis.bulk.start(count, 'instant'), videos)
    await page.evaluate(() => globalThis.bulk.settled())
  })
  const heap = (await heapUsed(devTools)) - heapBefore
  return { ...perTask(taken, videos * templates), heapMb: heap / mb }
}

const stretch = { from: 50, to: 450 }

/** While ten stream, from the 50th to the 450th task of a session. */
export async function whileStreaming(videos: number, { page, devTools }: BulkTab): Promise<Finished> {
  const spent = await spentBy(devTools)
  await page.evaluate((count) => globalThis.bulk.start(count, 'stream'), videos)
  const answered = (tasks: number) => page.evaluate((count) => globalThis.bulk.answered(count), tasks)
  await answered(stretch.from)
  return perTask(await spent(() => answered(stretch.to)), stretch.to - stretch.from)
}

interface Spent {
  readonly script: number
  readonly all: number
}

const perTask = ({ script, all }: Spent, tasks: number): Finished => ({
  scriptUs: (1e6 * script) / tasks,
  allUs: (1e6 * all) / tasks,
})

/** Measures by the thread's own time: other programs must not count. */
export async function spentBy(devTools: CDPSession) {
  await devTools.send('Performance.enable', { timeDomain: 'threadTicks' })
  const read = async (): Promise<Spent> => {
    const { metrics } = await devTools.send('Performance.getMetrics')
    const seconds = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN
    return { script: seconds('ScriptDuration'), all: seconds('TaskDuration') }
  }
  return async (work: () => Promise<unknown>): Promise<Spent> => {
    const before = await read()
    await work()
    const after = await read()
    return { script: after.script - before.script, all: after.all - before.all }
  }
}

export async function heapUsed(devTools: CDPSession): Promise<number> {
  // What is kept only by something that is collected first goes in the next turn.
  for (let n = 0; n < 3; n++) await devTools.send('HeapProfiler.collectGarbage')
  return (await devTools.send('Runtime.getHeapUsage')).usedSize
}
