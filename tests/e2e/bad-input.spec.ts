import { readFileSync, writeFileSync } from 'node:fs'
import { startAppServer } from '#tests/support/app-server.ts'
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

const link = 'https://youtu.be/dQw4w9WgXcQ'
const form = 'New notes'

test.use({ mayBeSaid: /Failed to load resource/ })

test('nothing given, no template: each is said at its place and the focus goes there', async ({ page }) => {
  await page.goto('/')
  await choose(page)
  await generate(page)
  const links = page.getByRole('textbox', { name: 'Video links' })
  await expect(links).toBeFocused()
  await expect(links).toHaveAccessibleDescription(/try the sample/i)
  await expect(page.getByRole('group', { name: 'Templates' })).toHaveAccessibleDescription(/at least one/)
})

test('a link without a transcript says how to get one, and the rest goes on', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('textbox', { name: 'Video links' }).fill(link)
  await choose(page, 'Basic Summary')
  await expect(page.getByRole('form', { name: form })).toContainText(/Show transcript/)
  await generate(page)
  await expect(page.getByRole('textbox', { name: 'Video links' })).toHaveValue(link)
  await page.getByLabel('Caption files').setInputFiles([
    { name: 'lecture.srt', mimeType: 'text/plain', buffer: readFileSync('tests/support/lecture.srt') },
    {
      name: 'second.vtt',
      mimeType: 'text/vtt',
      buffer: Buffer.from('WEBVTT\n\n00:01.000 --> 00:04.000\nWater boils at 100 degrees at sea level.\n'),
    },
  ])
  await generate(page)
  await allDone(page)
  await expect(progress(page).getByRole('row', { name: /second/ })).toBeVisible()
})

test('files that can’t be read are each named with their reason', async ({ page }, testInfo) => {
  await page.goto('/')
  // From the disk: as bytes it would cross to the browser as text, which takes twenty seconds.
  const huge = testInfo.outputPath('huge.srt')
  writeFileSync(huge, Buffer.alloc(50 * 1024 * 1024 - 100, 'a '))
  await page.getByLabel('Caption files').setInputFiles([
    { name: 'empty.srt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
    {
      name: 'photo.srt',
      mimeType: 'text/plain',
      buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3, 0, 255]),
    },
    {
      name: 'cut.srt',
      mimeType: 'text/plain',
      buffer: Buffer.from('1\n00:00:01,000 --> 00:00:04,000\nThe moon turns once a month.\n\n2\n00:00:05,0'),
    },
  ])
  await page.getByLabel('Caption files').setInputFiles(huge)
  const found = page.getByRole('region', { name: 'What was found' })
  await expect(found).toContainText('empty.srt')
  for (const name of ['empty.srt', 'photo.srt', 'huge.srt']) {
    await expect(found.getByRole('listitem').filter({ hasText: name })).toContainText(/\w+ \w+ \w+/)
  }
  await choose(page, 'Basic Summary')
  await generate(page)
  await allDone(page)
  await expect(article(page)).toContainText('moon')
})

const answers = {
  'a web page': {
    answer: { status: 200, body: '<!doctype html><html><body>Proxy says hello</body></html>' },
    words: /web page/,
  },
  'an empty body': { answer: { status: 200, body: '' }, words: /empty/ },
  'a 200 without content': { answer: { status: 200, body: { title: 'x' } }, words: /without a note/ },
  'a 400': {
    answer: { status: 400, body: { error: 'That link is broken', suggestion: 'Check it.' } },
    words: /That link is broken/,
  },
} as const

for (const [what, { answer, words }] of Object.entries(answers)) {
  test(`a server that answers ${what} is told about in a clear sentence, and the others go on`, async ({
    page,
  }) => {
    const server = await startAppServer({
      answer: ({ template }) => (template === 'study-notes' ? answer : undefined),
    })
    try {
      await page.goto(server.url)
      await page.getByRole('textbox', { name: 'Video links' }).fill(link)
      await choose(page, 'Basic Summary', 'Study Notes')
      await generate(page)
      await expect(article(page)).toContainText('bicycle')
      await tab(page, 'Study Notes').click()
      await expect(notes(page).getByRole('tabpanel')).toContainText(words, { timeout: 20_000 })
      await expect(notes(page).getByRole('button', { name: 'Retry Study Notes' })).toBeVisible({
        timeout: 20_000,
      })
    } finally {
      await server.close()
    }
  })
}

test('a server that never answers can be cancelled, and the others are there', async ({ page }) => {
  const server = await startAppServer({
    answer: ({ template }) => (template === 'study-notes' ? 'hang' : undefined),
  })
  try {
    await page.goto(server.url)
    await page.getByRole('textbox', { name: 'Video links' }).fill(link)
    await choose(page, 'Basic Summary', 'Study Notes')
    await generate(page)
    await expect(article(page)).toContainText('bicycle')
    await progress(page)
      .getByRole('button', { name: /^Cancel Study Notes for/ })
      .click()
    await expect(progress(page).getByRole('button', { name: /^Retry Study Notes for/ })).toBeVisible()
  } finally {
    await server.close()
  }
})

test('a broken config.json is reported and the defaults hold', async ({ page }) => {
  const server = await startAppServer({ config: { parallel: { maxConcurrent: 99 } } })
  try {
    await page.goto(server.url)
    await expect(page.getByRole('alert')).toContainText(/config\.json/)
    await expect(page.getByRole('switch', { name: 'Parallel processing' })).toBeEnabled()
  } finally {
    await server.close()
  }
})

test('hostile captions and hostile answers are drawn as text', async ({ page }) => {
  const evil =
    '<img src=x onerror="globalThis.evil=1"> [click](javascript:evil=1) <script>globalThis.evil=1</script>'
  const server = await startAppServer({
    note: () => ({
      title: evil,
      levels: { standard: `# ${evil}\n\n${evil}` },
      selected: 'standard',
      warnings: [evil],
    }),
  })
  try {
    await page.goto(server.url)
    await page.getByRole('textbox', { name: 'Video links' }).fill(link)
    await choose(page, 'Basic Summary')
    await generate(page)
    await expect(article(page)).toContainText('click')
    expect(await page.evaluate(() => 'evil' in globalThis)).toBe(false)
    await expect(page.locator('a[href^="javascript"], article img, article script')).toHaveCount(0)
  } finally {
    await server.close()
  }
})
