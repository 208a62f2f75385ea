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

const atOnce = (page: Page) => page.getByRole('slider', { name: 'Concurrent requests' })
const parallel = (page: Page) => page.getByRole('switch', { name: 'Parallel processing' })
const openOptions = (page: Page) => page.getByText('Options', { exact: true }).click()

async function fill(page: Page, url: string, videos: number) {
  await page.goto(url)
  await page.getByRole('textbox', { name: 'Video links' }).fill(links(videos))
  await choose(page, 'Basic Summary', 'Study Notes')
}

test('a new number at once holds in mid-run, up and down', async ({ page }) => {
  const server = await startAppServer({ delayMs: 1200 })
  try {
    await fill(page, server.url, 15)
    await atOnce(page).fill('2')
    await generate(page)
    await expect.poll(() => server.log.length).toBeGreaterThanOrEqual(2)
    expect(server.maxInFlight).toBe(2)
    await atOnce(page).fill('5')
    await expect.poll(() => server.maxInFlight).toBe(5)

    await parallel(page).click()
    const before = server.log.length
    await expect.poll(() => server.log.length, { timeout: 10_000 }).toBeGreaterThanOrEqual(before + 2)
    expect(server.log.slice(before + 1).every(({ inFlight }) => inFlight === 1)).toBe(true)

    await parallel(page).click()
    await expect.poll(() => server.log.at(-1)?.inFlight).toBe(5)
    await allDone(page)
    // Nothing was broken off and sent again.
    expect(server.log).toHaveLength(30)
  } finally {
    await server.close()
  }
})

test('a new rate holds in mid-run, and counts what was sent', async ({ page }) => {
  const server = await startAppServer()
  try {
    await fill(page, server.url, 3)
    await openOptions(page)
    const rate = page.getByRole('spinbutton', { name: 'Requests a minute' })
    await rate.fill('4')
    await expect(page.getByText(/= 6 requests, at most .*; takes the limit of 2 minutes/)).toBeVisible()
    await generate(page)
    await expect(progress(page).getByText(/3 wait for the rate limit until/)).toBeVisible()
    await expect.poll(() => server.log.length).toBe(3)
    await rate.fill('6')
    await expect(progress(page).getByText(/1 waits for the rate limit until/)).toBeVisible()
    await expect.poll(() => server.log.length).toBe(5)
    await rate.fill('300')
    await allDone(page)
    expect(server.log).toHaveLength(6)
  } finally {
    await server.close()
  }
})

test('the options are kept, have no findings, and go back to the defaults', async ({ page }) => {
  const server = await startAppServer()
  try {
    await page.goto(server.url)
    await openOptions(page)
    await page.getByRole('radio', { name: 'As listed' }).check()
    await page.getByRole('spinbutton', { name: 'Time-out' }).fill('60')
    await page.getByRole('spinbutton', { name: 'Requests a minute' }).fill('301')
    await expect(page.getByText(/from 1 to 300\. Still in use: 300\./)).toBeVisible()
    expect(await axeFindings(page)).toEqual([])
    await page.reload()
    await openOptions(page)
    await expect(page.getByRole('radio', { name: 'As listed' })).toBeChecked()
    await expect(page.getByRole('spinbutton', { name: 'Time-out' })).toHaveValue('60')
    await page.getByRole('button', { name: 'Reset to defaults' }).click()
    await expect(page.getByRole('radio', { name: 'Shortest first' })).toBeChecked()
    await expect(page.getByRole('spinbutton', { name: 'Time-out' })).toHaveValue('300')
  } finally {
    await server.close()
  }
})
