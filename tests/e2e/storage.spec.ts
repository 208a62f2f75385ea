import { startAppServer } from '#tests/support/app-server.ts'
import {
  allDone,
  article,
  axeFindings,
  choose,
  expect,
  generate,
  links,
  notes,
  progress,
  test,
} from '#tests/support/watched-page.ts'
import type { BrowserContext, Page } from '@playwright/test'

const sampleNotes = async (page: Page) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Try the sample' }).click()
  await choose(page, 'Basic Summary', 'Study Notes')
  await generate(page)
  await allDone(page)
}
const notice = (page: Page) => page.getByRole('alert').filter({ hasText: 'lost when this page is closed' })

test('sessions and notes are there after a reload, and in a page that is opened later', async ({
  page,
  context,
}) => {
  await sampleNotes(page)
  const words = await article(page).innerText()
  const address = page.url()
  await page.reload()
  await allDone(page)
  await expect(article(page)).toHaveText(words, { useInnerText: true })
  await expect(notice(page)).toHaveCount(0)
  await page.close()

  const later = await context.newPage()
  await later.goto('/sessions')
  await later
    .getByRole('main')
    .getByRole('link', { name: /^Why we forget/ })
    .click()
  await expect(later).toHaveURL(address)
  await allDone(later)
  await expect(article(later)).toHaveText(words, { useInnerText: true })
})

test('nobody is asked before leaving what is kept', async ({ page }) => {
  await sampleNotes(page)
  let asked = 0
  page.on('dialog', (dialog) => {
    asked += 1
    void dialog.accept()
  })
  await page.reload()
  await allDone(page)
  expect(asked).toBe(0)
})

test('where the browser forbids the storage all works from memory, and says so', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The user denied permission to access the database.', 'SecurityError')
    }
  })
  await sampleNotes(page)
  await expect(notice(page)).toContainText(/does not let this page keep anything.*download/)
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(page.getByRole('region', { name: 'Storage' })).toContainText('lost when this page is closed')
  await notice(page).getByRole('button', { name: 'Dismiss' }).click()
  await expect(notice(page)).toHaveCount(0)

  let asked = 0
  page.on('dialog', (dialog) => {
    asked += 1
    void dialog.accept()
  })
  await page.reload()
  expect(asked).toBe(1)
})

test('a database of a newer version is left as it is, and the page says to reload', async ({ page }) => {
  await page.goto('/settings')
  await expect(page.getByRole('region', { name: 'Storage' })).toContainText('are kept in this browser')
  // As the next version of the app would, in another tab.
  const version = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const request = indexedDB.open('fanfold', 990)
        request.addEventListener('upgradeneeded', () => request.result.deleteObjectStore('gates'))
        request.addEventListener('success', () => {
          resolve(request.result.version)
          request.result.close()
        })
      }),
  )
  expect(version).toBe(990)
  await sampleNotes(page)
  await expect(notice(page)).toContainText(/newer version of Fanfold.*Reload the page/)
  const left = await page.evaluate(() => indexedDB.databases())
  expect(left.filter(({ name }) => name === 'fanfold')).toEqual([{ name: 'fanfold', version: 990 }])
})

test('settings say how much is kept and ask the browser for its promise', async ({ page }) => {
  await sampleNotes(page)
  await page.getByRole('link', { name: 'Settings' }).click()
  const storage = page.getByRole('region', { name: 'Storage' })
  await expect(storage).toContainText(/They use .*B of the .*B that there is room for/)
  const ask = storage.getByRole('button', { name: 'Ask the browser to keep it' })
  if ((await ask.count()) > 0) await ask.click()
  await expect(storage).toContainText(/promise/)
  expect(await axeFindings(page)).toEqual([])
})

/** Gives the storage of a page's origin so many bytes, or back what it had. */
async function setQuota(context: BrowserContext, page: Page, quotaSize?: number) {
  const devTools = await context.newCDPSession(page)
  const { origin } = new URL(page.url())
  await devTools.send('Storage.overrideQuotaForOrigin', { origin, ...(quotaSize && { quotaSize }) })
}

test('where the storage is full the run stops in order, and goes on when there is room, without asking twice', async ({
  page,
  context,
}) => {
  test.slow()
  const server = await startAppServer()
  try {
    await page.goto(server.url)
    await setQuota(context, page, 110_000)
    await page.getByRole('textbox', { name: 'Video links' }).fill(links(10))
    await choose(page, 'Basic Summary', 'Study Notes')
    // One by one: only one flies when the run stops.
    await page.getByRole('switch', { name: 'Parallel processing' }).click()
    await generate(page)
    await expect(progress(page).getByText(/there is no room left in this browser’s storage/)).toBeVisible({
      timeout: 20_000,
    })
    await expect(progress(page).getByRole('button', { name: 'Continue' })).toBeEnabled()
    const asked = server.log.length
    expect(asked).toBeLessThan(20)
    expect(await axeFindings(page)).toEqual([])
    // What was saved before is readable.
    await expect(article(page)).toBeVisible()

    await setQuota(context, page)
    await progress(page).getByRole('button', { name: 'Continue' }).click()
    await allDone(page)
    const keys = server.log.map(({ videoUrl, template }) => `${videoUrl} ${template}`)
    expect(new Set(keys).size).toBe(20)
    // What was made is not asked for again; what flew when the run stopped was not made.
    const again = keys.filter((key, n) => n >= asked && keys.indexOf(key) < asked)
    expect(again.filter((key) => key !== keys[asked - 1])).toEqual([])
    const made = server.log.length

    await page.reload()
    await allDone(page)
    await expect(notes(page)).toBeVisible()
    expect(server.log).toHaveLength(made)
  } finally {
    await server.close()
  }
})
