import { startModelServer, type ModelServer, type ModelServerOptions } from '#tests/support/model-server.ts'
import { everythingKept } from '#tests/support/everything-kept.ts'
import {
  allDone,
  article,
  axeFindings,
  choose,
  expect,
  generate,
  notes,
  progress,
  tab,
  test,
} from '#tests/support/watched-page.ts'
import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'

const key = 'sk-test-0123456789abcdef'
const five = ['Basic Summary', 'Study Notes', 'Tutorial Guide', 'Research Paper', 'Chapters']
const captions = readFileSync('tests/support/lecture.srt', 'utf8')

const long = Array.from({ length: 12 }, (_, n) => `## Part ${n + 1}\n\nThe bicycle **steers** itself.`)
const answer = () =>
  [
    '@@ standard',
    `The first words.\n\n${long.join('\n\n')}\n\nThe last words.`,
    '@@ brief',
    'In short: it steers.',
    '@@ comprehensive',
    'At length: it steers.',
  ].join('\n')

/** What it says of its model. */
const gemini = {
  '/v1beta/models/gemini-flash-latest': {
    name: 'models/gemini-flash-latest',
    inputTokenLimit: 1_048_576,
    outputTokenLimit: 65_536,
  },
}

// The browser itself writes a line for each answer of 4xx, and for a connection that is cut.
test.use({
  mayBeSaid: /Failed to load resource: (?:the server responded with a status of (?:400|401|429)|net::ERR_)/,
})

async function withServer(options: ModelServerOptions, journey: (server: ModelServer) => Promise<void>) {
  const server = await startModelServer({ key, answer, ...options })
  try {
    await journey(server)
  } finally {
    await server.close()
  }
}

/** As a user does: in Settings, by the names that stand there. */
async function setUp(page: Page, address: string, typed = key) {
  await page.goto('/settings')
  await page.getByRole('radio', { name: 'Your own model' }).check()
  await page.getByRole('combobox', { name: 'Provider' }).selectOption({ label: 'Another server' })
  const server = page.getByRole('textbox', { name: 'Address of the server' })
  await server.fill(address)
  await server.press('Enter')
  await page.getByLabel(/^Key for/).fill(typed)
  await page.getByRole('combobox', { name: 'Model', exact: true }).fill('small-model')
}

async function start(page: Page, ...templates: readonly string[]) {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'New' }).click()
  await page.getByRole('textbox', { name: 'Transcript' }).fill(captions)
  await choose(page, ...templates)
  await generate(page)
}

async function nowhereIsTheKey(page: Page, said: readonly string[], requests: readonly string[]) {
  expect(await everythingKept(page)).not.toContain(key)
  expect(await page.content()).not.toContain(key)
  expect([...said, ...requests, page.url()].join('\n')).not.toContain(key)
}

test('a note can be read while it is written, and the finished one comes in its place', async ({
  page,
  watched,
}) =>
  withServer({ tokensPerSecond: 40 }, async (server) => {
    await setUp(page, server.url)
    await start(page, 'Basic Summary')
    await expect(article(page)).toHaveAttribute('aria-busy', 'true')
    await expect(article(page)).toContainText('Part 3')
    expect(await axeFindings(page)).toEqual([])
    const before = await reading(page)
    await expect(article(page)).not.toHaveAttribute('aria-busy', { timeout: 15_000 })
    await expect(article(page)).toContainText('The last words.')
    expect(await reading(page)).toEqual(before)
    await page.getByRole('radio', { name: 'Brief' }).check()
    await expect(article(page)).toHaveText('In short: it steers.')
    await nowhereIsTheKey(page, watched.said, watched.requests)
    expect(server.log.filter(({ path }) => path.includes(key))).toEqual([])
  }))

/** Where the reader is: in the middle of what was written at first, with the focus on the panel. */
async function reading(page: Page) {
  const panel = notes(page).getByRole('tabpanel')
  return panel.evaluate((element) => {
    const marked = globalThis as unknown as { first?: Element; article?: Element | null }
    if (!marked.first) {
      element.focus({ preventScroll: true })
      marked.article = element.querySelector('article')
      marked.first = [...element.querySelectorAll('h4')].at(-1) ?? element
      marked.first.scrollIntoView()
    }
    return {
      top: Math.round(marked.first.getBoundingClientRect().top),
      isThere: marked.first.isConnected && marked.article === element.querySelector('article'),
      focused: document.activeElement === element,
    }
  })
}

test('five notes of a pasted transcript: a full server is waited for, and an answer that is cut is asked for again', ({
  page,
  watched,
}) =>
  withServer(
    {
      tokensPerSecond: 300,
      fault: (_, nth) =>
        nth === 2
          ? { status: 429, body: { error: { message: 'Rate limit reached. Please try again in 2s.' } } }
          : nth === 3
            ? { after: 10, goes: 'drop' }
            : undefined,
    },
    async (server) => {
      await setUp(page, server.url)
      await start(page, ...five)
      await expect(
        progress(page)
          .getByText(/for the server until/)
          .first(),
      ).toBeVisible()
      await allDone(page)
      // Five notes, one that was sent away, one that was cut.
      expect(server.log.filter(({ method }) => method === 'POST')).toHaveLength(7)
      for (const name of five) {
        await tab(page, name).click()
        await expect(article(page)).toContainText('The last words.')
      }
      await nowhereIsTheKey(page, watched.said, watched.requests)
    },
  ))

test('a wrong key stops the run under one banner; with the right one it goes on', ({ page }) =>
  withServer({}, async (server) => {
    await setUp(page, server.url, 'sk-wrong-key-0000')
    await page.getByRole('link', { name: 'New' }).click()
    // So that there is a rest that was not asked for.
    await page.getByRole('switch', { name: 'Parallel processing' }).uncheck()
    await start(page, ...five)
    const banner = progress(page).getByText(/key/i)
    await expect(banner.first()).toBeVisible()
    await expect(progress(page).getByText(/press Continue/)).toHaveCount(1)
    await expect(page.locator('body')).not.toContainText('sk-wrong-key-0000')
    const session = page.url()
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Settings' }).click()
    await page.getByLabel(/^Key for/).fill(key)
    await page.goBack()
    expect(page.url()).toBe(session)
    await progress(page).getByRole('button', { name: 'Continue' }).click()
    await allDone(page)
    await tab(page, 'Study Notes').click()
    await expect(article(page)).toContainText('The last words.')
  }))

test('Gemini watches a YouTube video itself: a link alone is enough', ({ page, watched }) =>
  withServer({ tokensPerSecond: 300, routes: gemini }, async (server) => {
    const link = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'
    await page.addInitScript((baseUrl) => {
      const state = {
        engine: 'model',
        provider: 'gemini',
        connections: { gemini: { baseUrl, model: 'gemini-flash-latest' } },
      }
      localStorage.setItem('fanfold-settings', JSON.stringify({ state, version: 1 }))
    }, `${server.url}/v1beta`)
    await page.goto('/settings')
    await page.getByLabel(/^Key for/).fill(key)
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'New' }).click()
    await page.getByRole('textbox', { name: 'Video links' }).fill(link)
    await choose(page, 'Basic Summary', 'Study Notes')
    await generate(page)
    await allDone(page)
    await expect(article(page)).toContainText('The last words.')
    const asked = server.log.filter(({ method }) => method === 'POST')
    expect(asked.length).toBeGreaterThanOrEqual(2)
    for (const { path, headers, body } of asked) {
      expect(path).not.toContain(key)
      expect(headers['x-goog-api-key']).toBe(key)
      expect(JSON.stringify(body)).not.toContain(key)
      expect(body).toMatchObject({
        contents: [
          { parts: expect.arrayContaining([{ fileData: expect.objectContaining({ fileUri: link }) }]) },
        ],
      })
    }
    await nowhereIsTheKey(page, watched.said, watched.requests)
  }))
