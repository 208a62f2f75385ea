import { startAppServer } from '#tests/support/app-server.ts'
import {
  allDone,
  axeFindings,
  choose,
  expect,
  generate,
  links,
  progress,
  test,
} from '#tests/support/watched-page.ts'
import type { Page } from '@playwright/test'

const three = ['Basic Summary', 'Study Notes', 'Tutorial Guide']

const other = (n: number) =>
  links(10 + n)
    .split('\n')
    .slice(10)
    .join('\n')

async function start(page: Page, videos: string, atOnce: number): Promise<void> {
  await page.getByRole('textbox', { name: 'Video links' }).fill(videos)
  await choose(page, ...three)
  await page.getByRole('slider', { name: 'Concurrent requests' }).fill(String(atOnce))
  await generate(page)
  await expect(progress(page)).toBeVisible()
}

/** A second tab of the same browser, that shows what the first one shows. */
async function second(page: Page): Promise<Page> {
  const made = await page.context().newPage()
  await made.goto(page.url())
  await expect(progress(made)).toBeVisible({ timeout: 20_000 })
  return made
}

const done = (page: Page, count: RegExp) =>
  progress(page)
    .getByText(new RegExp(`^${count.source} of 18 done`))
    .first()

test('two tabs share one cap', async ({ page }) => {
  // Long enough that the second tab still has something to follow once a slow machine has drawn it.
  const server = await startAppServer({ delayMs: 700 })
  try {
    await page.goto(server.url)
    const guest = await page.context().newPage()
    await guest.goto(server.url)
    await start(page, links(3), 2)
    await start(guest, other(3), 2)
    await expect(guest.getByText('Runs in another tab')).toBeVisible()
    expect(await axeFindings(guest)).toEqual([])
    await allDone(guest)
    await allDone(page)
    expect(server.log).toHaveLength(18)
    expect(server.maxInFlight).toBe(2)
    await expect(guest.getByText('Runs in another tab')).toBeHidden()
  } finally {
    await server.close()
  }
})

test('two tabs share one budget, also when the one that used it is gone', async ({ page }) => {
  // 95 % of 5 is 4.
  const server = await startAppServer({ config: { apiBaseUrl: '', parallel: { rateLimitRpm: 5 } } })
  try {
    await page.goto(server.url)
    const guest = await page.context().newPage()
    await guest.goto(server.url)
    await start(page, links(1), 5)
    await start(guest, other(2), 5)
    await expect(progress(guest).getByText(/5 wait for the rate limit until/)).toBeVisible()
    expect(server.log).toHaveLength(4)
    await page.close()
    await expect(progress(guest).getByText(/5 wait for the rate limit until/)).toBeVisible()
    await expect(guest.getByText('Runs in another tab')).toBeHidden()
    expect(server.log).toHaveLength(4)
  } finally {
    await server.close()
  }
})

test('a second tab follows live, and pauses, goes on and stops', async ({ page }) => {
  const server = await startAppServer({ delayMs: 1000 })
  try {
    await page.goto(server.url)
    await start(page, links(6), 1)
    const guest = await second(page)
    await progress(guest).getByRole('button', { name: 'Pause' }).click()
    await expect(progress(page).getByRole('button', { name: 'Resume' })).toBeVisible()
    const asked = server.log.length
    for (const each of [page, guest]) await expect(done(each, new RegExp(`${asked}`))).toBeVisible()
    expect(server.log).toHaveLength(asked)

    await progress(guest).getByRole('button', { name: 'Resume' }).click()
    await expect(done(guest, new RegExp(`${asked + 1}`))).toBeVisible()
    await progress(guest).getByRole('button', { name: 'Stop' }).click()
    for (const each of [page, guest]) {
      await expect(progress(each).getByRole('button', { name: 'Continue' })).toBeVisible()
    }
    const stopped = server.log.length
    await progress(guest).getByRole('button', { name: 'Continue' }).click()
    await expect.poll(() => server.log.length).toBeGreaterThan(stopped)
    await expect(progress(page).getByRole('button', { name: 'Pause' })).toBeVisible()
  } finally {
    await server.close()
  }
})

test('when the tab that runs is closed, the other one ends it and asks for nothing twice', async ({
  page,
}) => {
  const server = await startAppServer({ delayMs: 1000 })
  try {
    await page.goto(server.url)
    await start(page, links(6), 2)
    const guest = await second(page)
    const pause = progress(guest).getByRole('button', { name: 'Pause' })
    await pause.focus()
    await expect(done(guest, /([3-9]|1\d)/)).toBeVisible()
    const saved = parseInt(await done(guest, /\d+/).innerText(), 10)
    await page.close()
    const before = server.log.length
    await expect.poll(() => server.log.length).toBeGreaterThan(before)
    await expect(pause).toBeFocused()
    await allDone(guest)

    expect(new Set(server.log.map(({ key }) => key)).size).toBe(18)
    // Only what was cut off in mid-flight, or before its note was on the disk, was asked for again.
    expect(server.log.length - 18).toBeLessThanOrEqual(before - saved)
    await guest.goto(`${server.url}/library`)
    // The list draws no more than is on the screen.
    await expect(guest.getByRole('main').getByText('18 notes', { exact: true }).first()).toBeVisible()
  } finally {
    await server.close()
  }
})

test('a setting that is changed in one tab is changed in the other', async ({ page }) => {
  const server = await startAppServer()
  try {
    await page.goto(server.url)
    const guest = await page.context().newPage()
    await guest.goto(server.url)
    await guest.getByRole('button', { name: 'Theme: system' }).click()
    await expect(page.getByRole('button', { name: 'Theme: light' })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
    await choose(guest, 'Basic Summary', 'Tutorial Guide')
    await expect(page.getByRole('checkbox', { name: /^Tutorial Guide/ })).toBeChecked()
    await expect(page.getByRole('checkbox', { name: /^Study Notes/ })).not.toBeChecked()
  } finally {
    await server.close()
  }
})
