import { seededRandom } from '#src/lib/random.ts'
import { startAppServer } from '#tests/support/app-server.ts'
import { withProfile } from '#tests/support/killable-chromium.ts'
import { allDone, choose, expect, generate, links, progress } from '#tests/support/watched-page.ts'
import { test, type Page } from '@playwright/test'
import { setTimeout } from 'node:timers/promises'

const videos = 4
const templates = ['Basic Summary', 'Study Notes', 'Tutorial Guide']
/** A few in every run of the tests, at other moments each time; `LIVES=100` where storage is changed. */
const lives = Number(process.env['LIVES'] ?? 4)
/** Browsers that live at the same time. */
const atOnce = 2

/** At the longest from the request that a browser is killed after to its end: most are answered by then. */
const longestMs = 300

test('a browser that is killed at any moment of a run finds everything again, and ends it', async () => {
  test.setTimeout(60_000 + 30_000 * lives)
  const random = seededRandom(Number(process.env['SEED'] ?? Date.now() % 1e6))
  const requests = videos * templates.length
  // Spread over the whole run, however fast the machine is.
  const moments = Array.from({ length: lives }, (_, n) => ({
    request: Math.ceil(((n + random()) / lives) * requests),
    afterMs: Math.round(random() * longestMs),
  }))
  test.info().annotations.push({ type: 'killed', description: JSON.stringify(moments) })
  const saved: number[] = []
  const waiting = moments.entries()
  const worker = async () => {
    // All workers take from the same list.
    for (const [n, moment] of waiting) saved.push(await liveTwice(n, moment))
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  expect(saved).toHaveLength(lives)
  // Else nothing was proven: some were killed in the middle.
  expect(saved.some((notes) => notes > 0 && notes < requests)).toBe(true)
})

test('a browser that is killed uses no rate budget twice', async () => {
  // 95 % of 3 is 2.
  const server = await startAppServer({ config: { apiBaseUrl: '', parallel: { rateLimitRpm: 3 } } })
  try {
    await withProfile(async (launch) => {
      const first = await launch()
      await start(first.page, server.url)
      await expect(progress(first.page).getByText(/10 wait for the rate limit until/)).toBeVisible()
      // What was sent is written down a moment later: nothing stands between a request and its gate.
      await expect.poll(() => logged(first.page)).toBe(2)
      await first.kill()

      const second = await launch()
      await second.page.goto(server.url)
      await second.page.getByRole('button', { name: /^Resume/ }).click()
      await expect(progress(second.page).getByText(/wait for the rate limit until/)).toBeVisible()
      expect(server.log).toHaveLength(2)
    })
  } finally {
    await server.close()
  }
})

interface Moment {
  /** Once so many requests have been sent. */
  readonly request: number
  readonly afterMs: number
}

async function start(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.getByRole('textbox', { name: 'Video links' }).fill(links(videos))
  await choose(page, ...templates)
  await generate(page)
}

/** @returns how many notes had been saved when the browser was killed */
async function liveTwice(n: number, { request, afterMs }: Moment): Promise<number> {
  const random = seededRandom(n)
  const server = await startAppServer({ delayMs: () => 50 + random() * 400 })
  try {
    return await withProfile(async (launch) => {
      const first = await launch()
      await start(first.page, server.url)
      await expect(progress(first.page)).toBeVisible()
      await expect.poll(() => server.log.length, { intervals: [10] }).toBeGreaterThanOrEqual(request)
      await setTimeout(afterMs)
      await first.kill()
      const before = [...server.log]

      const { page } = await launch()
      await page.goto(server.url)
      const done = await savedTasks(page)
      await goOn(page, done.length)
      const after = server.log.slice(before.length)
      const nameOf = ({ template, videoUrl }: (typeof after)[number]) => `${template} ${videoUrl}`
      expect(after.map(nameOf).filter((name) => done.includes(name))).toEqual([])
      for (const again of after) {
        const earlier = before.find((one) => nameOf(one) === nameOf(again))
        // Cut off in mid-flight: the server may answer it a second time from what it has made.
        if (earlier) expect(again.key).toBe(earlier.key)
      }
      expect(await savedTasks(page)).toHaveLength(videos * templates.length)
      return done.length
    })
  } finally {
    await server.close()
  }
}

async function goOn(page: Page, done: number): Promise<void> {
  const all = videos * templates.length
  const offer = page.getByRole('region', { name: 'Interrupted' })
  if (done === all) {
    await expect(page.getByRole('form', { name: 'New notes' })).toBeVisible()
    await expect(offer).toBeHidden()
    return
  }
  await expect(offer).toContainText(`${done} of ${all} done`, { timeout: 30_000 })
  await offer.getByRole('button', { name: /^Resume/ }).click()
  await allDone(page)
}

/** The tasks whose notes are on the disk, as the server calls them. */
const savedTasks = async (page: Page): Promise<string[]> =>
  (await stored<{ template: string; video: { link: string } }>(page, 'notes')).map(
    ({ template, video }) => `${template} ${video.link}`,
  )

/** How many requests the send log knows of. */
const logged = async (page: Page): Promise<number> =>
  (await stored<{ record: { sent: readonly number[] } }>(page, 'gates')).reduce(
    (sum, { record }) => sum + record.sent.length,
    0,
  )

/** All rows of a store of the app's database. */
const stored = <Row>(page: Page, store: string): Promise<Row[]> =>
  page.evaluate(async (name) => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error ?? new Error('No reason given')))
      })
    const [known] = await indexedDB.databases()
    const database = await asked(indexedDB.open(known?.name ?? ''))
    const rows = await asked(database.transaction(name).objectStore(name).getAll())
    database.close()
    return rows
  }, store)
