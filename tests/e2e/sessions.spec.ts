import { startAppServer } from '#tests/support/app-server.ts'
import {
  allDone,
  article,
  axeFindings,
  choose,
  expect,
  expectAccessible,
  generate,
  links,
  progress,
  test,
} from '#tests/support/watched-page.ts'
import type { Browser, Download, Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'

const go = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click()
const sessions = (page: Page) => page.getByRole('main').getByRole('listitem')
const pick = (page: Page, label: string, name: string, text: string | Buffer) =>
  page
    .getByLabel(`${label}: file`)
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) })

async function start(page: Page, url: string, videos: number, ...templates: readonly string[]) {
  await page.goto(url)
  await page.getByRole('textbox', { name: 'Video links' }).fill(links(videos))
  await choose(page, ...templates)
  await generate(page)
}

async function downloaded(page: Page, button: string): Promise<readonly [Download, Buffer]> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  return [download, await readFile(await download.path())]
}

/** The page of the sessions in a browser that has seen nothing yet. */
async function elsewhere(browser: Browser, url: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto(`${url}/sessions`)
  await expect(page.getByText('Nothing has been started yet.')).toBeVisible()
  return page
}

test('a session is named, deleted and put back, on a phone as well', async ({ page }) => {
  const server = await startAppServer()
  try {
    await page.setViewportSize({ width: 360, height: 740 })
    await start(page, server.url, 2, 'Basic Summary')
    await allDone(page)
    await go(page, 'Sessions')
    const first = 'YouTube dQw4w9WgX00 and 1 more'
    await page.getByRole('button', { name: `Rename ${first}` }).click()
    await expectAccessible(page)
    await page.keyboard.type('Physics')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('link', { name: 'Physics', exact: true })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Rename Physics' })).toBeFocused()

    await page.getByRole('button', { name: 'Delete Physics' }).click()
    await expect(sessions(page)).toHaveCount(0)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByRole('link', { name: 'Physics', exact: true })).toBeFocused()
    await expect(sessions(page).getByText('2 of 2 done')).toBeVisible()
    await page.getByRole('link', { name: 'Physics', exact: true }).click()
    await expect(article(page)).toContainText('bicycle')
    // Nothing had to be asked for again.
    expect(server.log).toHaveLength(2)
  } finally {
    await server.close()
  }
})

test('a session goes on in another browser with what is left of it', async ({ page, browser }) => {
  let slow = true
  const server = await startAppServer({
    delayMs: ({ template }) => (slow && template === 'study-notes' ? 60_000 : 50),
  })
  try {
    await start(page, server.url, 2, 'Basic Summary', 'Study Notes')
    await expect(progress(page).getByText('2 of 4 done').first()).toBeVisible()
    await progress(page).getByRole('button', { name: 'Stop' }).click()
    await go(page, 'Sessions')
    const title = 'YouTube dQw4w9WgX00 and 1 more'
    const [download, file] = await downloaded(page, `Export ${title}`)
    expect(download.suggestedFilename()).toMatch(/^YouTube dQw4w9WgX00 and 1 more - session .*\.json$/)

    slow = false
    const asked = server.log.length
    const other = await elsewhere(browser, server.url)
    await pick(other, 'Import a session', 'session.json', file)
    await expect(other.getByRole('paragraph').filter({ hasText: 'was imported: 2 of 4 done.' })).toBeVisible()
    expect(await axeFindings(other)).toEqual([])
    await other.getByRole('button', { name: `Resume ${title}` }).click()
    await expect(sessions(other).getByText('4 of 4 done')).toBeVisible()
    expect(server.log.slice(asked).map(({ template }) => template)).toEqual(['study-notes', 'study-notes'])
    await other.getByRole('link', { name: 'Open it' }).click()
    await expect(article(other)).toContainText('bicycle')
  } finally {
    await server.close()
  }
})

test('a back-up brings everything into another browser, once', async ({ page, browser }) => {
  const server = await startAppServer()
  try {
    await start(page, server.url, 2, 'Basic Summary', 'Study Notes')
    await allDone(page)
    await go(page, 'Sessions')
    const [download, file] = await downloaded(page, 'Back up everything')
    expect(download.suggestedFilename()).toMatch(/^Fanfold back-up \d{4}-\d\d-\d\d\.jsonl\.gz$/)
    expect(file.subarray(0, 2)).toEqual(Buffer.from([0x1f, 0x8b]))

    const other = await elsewhere(browser, server.url)
    await pick(other, 'Restore a back-up', 'backup.jsonl.gz', file)
    const said = other.getByRole('paragraph')
    await expect(said.filter({ hasText: /^4 notes and 1 session were added\.$/ })).toBeVisible()
    await pick(other, 'Restore a back-up', 'backup.jsonl.gz', file)
    await expect(
      said.filter({ hasText: 'Nothing was added; 5 were here already and stayed as they were.' }),
    ).toBeVisible()
    await go(other, 'Library')
    await other
      .getByRole('link', { name: /Study Notes/ })
      .first()
      .click()
    await expect(article(other)).toContainText('bicycle')
    expect(server.log).toHaveLength(4)
  } finally {
    await server.close()
  }
})

test('files that can’t be used say why, and change nothing', async ({ page }) => {
  const server = await startAppServer()
  const alerts = page.getByRole('alert')
  try {
    await start(page, server.url, 1, 'Basic Summary')
    await allDone(page)
    await go(page, 'Sessions')
    const [, file] = await downloaded(page, 'Export YouTube dQw4w9WgX00')
    const whole = file.toString()
    const [, packed] = await downloaded(page, 'Back up everything')
    const bad: readonly (readonly [string, string | Buffer, RegExp])[] = [
      ['talk.vtt', 'WEBVTT\n', /^talk\.vtt: This is not a session’s file/],
      ['cut.json', whole.slice(0, -50), /its end is missing.*export it again/],
      ['newer.json', whole.replace('"version":1', '"version":2'), /newer Fanfold\. Reload this page/],
      ['odd.json', whole.replace('"cap":5', '"cap":"many"'), /session\.settings\.cap: .*received "many"/],
      ['other.gz', Buffer.from([0x1f, 0x8b, 1, 2, 3]), /not a back-up, or it is damaged/],
    ]
    for (const [name, text, words] of bad) {
      await pick(page, 'Import a session', name, text)
      await expect(alerts.filter({ hasText: words })).toBeVisible()
    }
    expect(await axeFindings(page)).toEqual([])
    await pick(page, 'Restore a back-up', 'cut.gz', packed.subarray(0, -12))
    await expect(page.getByText(/The end of this back-up is missing/)).toBeVisible()
    await expect(sessions(page)).toHaveCount(1)
  } finally {
    await server.close()
  }
})
