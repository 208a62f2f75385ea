import {
  allDone,
  article,
  choose,
  expect,
  generate,
  notes,
  progress,
  tab,
  test,
} from '#tests/support/watched-page.ts'

const five = ['Basic Summary', 'Study Notes', 'Presentation Slides', 'Tutorial Guide', 'Flashcards']

test('the sample becomes five notes, and nothing leaves the page’s origin', async ({
  page,
  watched,
  baseURL,
}) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Try the sample' }).click()
  await choose(page, ...five)
  await generate(page)
  await expect(notes(page).getByRole('tablist', { name: 'Templates' }).getByRole('tab')).toHaveCount(5)
  await allDone(page)
  const download = page.waitForEvent('download')
  await progress(page).getByRole('button', { name: 'Download all notes' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.zip$/)
  await expect(article(page)).toContainText(/\w{4}/)
  for (const name of five) {
    await tab(page, name).click()
    await expect(tab(page, name)).toHaveAttribute('aria-selected', 'true')
    await expect(article(page)).toContainText(/(\S+\s+){60}/)
  }
  const origin = new URL(baseURL ?? '').origin
  expect(watched.requests.filter((url) => !url.startsWith(origin) && !/^(blob|data):/.test(url))).toEqual([])
})

test('the first note opens by itself, once, and no later one takes the tab', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Try the sample' }).click()
  await choose(page, ...five)
  // Which tabs were selected while an article stood there, in order.
  await page.evaluate(() => {
    const seen: string[] = []
    Object.assign(globalThis, { seen })
    new MutationObserver(() => {
      const shown = document.querySelector('[role=tab][aria-selected=true]')?.id
      if (shown && document.querySelector('article') && seen.at(-1) !== shown) seen.push(shown)
    }).observe(document.body, { subtree: true, childList: true, attributes: true })
  })
  await generate(page)
  await allDone(page)
  await expect(article(page)).toBeVisible()
  expect(await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen.length)).toBe(1)
})

test('the detail switch changes the length of the note, and the note can be taken along and printed', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  await page.goto('/')
  await page.getByRole('button', { name: 'Try the sample' }).click()
  await choose(page, 'Study Notes')
  await generate(page)
  await allDone(page)
  const detail = notes(page).getByRole('radiogroup', { name: 'Detail' })
  const length = async (level: string) => {
    await detail.getByRole('radio', { name: level }).check()
    return (await article(page).innerText()).length
  }
  const [brief, comprehensive] = [await length('Brief'), await length('Comprehensive')]
  expect(comprehensive).toBeGreaterThan(brief * 1.5)
  await notes(page).getByRole('button', { name: 'Copy' }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('## ')
  const download = page.waitForEvent('download')
  await notes(page).getByRole('button', { name: 'Download' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.md$/)
  await page.emulateMedia({ media: 'print' })
  await expect(article(page)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'New notes' })).toBeHidden()
  // On paper the note says what it is of.
  await expect(page.locator('.note-head')).toBeVisible()
  expect(errors).toEqual([])
})

test('an own subtitle file becomes notes that say only what was said', async ({ page }) => {
  await page.goto('/')
  await page.getByLabel('Caption files').setInputFiles('tests/support/lecture.srt')
  await choose(page, 'Basic Summary', 'Flashcards')
  await generate(page)
  await allDone(page)
  await expect(article(page)).toContainText('bicycle')
  await expect(progress(page).getByRole('row', { name: /lecture/i })).toBeVisible()
})
