import { startAppServer } from '#tests/support/app-server.ts'
import {
  allDone,
  article,
  choose,
  expect,
  expectAccessible,
  generate,
  grid,
  notes,
  tab,
  test,
} from '#tests/support/watched-page.ts'
import type { Page } from '@playwright/test'

const link = 'https://youtu.be/dQw4w9WgXcQ'
const lecture = 'tests/support/lecture.srt'

const found = (page: Page) => page.getByRole('region', { name: 'What was found' })
const taken = (page: Page) => page.getByRole('list', { name: 'Videos from earlier' })
const box = (page: Page) => page.getByRole('textbox', { name: 'Video links' })

/** As a link within the app does: the page, and what lives as long as it, stays. */
const goTo = (page: Page, address: string) => page.evaluate((to) => history.pushState(null, '', to), address)

/** Makes notes of one video with its captions, takes everything out of the form again, and says which session it was. */
async function lectureIsKept(page: Page): Promise<string> {
  await page.goto('/')
  await box(page).fill(link)
  await page.getByLabel('Caption files').setInputFiles(lecture)
  await choose(page, 'Basic Summary', 'Study Notes')
  await expect(found(page)).toContainText('captions ✓')
  await generate(page)
  await allDone(page)
  await page.getByRole('button', { name: 'Remove lecture.srt' }).click()
  await box(page).fill('')
  await expect(found(page)).not.toContainText('video')
  return new URL(page.url()).searchParams.get('session') ?? ''
}

test('a link whose words were given before needs them no more, and what is made is not made again', async ({
  page,
}) => {
  await lectureIsKept(page)
  await box(page).fill(`${link}?t=30`)
  await expect(found(page)).toContainText('transcript from earlier ✓')
  await expect(page.getByText('All of these 2 notes are in the library already.')).toBeVisible()
  await choose(page, 'Basic Summary', 'Study Notes', 'Flashcards')
  await expect(page.getByText('2 of these 3 notes are in the library already.')).toBeVisible()
  await expect(page.getByText(/= 3 notes; 1 to make/)).toBeVisible()
  await generate(page)
  await expect(grid(page)).toContainText('Flashcards')
  await allDone(page)
  await expect(grid(page).getByText('from earlier')).toHaveCount(2)
  for (const name of ['Basic Summary', 'Study Notes', 'Flashcards']) {
    await tab(page, name).click()
    await expect(article(page)).toContainText('bicycle')
  }
  await page.getByRole('link', { name: 'Library', exact: true }).click()
  await expect(page.getByRole('main').getByRole('link', { name: 'Basic Summary' })).toHaveCount(1)
})

test('notes that are there are made again where that is wanted', async ({ page }) => {
  await lectureIsKept(page)
  await box(page).fill(link)
  await page.getByRole('checkbox', { name: 'Make them again' }).check()
  await expect(page.getByText(/= 2 notes, about/)).toBeVisible()
  await generate(page)
  await allDone(page)
  await expect(grid(page).getByText('from earlier')).toHaveCount(0)
  await page.getByRole('link', { name: 'Library', exact: true }).click()
  await expect(page.getByRole('main').getByRole('link', { name: 'Basic Summary' })).toHaveCount(2)
})

test('the videos of a session are taken into the form once, and go out of it again', async ({ page }) => {
  const session = await lectureIsKept(page)
  await goTo(page, `/?from-session=${session}`)
  await expect(taken(page).getByRole('listitem')).toHaveText([/^1 video from “.+”$/])
  expect(new URL(page.url()).search).toBe('')
  await goTo(page, `/?from-session=${session}`)
  await expect(taken(page).getByRole('listitem')).toHaveCount(1)
  await expect(found(page)).toContainText('1 video')
  // The same video given by its link as well is one video.
  await box(page).fill(link)
  await expect(found(page)).toContainText('1 video · 1 duplicate merged')
  await page.getByRole('button', { name: /^Remove 1 video from/ }).click()
  await expect(box(page)).toBeFocused()
  await expect(taken(page)).toHaveCount(0)
})

test('a video of the library gets further kinds of note, without its captions being given again', async ({
  page,
}) => {
  await lectureIsKept(page)
  await goTo(page, '/?from-video=youtube%3AdQw4w9WgXcQ')
  await expect(taken(page).getByRole('listitem')).toHaveText([/, from the library$/])
  await choose(page, 'Chapters')
  await generate(page)
  await allDone(page)
  await expect(notes(page).getByRole('tab')).toHaveCount(1)
  await expect(article(page)).toContainText(/\d:\d\d/)
})

test('says of a session and of a video that are gone that they are', async ({ page }) => {
  await page.goto('/?from-session=nowhere')
  await expect(page.getByRole('alert')).toContainText('There is no such session in this browser')
  expect(new URL(page.url()).search).toBe('')
  await goTo(page, '/?from-video=youtube%3AdQw4w9WgXcQ')
  await expect(page.getByRole('alert')).toContainText('There is no such video in this browser')
})

test('a server is asked only for the notes that are not there', async ({ page }) => {
  const server = await startAppServer()
  try {
    await page.goto(server.url)
    await box(page).fill(link)
    await choose(page, 'Basic Summary')
    await generate(page)
    await allDone(page)
    await choose(page, 'Basic Summary', 'Study Notes')
    await expect(page.getByText('1 of these 2 notes is in the library already.')).toBeVisible()
    await expect(page.getByText(/= 2 notes; 1 request, /)).toBeVisible()
    await generate(page)
    await expect(notes(page).getByRole('tab')).toHaveCount(2)
    await allDone(page)
    expect(server.log.map(({ template }) => template)).toEqual(['basic-summary', 'study-notes'])
  } finally {
    await server.close()
  }
})

test('axe finds nothing in a form with videos from earlier', async ({ page }) => {
  const session = await lectureIsKept(page)
  await goTo(page, `/?from-session=${session}`)
  await expect(page.getByRole('checkbox', { name: 'Make them again' })).toBeVisible()
  await expectAccessible(page, 1280, 360)
})
