import { startAppServer } from '#tests/support/app-server.ts'
import {
  allDone,
  article,
  choose,
  expect,
  expectAccessible,
  generate,
  links,
  notes,
  progress,
  test,
} from '#tests/support/watched-page.ts'
import type { Page } from '@playwright/test'

// The browser itself writes a line for each answer of 4xx and 5xx.
test.use({ mayBeSaid: /Failed to load resource: the server responded with a status of (422|429|500)/ })

async function start(page: Page, url: string, videos: number) {
  await page.goto(url)
  await page.getByRole('textbox', { name: 'Video links' }).fill(links(videos))
  await choose(page, 'Basic Summary', 'Study Notes', 'Tutorial Guide')
  await page.getByRole('slider', { name: 'Concurrent requests' }).fill('6')
  await generate(page)
}
const button = (page: Page, name: string | RegExp) => progress(page).getByRole('button', { name })
const chart = (page: Page) => progress(page).getByRole('listbox', { name: 'Attempts over time' })

test('what failed is told by its cause and tried again, and the timeline tells it all', async ({ page }) => {
  test.setTimeout(90_000)
  let broken = true
  const server = await startAppServer({
    delayMs: 250,
    answer({ videoUrl, template }, nth) {
      const video = Number(videoUrl.slice(-2))
      if (broken && template === 'study-notes' && video % 3 === 0)
        return { status: 422, body: { error: `Video ${video} has no captions` } }
      return video === 1 && nth === 1 ? { status: 500, body: { error: 'It fell over' } } : undefined
    },
  })
  try {
    await start(page, server.url, 8)
    await button(page, 'Timeline').click()
    await expect(chart(page)).toBeVisible()
    await allDone(page)
    await expectAccessible(page)

    await button(page, 'Failures 3').click()
    await expect(button(page, 'Retry these 3: Video … has no captions')).toBeVisible()
    await progress(page)
      .getByRole('link', { name: /06 · Study Notes$/ })
      .click()
    await expect(page).toHaveURL(/video=youtube%3AdQw4w9WgX06&tab=study-notes$/)
    await expect(notes(page).getByRole('tab', { name: 'Study Notes', exact: true })).toHaveAttribute(
      'aria-selected',
      'true',
    )
    await expectAccessible(page)
    broken = false
    await button(page, 'Retry these 3: Video … has no captions').click()
    await expect(progress(page)).toBeFocused()
    await allDone(page)
    await expect(button(page, /^Failures/)).toBeHidden()

    await chart(page).focus()
    await page.keyboard.press('Home')
    const option = chart(page).getByRole('option')
    await expect(option).toHaveAttribute('aria-posinset', '1')
    const inLane = (await option.getAttribute('aria-setsize')) ?? ''
    expect(Number(inLane)).toBeGreaterThan(1)
    await page.keyboard.press('End')
    await expect(option).toHaveAttribute('aria-posinset', inLane)
    await expect(chart(page)).toHaveAttribute(
      'aria-activedescendant',
      (await option.getAttribute('id')) ?? '',
    )
    await page.keyboard.press('+')
    await expect(button(page, 'Whole run')).toHaveAttribute('aria-disabled', 'false')
    await page.keyboard.press('0')
    await expect(button(page, 'Whole run')).toHaveAttribute('aria-disabled', 'true')

    await button(page, 'Show as a table').click()
    const table = progress(page).getByRole('table', { name: 'Attempts' })
    await expect(table.getByRole('row')).toHaveCount(server.log.length + 1)
    await button(page, 'Report').click()
    await expect(progress(page).getByText(/^Of the last run/)).toBeVisible()
    await expectAccessible(page)
  } finally {
    await server.close()
  }
})

test('the pointer says what an attempt was, and zooms and drags the time', async ({ page }) => {
  const server = await startAppServer({ delayMs: 300 })
  try {
    await start(page, server.url, 8)
    await button(page, 'Timeline').click()
    await allDone(page)
    await chart(page).scrollIntoViewIfNeeded()
    const box = await chart(page).boundingBox()
    if (!box) throw new Error('no chart')
    await page.mouse.move(box.x + 40, box.y + 30)
    await expect(chart(page).getByRole('option')).toContainText('Basic SummaryAttempt 1 · lane 1')
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -400)
    await page.keyboard.up('Control')
    await expect(button(page, 'Whole run')).toHaveAttribute('aria-disabled', 'false')
    const first = chart(page).locator('text').filter({ hasText: /s$|:/ }).first()
    const before = await first.textContent()
    await page.mouse.down()
    await page.mouse.move(box.x - 400, box.y + 30, { steps: 4 })
    await page.mouse.up()
    await expect(first).not.toHaveText(before ?? '')
    await button(page, 'Whole run').click()
    await expect(button(page, 'Zoom out')).toHaveAttribute('aria-disabled', 'true')
  } finally {
    await server.close()
  }
})

test('nothing that is read moves with the first failure, or at the end', async ({ page }) => {
  const server = await startAppServer({
    delayMs: (_, nth) => 300 * nth,
    answer: ({ template, videoUrl }) =>
      template === 'tutorial-guide' && videoUrl.endsWith('03')
        ? { status: 422, body: { error: 'No captions' } }
        : undefined,
  })
  try {
    await start(page, server.url, 4)
    await expect(article(page)).toContainText('bicycle')
    await expect(button(page, 'Timeline')).toBeVisible()
    const place = () => article(page).evaluate((one) => one.getBoundingClientRect().y + scrollY)
    const before = await place()
    await expect(button(page, 'Failures 1')).toBeVisible()
    expect(await place()).toBe(before)
    await allDone(page)
    await expect(button(page, 'Report')).toBeVisible()
    expect(await place()).toBe(before)
  } finally {
    await server.close()
  }
})

test('the switch asks for notifications on the click, and is remembered', async ({ page, context }) => {
  const server = await startAppServer({ delayMs: 200 })
  try {
    await context.grantPermissions(['notifications'], { origin: server.url })
    await start(page, server.url, 1)
    const turn = progress(page).getByRole('switch', { name: 'Tell me when it is done' })
    await turn.click()
    await expect(progress(page).getByText(/^You are told when a run ends/)).toBeVisible()
    await allDone(page)
    page.on('dialog', (dialog) => void dialog.accept())
    await page.goto(server.url)
    await page.getByRole('textbox', { name: 'Video links' }).fill(links(1))
    await generate(page)
    await expect(turn).toBeChecked()
  } finally {
    await server.close()
  }
})
