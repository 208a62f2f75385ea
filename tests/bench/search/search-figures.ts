import type { BulkTab } from '#tests/bench/bulk/browser.ts'
import type { Latency } from '#tests/bench/bulk/latency-watch.ts'
import type { SearchFigures } from '#tests/bench/search/search-page.ts'
import { vocabulary } from '#tests/bench/search/generated-notes.ts'
import type { Page } from '@playwright/test'

const notes = 2000
const words = vocabulary(1000)
const typed = [words[40], words[300], `${words[2]} ${words[700]}`, words[999]]

export async function searchFigures({ page }: BulkTab): Promise<SearchFigures> {
  await page.evaluate((count) => globalThis.search.fill(count), notes)
  const building = await page.evaluate(() => globalThis.search.built())
  const queries = await page.evaluate(() => globalThis.search.query())
  const typing = await whileTyping(page)
  const kept = await page.evaluate(() => globalThis.search.restore())
  return { building, queries, typing, ...kept }
}

/** As a user does: in the library, letter by letter. */
async function whileTyping(page: Page): Promise<Latency> {
  await page.locator('nav a[href="/library"]').click()
  const box = page.locator('input[type="search"]')
  await box.waitFor()
  await page.waitForTimeout(2000)
  await page.evaluate(() => Object.assign(globalThis, { latency: globalThis.search.watchLatency() }))
  for (const query of typed) {
    await box.pressSequentially(query ?? '', { delay: 120 })
    await page.waitForTimeout(500)
    await box.press('ControlOrMeta+a')
    await box.press('Delete')
  }
  await page.waitForTimeout(500)
  return page.evaluate(() => {
    const { latency } = globalThis as unknown as {
      latency: ReturnType<typeof globalThis.search.watchLatency>
    }
    const seen = latency.take()
    latency.end()
    return seen
  })
}
