import { startAppServer } from '#tests/support/app-server.ts'
import {
  allDone,
  axeFindings,
  choose,
  expect,
  generate,
  grid,
  links,
  progress,
  test,
} from '#tests/support/watched-page.ts'
import type { Page } from '@playwright/test'

const five = ['Basic Summary', 'Study Notes', 'Presentation Slides', 'Tutorial Guide', 'Research Paper']
const failed = { status: 500, body: { error: 'The transcriber fell over' } }
const busy = { status: 503, body: { error: 'Too much to do' } }
const tooMany = (retryAfter: string) => ({
  status: 429,
  headers: { 'retry-after': retryAfter },
  body: { error: 'Slow down' },
})

// The browser itself writes a line for each answer of 4xx and 5xx.
test.use({ mayBeSaid: /Failed to load resource: the server responded with a status of (429|500|503)/ })

async function start(page: Page, url: string, videos: number, atOnce: number, ...templates: string[]) {
  await page.goto(url)
  await page.getByRole('textbox', { name: 'Video links' }).fill(links(videos))
  await choose(page, ...templates)
  await page.getByRole('slider', { name: 'Concurrent requests' }).fill(String(atOnce))
  await generate(page)
}

test('what waits for a lane says so, and what runs shows an estimate that says it is one', async ({
  page,
}) => {
  const server = await startAppServer({ delayMs: 2500 })
  try {
    await start(page, server.url, 1, 2, ...five)
    await expect(grid(page).getByText('for a free lane')).toHaveCount(3)
    const bar = progress(page).getByRole('progressbar', { name: /^Basic Summary for/ })
    await expect(bar).toHaveAttribute('aria-valuetext', /^about \d+ %, estimated$/)
    await allDone(page)
    expect(server.maxInFlight).toBe(2)
  } finally {
    await server.close()
  }
})

test('a used-up rate budget holds the rest back, says until when, and holds over a reload', async ({
  page,
}) => {
  const server = await startAppServer({ config: { apiBaseUrl: '', parallel: { rateLimitRpm: 3 } } })
  try {
    // 95 % of 3 is 2.
    await start(page, server.url, 1, 5, ...five)
    await expect(grid(page).getByText(/^rate limit until .*\d\d:\d\d$/)).toHaveCount(3)
    await expect(progress(page).getByText(/3 wait for the rate limit until/)).toBeVisible()
    expect(await axeFindings(page)).toEqual([])
    expect(server.log).toHaveLength(2)

    page.on('dialog', (dialog) => void dialog.accept())
    await page.reload()
    await page.getByRole('textbox', { name: 'Video links' }).fill(links(2))
    await generate(page)
    // The two notes that are there are not made again.
    await expect(progress(page).getByText(/2 of 10 done · 8 wait for the rate limit until/)).toBeVisible()
    expect(server.log).toHaveLength(2)
  } finally {
    await server.close()
  }
})

test('a server that asks to wait is left alone until then, or until the user says now', async ({ page }) => {
  let limiting = true
  const server = await startAppServer({ answer: () => (limiting ? tooMany('3600') : undefined) })
  try {
    await start(page, server.url, 1, 1, ...five)
    await expect(
      progress(page)
        .getByText(/^The server asks to wait until .*\d\d:\d\d\. It goes on/)
        .first(),
    ).toBeVisible()
    await expect(grid(page).getByText(/^server until /)).toHaveCount(5)
    await expect(progress(page).getByRole('button', { name: 'Stop' })).toBeEnabled()
    expect(await axeFindings(page)).toEqual([])
    expect(server.log).toHaveLength(1)
    limiting = false
    await progress(page).getByRole('button', { name: 'Try now' }).click()
    await allDone(page)
    expect(server.log).toHaveLength(6)
  } finally {
    await server.close()
  }
})

test('a short wait is kept in full and goes on by itself', async ({ page }) => {
  const server = await startAppServer({
    answer: ({ template }, nth) => (template === 'basic-summary' && nth === 1 ? tooMany('2') : undefined),
  })
  try {
    await start(page, server.url, 1, 1, ...five)
    await allDone(page)
    const [refused, next] = server.log.map(({ at }) => at)
    expect((next ?? 0) - (refused ?? 0)).toBeGreaterThanOrEqual(2000)
  } finally {
    await server.close()
  }
})

test('a retry says which attempt it waits for and how long', async ({ page }) => {
  const server = await startAppServer({ answer: (_, nth) => (nth <= 2 ? failed : undefined) })
  try {
    await start(page, server.url, 1, 5, ...five)
    await expect(
      grid(page)
        .getByText(/^attempt [23] of 3 in \d s$/)
        .first(),
    ).toBeVisible()
    await allDone(page)
    expect(server.log).toHaveLength(15)
  } finally {
    await server.close()
  }
})

test('an overloaded server is asked for less at once, with a way back', async ({ page }) => {
  const server = await startAppServer({
    delayMs: 400,
    answer: ({ template }, nth) => (template === 'basic-summary' && nth === 1 ? busy : undefined),
  })
  try {
    await start(page, server.url, 4, 8, ...five)
    await expect(
      progress(page)
        .getByText(/now at most \d at once/)
        .first(),
    ).toBeVisible()
    expect(await axeFindings(page)).toEqual([])
    await progress(page).getByRole('button', { name: 'Back to 8 at once' }).click()
    await expect(progress(page).getByRole('button', { name: 'Back to 8 at once' })).toBeHidden()
    await allDone(page)
  } finally {
    await server.close()
  }
})

test('too many failures roll back to one at a time, said on screen, with a way back', async ({ page }) => {
  let asked = 0
  const server = await startAppServer({
    delayMs: 100,
    answer: () => (++asked % 3 === 0 ? failed : undefined),
  })
  try {
    await start(page, server.url, 8, 10, ...five)
    await expect(
      progress(page)
        .getByText(/Too many requests failed: .* one note at a time/)
        .first(),
    ).toBeVisible({
      timeout: 20_000,
    })
    await progress(page).getByRole('button', { name: 'Back to 10 at once' }).click()
    await expect(progress(page).getByRole('button', { name: 'Back to 10 at once' })).toBeHidden()
  } finally {
    await server.close()
  }
})

test('a server that only fails is left alone before every note has failed', async ({ page }) => {
  const server = await startAppServer({ answer: () => failed })
  try {
    await start(page, server.url, 8, 10, ...five)
    await expect(
      progress(page)
        .getByText(/Every request has failed for a while/)
        .first(),
    ).toBeVisible({
      timeout: 20_000,
    })
    await expect(
      grid(page)
        .getByText(/^new try at /)
        .first(),
    ).toBeVisible()
    expect(server.log.length).toBeLessThan(40)
    await progress(page).getByRole('button', { name: 'Stop' }).click()
    await expect(progress(page).getByRole('button', { name: 'Continue' })).toBeVisible()
  } finally {
    await server.close()
  }
})
