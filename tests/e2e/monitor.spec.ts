import { startAppServer } from '#tests/support/app-server.ts'
import type { ScriptedAnswer } from '#tests/support/contract-server.ts'
import {
  allDone,
  article,
  axeFindings,
  choose,
  expect,
  generate,
  grid,
  notes,
  progress,
  tab,
  test,
} from '#tests/support/watched-page.ts'
import type { Page } from '@playwright/test'

/** At once; the first is without parallel processing. */
const modes = [1, 3, 10]
/** To one host at once: Chromium opens no more. */
const connections = 6
const templates = ['Basic Summary', 'Study Notes', 'Presentation Slides']
const ids = ['dQw4w9WgX00', 'dQw4w9WgX01', 'dQw4w9WgX02', 'dQw4w9WgX03']
const more = ['dQw4w9WgX04', 'dQw4w9WgX05', 'dQw4w9WgX06', 'dQw4w9WgX07']
const refused: ScriptedAnswer = { status: 422, body: { error: 'No captions for this video' } }

// The browser itself writes a line for each answer of 4xx and 5xx.
test.use({ mayBeSaid: /Failed to load resource: the server responded with a status of 422/ })

const row = (page: Page, id: string) => grid(page).getByRole('row').filter({ hasText: id })
const cell = (page: Page, id: string, template: string) =>
  row(page, id)
    .getByRole('gridcell')
    .nth(3 + templates.indexOf(template))
const press = (page: Page, name: string) => progress(page).getByRole('button', { name, exact: true }).click()
const bars = (page: Page) =>
  progress(page).getByRole('list', { name: 'Now processing' }).getByRole('progressbar')
const waitingCells = (page: Page) => grid(page).getByText('waiting', { exact: true })

async function start(page: Page, url: string, atOnce: number, videos = ids): Promise<void> {
  await page.goto(url)
  await page
    .getByRole('textbox', { name: 'Video links' })
    .fill(videos.map((id) => `https://youtu.be/${id}`).join('\n'))
  await choose(page, ...templates)
  if (atOnce === 1) await page.getByRole('switch', { name: 'Parallel processing' }).uncheck()
  else await page.getByRole('slider', { name: 'Concurrent requests' }).fill(String(atOnce))
  await generate(page)
}

for (const atOnce of modes) {
  test(`${atOnce} at once: every note is seen to wait, run and end, and can be read while the rest runs`, async ({
    page,
  }) => {
    // Long enough for all lanes to fill, 150 ms apart.
    const server = await startAppServer({ delayMs: atOnce === 1 ? 300 : 1500 })
    try {
      await start(page, server.url, atOnce)
      await expect(bars(page).first()).toBeVisible()
      await expect(waitingCells(page).first()).toBeVisible()
      expect(await bars(page).count()).toBeLessThanOrEqual(atOnce)

      // By keyboard, while the rest runs: from a finished cell to its note, and on to the next video.
      await expect(grid(page).getByText('complete', { exact: true }).first()).toBeVisible()
      await expect(article(page)).toBeVisible()
      await row(page, ids[3] ?? '')
        .getByRole('checkbox')
        .focus()
      await page.keyboard.press('Control+Home')
      await page.keyboard.press('End')
      await page.keyboard.press('Enter')
      await expect(tab(page, 'Presentation Slides')).toHaveAttribute('aria-selected', 'true')
      await expect(page).toHaveURL(/video=youtube%3AdQw4w9WgX00&tab=presentation-slides/)
      await page.keyboard.press('Alt+ArrowDown')
      await expect(page).toHaveURL(/video=youtube%3AdQw4w9WgX01/)

      await allDone(page)
      await expect(grid(page).getByText('complete', { exact: true })).toHaveCount(16)
      await expect(progress(page).getByText(/^12 notes in /)).toBeVisible()
      expect(server.log).toHaveLength(12)
      expect(server.maxInFlight).toBe(Math.min(atOnce, connections))
      expect(await axeFindings(page)).toEqual([])
    } finally {
      await server.close()
    }
  })
}

test('pause, cancel, stop and continue lose nothing', async ({ page }) => {
  const server = await startAppServer({ delayMs: 300 })
  try {
    // So many that nobody is too late for Pause.
    await start(page, server.url, 3, [...ids, ...more])
    await expect(bars(page).first()).toBeVisible()
    await press(page, 'Pause')
    await expect(bars(page)).toHaveCount(0)
    const asked = server.log.length
    await expect(grid(page).getByText('paused', { exact: true })).toHaveCount(24 - asked)
    const last = cell(page, more[3] ?? '', 'Presentation Slides')
    await last.getByRole('button', { name: /^Cancel Presentation Slides for / }).click()
    await expect(last).toContainText('cancelled')
    await expect(last).toBeFocused()
    expect(server.log).toHaveLength(asked)

    await press(page, 'Resume')
    await expect(bars(page).first()).toBeVisible()
    await press(page, 'Stop')
    await expect(grid(page).getByText('stopped', { exact: true }).first()).toBeVisible()
    await press(page, 'Continue')
    await expect(progress(page).getByText('23 notes, the last run took', { exact: false })).toBeVisible({
      timeout: 20_000,
    })
    await expect(
      progress(page)
        .getByText(/1 cancelled/)
        .first(),
    ).toBeVisible()
  } finally {
    await server.close()
  }
})

test('what failed is found, told apart and made again', async ({ page }) => {
  let refuses = true
  const server = await startAppServer({
    delayMs: 100,
    answer: ({ videoUrl }) => (refuses && /X0[13]/.test(videoUrl) ? refused : undefined),
  })
  try {
    await start(page, server.url, 5)
    await expect(progress(page).getByText(/^Ended: 6 of 12 made in .* 6 failed$/)).toBeVisible({
      timeout: 20_000,
    })
    refuses = false
    await cell(page, ids[1] ?? '', 'Basic Summary')
      .getByRole('button', { name: /^Retry Basic Summary for / })
      .click()
    await expect(cell(page, ids[1] ?? '', 'Basic Summary')).toContainText('complete')

    await progress(page).getByRole('combobox', { name: 'Show' }).selectOption('With failures')
    await expect(grid(page).getByRole('rowheader')).toHaveCount(2)
    await progress(page).getByRole('searchbox', { name: 'Find a video' }).fill('X03')
    await expect(grid(page).getByRole('rowheader')).toHaveCount(1)
    await grid(page).getByRole('checkbox', { name: 'Select all that are listed' }).check()
    await progress(page).getByRole('button', { name: 'Retry what failed' }).click()
    await expect(progress(page).getByText(/ 2 failed$/)).toBeVisible({ timeout: 10_000 })
    await progress(page).getByRole('searchbox', { name: 'Find a video' }).fill('')
    await progress(page).getByRole('combobox', { name: 'Show' }).selectOption('All videos')
    await press(page, 'Retry failed')
    await allDone(page)
    await expect(grid(page).getByText('complete', { exact: true })).toHaveCount(16)
    await progress(page).getByRole('combobox', { name: 'Sort' }).selectOption('Most recent first')
    await expect(grid(page).getByRole('rowheader').first()).toContainText('X01')
    await expect(notes(page)).toBeVisible()
  } finally {
    await server.close()
  }
})
