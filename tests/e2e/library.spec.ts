import {
  allDone,
  choose,
  expect,
  expectAccessible,
  generate,
  notes as notesRegion,
  test,
} from '#tests/support/watched-page.ts'
import type { Page } from '@playwright/test'

const templates = ['Basic Summary', 'Study Notes', 'Flashcards']
const box = (page: Page) => page.getByRole('searchbox', { name: 'Search notes' })
const list = (page: Page) => page.getByRole('list', { name: 'Notes' })
const found = (page: Page, words: string) => page.getByText(words, { exact: true }).first()

/** The sample's notes, and the library open. */
async function withNotes(page: Page) {
  await page.goto('/')
  await page.getByRole('button', { name: 'Try the sample' }).click()
  await choose(page, ...templates)
  await generate(page)
  await allDone(page)
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Library' }).click()
  await expect(list(page)).toBeVisible()
}

test('notes are found by what they say, read in the library, and the way back is kept', async ({ page }) => {
  await withNotes(page)
  await expect(found(page, '3 notes')).toBeVisible()
  await box(page).pressSequentially('retrieval stren')
  await expect(page).toHaveURL(/\/library\?q=retrieval\+stren$/)
  await expect(
    list(page)
      .locator('mark', { hasText: /^retrieval$/i })
      .first(),
  ).toBeVisible()
  await expect(
    list(page)
      .locator('mark', { hasText: /^strength$/i })
      .first(),
  ).toBeVisible()

  await page.getByRole('combobox', { name: 'Template' }).selectOption('Study Notes')
  await expect(found(page, '1 note found')).toBeVisible()
  await page.goBack()
  await expect(found(page, '1 note found')).toBeHidden()
  await page.goForward()
  await expect(found(page, '1 note found')).toBeVisible()

  await list(page)
    .getByRole('link', { name: /Study Notes/ })
    .click()
  await expect(page.getByRole('article')).toContainText(/retrieval/i)
  await expect(page.getByRole('heading', { level: 2, name: /Study Notes$/ })).toBeFocused()
  await page.getByRole('radio', { name: 'Brief' }).click()
  await expect(page).toHaveURL(/level=brief/)
  await page.getByRole('link', { name: 'Its session' }).click()
  await expect(notesRegion(page).getByRole('tab', { name: 'Study Notes', selected: true })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('radio', { name: 'Brief' })).toBeChecked()
  await page.goBack()
  await expect(page.getByRole('article')).toBeHidden()
  await expect(box(page)).toHaveValue('retrieval stren')
})

test('a misspelt word is taken for the one that is meant, and a phrase word for word', async ({ page }) => {
  await withNotes(page)
  await box(page).fill('retreival')
  await expect(list(page).locator('mark').first()).toHaveText(/^retrieval$/i)
  await box(page).fill('"retrieval strength"')
  await expect(
    list(page)
      .locator('mark', { hasText: /^strength$/i })
      .first(),
  ).toBeVisible()
  await box(page).fill('"strength week retrieval forget"')
  await expect(page.getByText(/^No note fits/)).toBeVisible()
  await page.getByRole('button', { name: 'Show all notes' }).click()
  await expect(found(page, '3 notes')).toBeVisible()
})

test('what is deleted can be put back, in the library as in its session', async ({ page }) => {
  await withNotes(page)
  // The newest stands first, and which was ready last is not the same every time.
  const listed = await list(page)
    .getByRole('link', { name: / of Why we forget/ })
    .allInnerTexts()
  const at = listed.indexOf('Study Notes')
  const next = listed[at + 1] ?? listed[at - 1] ?? ''
  await list(page)
    .getByRole('button', { name: /^Delete Study Notes/ })
    .click()
  await expect(found(page, '2 notes')).toBeVisible()
  await expect(list(page).getByRole('link', { name: new RegExp(`^${next}`) })).toBeFocused()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(list(page).getByRole('link', { name: /^Study Notes/ })).toBeFocused()

  await list(page)
    .getByRole('checkbox', { name: /^Select all notes/ })
    .check()
  await page.getByRole('group', { name: 'Selected notes' }).getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByText(/^There are no notes yet/)).toBeVisible()
  await page.goBack()
  await expect(notesRegion(page).getByText('This note was deleted from the library.')).toBeVisible()
  await notesRegion(page)
    .getByRole('button', { name: /^Make .* again$/ })
    .click()
  await expect(notesRegion(page).getByRole('article')).toBeVisible()
})

test('axe finds nothing in the library and nothing scrolls sideways, wide and narrow, light and dark', async ({
  page,
}) => {
  const clean = () => expectAccessible(page, 1280, 360)
  await page.goto('/library')
  await expect(page.getByText(/^There are no notes yet/)).toBeVisible()
  await clean()
  await withNotes(page)
  await list(page)
    .getByRole('checkbox', { name: /^Select Study Notes/ })
    .check()
  await clean()
  await box(page).fill('memory')
  await expect(list(page).locator('mark').first()).toBeVisible()
  await clean()
  await list(page)
    .getByRole('link', { name: /Study Notes/ })
    .click()
  await expect(page.getByRole('article')).toBeVisible()
  await clean()
  await page.getByRole('button', { name: 'Delete', exact: true }).last().click()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
  await clean()
  await box(page).fill('zebra')
  await expect(page.getByText(/^No note fits/)).toBeVisible()
  await clean()
})

test('the keyboard alone finds, opens, closes and deletes a note', async ({ page }) => {
  await withNotes(page)
  await box(page).focus()
  await page.keyboard.type('memory')
  await expect(list(page).locator('mark').first()).toBeVisible()
  const first = list(page).getByRole('link').first()
  for (let steps = 0; steps < 10; steps++) {
    if (await first.evaluate((element) => element === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await expect(first).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article')).toBeVisible()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await expect(page.getByRole('button', { name: 'Back to the list' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(first).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(found(page, '2 notes found')).toBeVisible()
  await expect(list(page).getByRole('link').first()).toBeFocused()
})
