import { startAppServer } from '#tests/support/app-server.ts'
import { workbook } from '#tests/support/workbook.ts'
import {
  allDone,
  axeFindings,
  choose,
  expect,
  generate,
  progress,
  test,
} from '#tests/support/watched-page.ts'
import type { Page } from '@playwright/test'
import { mkdirSync, writeFileSync } from 'node:fs'

const found = (page: Page) => page.getByRole('region', { name: 'What was found' })
const files = (page: Page) => page.getByLabel('Caption files')
const links = (page: Page) => page.getByRole('textbox', { name: 'Video links' })
const link = (n: number) => `https://youtu.be/${String(n).padStart(11, 'a')}`
const file = (name: string, data: string | Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(data),
})
const csv = (rows: number) =>
  [
    'Title,Link,Length',
    ...Array.from({ length: rows }, (_, n) => `"Lecture ${n}, on bread",${link(n)},45`),
  ].join('\n')
const vtt = (words: string) => `WEBVTT\n\n00:01.000 --> 00:09.000\n${words}\n`

/** As a person does it: Playwright's own fill takes minutes for thousands of lines, in any text area. */
async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate((words) => navigator.clipboard.writeText(words), text)
  await links(page).click()
  await page.keyboard.press('ControlOrMeta+V')
}

/** In ms. Somebody would think that the page hangs; an idle machine needs a thirtieth, a busy one up to half. */
const hangs = 4000

/** The longest time that the page did not answer while this was done, in milliseconds. */
async function longestBlock(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const watch = { longest: 0, last: performance.now() }
    Object.assign(globalThis, { watch })
    setInterval(() => {
      const now = performance.now()
      watch.longest = Math.max(watch.longest, now - watch.last)
      watch.last = now
    }, 5)
  })
  await act()
  return page.evaluate(() => (globalThis as unknown as { watch: { longest: number } }).watch.longest)
}

test('a workbook of lectures becomes notes: good rows are sent, bad ones are named with their row', async ({
  page,
}) => {
  const server = await startAppServer({ delayMs: 50 })
  try {
    await page.goto(server.url)
    const rows = [
      ['My lectures', '', ''],
      ['Title', 'Video', 'Length'],
      ['Bread', 'https://youtu.be/dQw4w9WgXcQ', '1:02:03'],
      ['Water', 'not a link', '10'],
      ['Salt', 'https://youtu.be/9bZkp7q19f0', 'abc'],
      ['Bread again', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=9', ''],
    ]
    await files(page).setInputFiles([file('list.xlsx', workbook([{ rows }]))])
    await expect(found(page)).toContainText('2 videos · 1 not usable · 1 duplicate merged')
    await expect(found(page)).toContainText('Row 4 of list.xlsx:')
    await expect(found(page)).toContainText(/Row 5 of list\.xlsx: "abc" is not a duration/)
    await expect(found(page)).toContainText('1:02:03')
    expect(await axeFindings(page)).toEqual([])
    await choose(page, 'Basic Summary')
    await generate(page)
    await allDone(page)
    await expect(progress(page).getByRole('row', { name: /Bread/ })).toBeVisible()
    await expect(progress(page).getByRole('row', { name: /Salt/ })).toBeVisible()
  } finally {
    await server.close()
  }
})

test('five thousand rows stand as a preview, and the page answers all the while', async ({ page }) => {
  await page.goto('/')
  const block = await longestBlock(page, async () => {
    await files(page).setInputFiles([file('list.csv', csv(5000))])
    await expect(found(page)).toContainText('25 of 5,000 videos shown')
  })
  expect(block).toBeLessThan(hangs)
  expect(await page.locator('*').count()).toBeLessThan(1000)
  await links(page).pressSequentially('hello')
  await expect(links(page)).toHaveValue('hello')
})

test('a hundred thousand rows are read as far as a session goes, and what is left out is said', async ({
  page,
}, info) => {
  test.setTimeout(60_000)
  // On disk: handing so many bytes over would block the page by itself.
  const path = info.outputPath('huge.csv')
  writeFileSync(path, csv(100_000))
  await page.goto('/')
  const block = await longestBlock(page, async () => {
    await files(page).setInputFiles(path)
    await expect(found(page)).toContainText('5,000 videos', { timeout: 30_000 })
  })
  expect(block).toBeLessThan(hangs)
  await expect(found(page)).toContainText('95,000 left out')
  await expect(found(page)).toContainText('100,000 rows · 5,000 usable')
})

test('a million characters with links in them are pasted, and one types on', async ({ page }) => {
  await page.goto('/')
  const sentence = 'The dough rests for an hour, and then it is baked. '.repeat(20)
  const text = Array.from({ length: 970 }, (_, n) => `${n}. ${sentence}\n`).join('')
  await paste(page, `${text}\nWatch ${link(1)}.\n${text.slice(0, 10_000)}`)
  await expect(found(page)).toContainText('lines without a link were passed over')
  await links(page).pressSequentially(` and ${link(2)}`)
  await expect(found(page)).toContainText('2 videos')
})

test('five thousand links are pasted and stand as a preview', async ({ page }) => {
  await page.goto('/')
  await paste(page, Array.from({ length: 5000 }, (_, n) => link(n)).join('\n'))
  await expect(found(page)).toContainText('25 of 5,000 videos shown')
})

test('a folder of captions is read, joined with a table by title, and what is no use is counted', async ({
  page,
}, info) => {
  const root = info.outputPath('course')
  mkdirSync(`${root}/week 2`, { recursive: true })
  writeFileSync(`${root}/01 - Brot.vtt`, vtt('Bread needs flour, water, salt and time.'))
  writeFileSync(`${root}/week 2/02 - Wasser.vtt`, vtt('Water boils at a hundred degrees at sea level.'))
  writeFileSync(`${root}/week 2/cover.jpg`, 'x')
  writeFileSync(`${root}/.DS_Store`, 'x')
  writeFileSync(`${root}/list.csv`, `Title;Link\nBrot;${link(1)}\nWasser;${link(2)}\n`)
  await page.goto('/')
  await page.getByLabel('Folder of captions').setInputFiles(root)
  await expect(found(page)).toContainText('2 videos')
  await expect(found(page).getByText('captions ✓')).toHaveCount(2)
  await expect(found(page)).toContainText('2 files that are neither captions nor a table were passed over.')
  await choose(page, 'Basic Summary')
  await generate(page)
  await allDone(page)
})

test('four hundred caption files do not fill the page', async ({ page }) => {
  await page.goto('/')
  const all = Array.from({ length: 400 }, (_, n) =>
    file(`Talk ${n}.vtt`, vtt(`Talk number ${n} is about bread.`)),
  )
  await files(page).setInputFiles(all)
  await expect(found(page)).toContainText('400 videos')
  await expect(page.getByRole('list', { name: 'Added files' }).getByRole('listitem')).toHaveCount(8)
  await page.getByRole('button', { name: 'and 392 more' }).click()
  await page.getByRole('button', { name: 'Remove all' }).click()
  await expect(page.getByRole('list', { name: 'Added files' })).toHaveCount(0)
})

test('broken workbooks get a sentence each, and the page lives on', async ({ page }) => {
  await page.goto('/')
  const good = workbook([{ rows: [['Link'], [link(1)]] }])
  const claims = good.slice()
  const view = new DataView(claims.buffer)
  for (let at = 0; at < claims.length - 28; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 2 ** 30, true)
  }
  await files(page).setInputFiles([
    file('cut.xlsx', good.subarray(0, good.length / 2)),
    file('bomb.xlsx', claims),
    file('old.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])),
    file('good.csv', good),
  ])
  await expect(found(page)).toContainText('3 not usable')
  const reason = (name: string) => found(page).getByRole('listitem').filter({ hasText: name })
  await expect(reason('cut.xlsx')).toContainText(/damaged/)
  await expect(reason('bomb.xlsx')).toContainText(/unpacks to/)
  await expect(reason('old.xls')).toContainText(/Save it as \.xlsx/)
})
