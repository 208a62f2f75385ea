import { startAppServer } from '#tests/support/app-server.ts'
import {
  allDone,
  choose,
  expect,
  expectAccessible,
  generate,
  notes,
  progress,
  tab,
  test,
} from '#tests/support/watched-page.ts'
import type { Page } from '@playwright/test'

const link = 'https://youtu.be/dQw4w9WgXcQ'

test.use({ mayBeSaid: /Failed to load resource: the server responded with a status of 422/ })

test('axe finds nothing in any state of a run and nothing scrolls sideways, wide and narrow, light and dark', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const server = await startAppServer({
    delayMs: ({ template }) =>
      template === 'basic-summary' ? 100 : template === 'study-notes' ? 200 : 60_000,
    answer: ({ template }) =>
      template === 'study-notes'
        ? { status: 422, body: { error: 'No captions', details: 'Switched off' } }
        : undefined,
  })
  const clean = () => expectAccessible(page, 1280, 360)
  try {
    await page.goto(server.url)
    await expect(page.getByRole('form', { name: 'New notes' })).toBeVisible()
    await clean()

    await generate(page)
    await expect(page.getByRole('textbox', { name: 'Video links' })).toHaveAttribute('aria-invalid', 'true')
    await clean()

    await page.getByRole('textbox', { name: 'Video links' }).fill(`${link}\nnot a link`)
    await choose(page, 'Basic Summary', 'Study Notes', 'Tutorial Guide')
    await clean()

    await generate(page)
    await expect(notes(page).getByRole('article')).toContainText('bicycle')
    await expect(progress(page).getByRole('button', { name: /^Retry Study Notes for/ })).toBeVisible()
    await clean()
    await tab(page, 'Study Notes').click()
    await expect(notes(page).getByRole('button', { name: 'Retry Study Notes' })).toBeVisible()
    await clean()
    await progress(page).getByRole('button', { name: 'Pause' }).click()
    await clean()
    await progress(page).getByRole('button', { name: 'Stop' }).click()
    await expect(progress(page).getByRole('button', { name: 'Continue' })).toBeVisible()
    await clean()
  } finally {
    await server.close()
  }
})

test('axe finds nothing in any room and nothing scrolls sideways, wide and narrow, light and dark', async ({
  page,
}) => {
  const clean = () => expectAccessible(page, 1280, 360)
  await page.goto('/')
  for (const name of ['Sessions', 'Library', 'Settings']) {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click()
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    await clean()
  }
  await page.getByRole('radio', { name: 'Your own model' }).check()
  await page.getByLabel('Key for Google Gemini').fill('ключ')
  await page.getByText('Advanced').click()
  await page.getByRole('switch', { name: 'Transcribe videos without captions' }).check()
  await clean()
  await page.getByRole('link', { name: 'New' }).click()
  await expect(page.getByText('Google Gemini needs your key')).toBeVisible()
  await clean()
})

test('the keyboard alone does the whole journey', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('form', { name: 'New notes' })).toBeVisible()
  /** Tabs on until this has the focus; fails after a lap. */
  const reach = async (role: Parameters<Page['getByRole']>[0], name: string | RegExp) => {
    const target = page.getByRole(role, { name, exact: typeof name === 'string' })
    for (let steps = 0; steps < 60; steps++) {
      await page.keyboard.press('Tab')
      if (await target.evaluate((element) => element === document.activeElement)) return
    }
    throw new Error(`${role} ${String(name)} was not reached by Tab`)
  }
  await reach('checkbox', 'Flashcards')
  await page.keyboard.press('Space')
  await expect(page.getByRole('checkbox', { name: 'Flashcards' })).toBeChecked()
  await reach('button', 'Try the sample')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/1 video/).first()).toBeVisible()
  await page.keyboard.press('Shift+Tab')
  await expect(page.getByRole('button', { name: 'Generate notes' })).toBeFocused()
  await page.keyboard.press('Enter')
  await allDone(page)
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeFocused()

  const first = await notes(page).getByRole('tab', { selected: true }).innerText()
  await reach('tab', first.split('\n')[0] ?? '')
  await page.keyboard.press('End')
  await expect(tab(page, 'Flashcards')).toBeFocused()
  await expect(tab(page, 'Flashcards')).toHaveAttribute('aria-selected', 'false')
  await page.keyboard.press('Enter')
  await expect(tab(page, 'Flashcards')).toHaveAttribute('aria-selected', 'true')
  await reach('radio', 'Standard')
  await page.keyboard.press('ArrowRight')
  await expect(notes(page).getByRole('radio', { name: 'Comprehensive' })).toBeChecked()
  const download = page.waitForEvent('download')
  await reach('button', 'Download')
  await page.keyboard.press('Enter')
  expect((await download).suggestedFilename()).toMatch(/\.md$/)
})

test('nothing moves under the reader when results arrive', async ({ page }) => {
  const server = await startAppServer({
    delayMs: ({ template }) => (template === 'basic-summary' ? 50 : 700),
  })
  try {
    await page.goto(server.url)
    await page.getByRole('textbox', { name: 'Video links' }).fill(link)
    await choose(page, 'Basic Summary', 'Study Notes', 'Presentation Slides', 'Tutorial Guide')
    await generate(page)
    await expect(notes(page).getByRole('article')).toContainText('bicycle')
    const place = async () => (await notes(page).getByRole('article').boundingBox())?.y
    const before = await place()
    await allDone(page)
    expect(await place()).toBe(before)
  } finally {
    await server.close()
  }
})
