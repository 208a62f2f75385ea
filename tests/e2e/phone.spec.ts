import { startAppServer } from '#tests/support/app-server.ts'
import {
  choose,
  expect,
  expectAccessible,
  generate,
  grid,
  notes,
  progress,
  test,
} from '#tests/support/watched-page.ts'
import type { Locator, Page } from '@playwright/test'

test.use({
  viewport: { width: 360, height: 740 },
  mayBeSaid: /Failed to load resource: the server responded with a status of 422/,
})

/** The bar that stays in view while something runs. */
const bar = (page: Page) => progress(page).getByRole('progressbar', { name: 'Overall progress' })

/** Whether the whole of it can be seen, and nothing lies over its middle. */
async function isClear(one: Locator): Promise<boolean> {
  return one.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect()
    if (left < 0 || right > innerWidth || top < 0 || bottom > innerHeight) return false
    const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
    return element.contains(there)
  })
}

test('many videos on a phone: seen, steered and read', async ({ page }) => {
  const server = await startAppServer({
    // Long enough for all that is done until Pause, however busy the machine.
    delayMs: 3000,
    answer: ({ videoUrl }) =>
      videoUrl.endsWith('X02') ? { status: 422, body: { error: 'No captions for this video' } } : undefined,
  })
  try {
    await page.goto(server.url)
    const links = Array.from({ length: 8 }, (_, n) => `https://youtu.be/dQw4w9WgX0${n}`)
    await page.getByRole('textbox', { name: 'Video links' }).fill(links.join('\n'))
    await choose(page, 'Basic Summary', 'Study Notes', 'Presentation Slides')
    await generate(page)

    // The bar stays in view, and lies over nothing that has the focus.
    await expect(grid(page).getByText('complete', { exact: true }).first()).toBeAttached()
    expect(await isClear(bar(page))).toBe(true)
    await grid(page).getByRole('checkbox', { name: 'Select YouTube dQw4w9WgX00' }).focus()
    for (const key of ['End', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown']) {
      await page.keyboard.press(key)
      expect(await isClear(page.locator(':focus')), key).toBe(true)
    }

    await progress(page).getByRole('button', { name: 'Pause' }).click()
    await expect(grid(page).getByText('paused', { exact: true }).first()).toBeAttached()
    await progress(page)
      .getByRole('button', { name: /^Failures/ })
      .click()
    const retry = progress(page).getByRole('button', { name: /^Retry these? / })
    await retry.focus()
    expect(await isClear(retry)).toBe(true)
    await expectAccessible(page)

    // From the table to a note, and by Back to where the table was.
    await grid(page).getByRole('button', { name: 'YouTube dQw4w9WgX00' }).click()
    await expect(notes(page).getByRole('heading', { name: 'Notes' })).toBeInViewport()
    await page.goBack()
    await expect(progress(page)).toBeVisible()
    await expect(page).not.toHaveURL(/video=/)
  } finally {
    await server.close()
  }
})
