import type { BulkTab } from '#tests/bench/bulk/browser.ts'
import type { CommitCounts } from '#tests/bench/bulk/commit-watch.ts'
import type { Latency } from '#tests/bench/bulk/latency-watch.ts'
import { interactions, order } from '#tests/bench/bulk/places.ts'
import type { RenderCounts } from '#tests/bench/bulk/render-watch.ts'
import { largest } from '#tests/bench/sample.ts'
import type { Page } from '@playwright/test'

export interface WhileRunning {
  readonly commits: CommitCounts
  readonly quiet: Latency
  /** By the order of the rows: as listed, what changes is seldom in view; most recent first, rows also move. */
  readonly renders: { readonly listed: RenderCounts; readonly recent: RenderCounts }
  readonly scrolling: Latency
  /** Worst of each, in milliseconds; NaN where the screen has no such thing. */
  readonly interactions: Readonly<Record<string, number>>
}

const videos = 1000
const stretchMs = 5000
const times = 5

/** Ten streams over 5,000 tasks: first left alone, then used. Renders are counted first, and by themselves: that takes time. */
export async function whileRunning({ page }: BulkTab): Promise<WhileRunning> {
  await page.evaluate((count) => globalThis.bulk.start(count, 'stream'), videos)
  // The first second: the screen is built.
  await page.evaluate(() => globalThis.bulk.answered(1))
  await page.waitForTimeout(1000)

  const renders = { listed: await watchRenders(page), recent: await inOrder(page, 'recent', watchRenders) }
  const { commits, quiet } = await page.evaluate(async (ms) => {
    const [commitWatch, latency] = [globalThis.bulk.watchCommits(), globalThis.bulk.watchLatency()]
    await new Promise((resolve) => setTimeout(resolve, ms))
    const seen = { commits: commitWatch.end(), quiet: latency.take() }
    latency.end()
    return seen
  }, stretchMs)

  const worst: Record<string, number> = {}
  for (const name of ['open a note', 'filter', 'sort'] as const) {
    worst[name] = await worstOf(page, interactions[name])
  }
  const scrolling = await scroll(page)
  worst['scroll (time between frames)'] = scrolling.worstFrameMs
  await page.evaluate(() => globalThis.bulk.stop())
  return { commits, quiet, renders, scrolling, interactions: worst }
}

const watchRenders = (page: Page): Promise<RenderCounts> =>
  page.evaluate(async (ms) => {
    const watch = globalThis.bulk.watchRenders()
    await new Promise((resolve) => setTimeout(resolve, ms))
    return watch.end()
  }, stretchMs)

async function inOrder<T>(page: Page, by: string, what: (page: Page) => Promise<T>): Promise<T> {
  await page.selectOption(order, by)
  const result = await what(page)
  await page.selectOption(order, 'listed')
  return result
}

interface Interaction {
  readonly click: string
  readonly type?: string
}

/** Milliseconds from the event to the next paint, the worst of all clicks and keys. */
async function worstOf(page: Page, { click, type }: Interaction): Promise<number> {
  const latencies: number[] = []
  for (let n = 0; n < times; n++) {
    const place = await middleOf(page, click)
    if (!place) return Number.NaN
    await page.evaluate(() => {
      Object.assign(globalThis, { latency: globalThis.bulk.watchLatency() })
    })
    await page.mouse.click(place.x, place.y)
    if (type !== undefined) {
      await page.keyboard.type(type, { delay: 80 })
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.press('Delete')
    }
    // Event Timing tells of an event only some frames later.
    await page.waitForTimeout(500)
    const { worstInteractionMs } = await takeLatency(page)
    latencies.push(worstInteractionMs)
  }
  return largest(latencies)
}

async function scroll(page: Page): Promise<Latency> {
  const place = await middleOf(page, interactions.scroll.wheel)
  if (place) await page.mouse.move(place.x, place.y)
  await page.evaluate(() => {
    Object.assign(globalThis, { latency: globalThis.bulk.watchLatency() })
  })
  for (let n = 0; n < 60; n++) {
    await page.mouse.wheel(0, n < 40 ? 400 : -600)
    await page.waitForTimeout(50)
  }
  return takeLatency(page)
}

const takeLatency = (page: Page): Promise<Latency> =>
  page.evaluate(() => {
    const { latency } = globalThis as unknown as { latency: ReturnType<typeof globalThis.bulk.watchLatency> }
    const seen = latency.take()
    latency.end()
    return seen
  })

/** In view, of the first one that matches; found without a search of the whole page by names, which takes long. */
const middleOf = (page: Page, selector: string) =>
  page.evaluate(async (css) => {
    const element = document.querySelector(css)
    if (!element) return undefined
    const within = () => {
      const { left, right, top, bottom } = element.getBoundingClientRect()
      return { left, right: Math.min(right, innerWidth), top: Math.max(top, 0), bottom }
    }
    if (within().top < 0 || within().top >= innerHeight) element.scrollIntoView({ block: 'center' })
    await new Promise((resolve) => requestAnimationFrame(resolve))
    const { left, right, top, bottom } = within()
    return { x: (left + right) / 2, y: (top + Math.min(bottom, innerHeight)) / 2 }
  }, selector)
