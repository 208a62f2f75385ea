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

const link = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'
const templates = ['Basic Summary', 'Study Notes', 'Presentation Slides', 'Tutorial Guide', 'Research Paper']
const failing = { status: 422, body: { error: 'The transcriber fell over', suggestion: 'Try it once more.' } }

// The browser itself writes a line for each answer of 4xx and 5xx.
test.use({
  mayBeSaid: /Failed to load resource: the server responded with a status of (401|422)|net::ERR_FAILED/,
})

test('five templates of different speed: the quickest is read while others run, the failed one is retried', async ({
  page,
}) => {
  const slow: Record<string, number> = {
    'basic-summary': 2500,
    'presentation-slides': 300,
    'tutorial-guide': 2200,
  }
  const server = await startAppServer({
    delayMs: ({ template }) => slow[template] ?? 1500,
    answer: ({ template }, nth) => (template === 'study-notes' && nth === 1 ? failing : undefined),
  })
  try {
    await page.goto(server.url)
    await page.getByRole('textbox', { name: 'Video links' }).fill(link)
    await choose(page, ...templates)
    await page.getByRole('slider', { name: 'Concurrent requests' }).fill('3')
    await generate(page)
    await expect(tab(page, 'Presentation Slides')).toHaveAttribute('aria-selected', 'true')
    await expect(article(page)).toContainText('bicycle')
    await expect(
      progress(page).getByRole('list', { name: 'Now processing' }).getByRole('listitem'),
    ).not.toHaveCount(0)

    await tab(page, 'Study Notes').click()
    const panel = notes(page).getByRole('tabpanel', { name: 'Study Notes' })
    await expect(panel).toContainText('The transcriber fell over', { timeout: 20_000 })
    await expect(panel).toContainText('Try it once more.')
    await panel.getByRole('button', { name: 'Retry Study Notes' }).click()
    await expect(article(page)).toContainText('bicycle', { timeout: 20_000 })
    await allDone(page)

    expect(server.maxInFlight).toBe(3)
    const starts = server.log.map(({ at }) => at)
    // As sent they are 150 ms apart, which tests on a fake clock see to; on their way one may catch up with another.
    expect((starts[4] ?? 0) - (starts[0] ?? 0)).toBeGreaterThanOrEqual(500)
  } finally {
    await server.close()
  }
})

test('a config that switches parallel off makes the same build run one at a time, and the screen says why', async ({
  page,
}) => {
  const server = await startAppServer({
    config: { apiBaseUrl: '', parallel: { enabled: false } },
    delayMs: 150,
  })
  try {
    await page.goto(server.url)
    await expect(page.getByRole('switch', { name: 'Parallel processing' })).toBeDisabled()
    await expect(page.getByText(/switched it off/)).toBeVisible()
    await page.getByRole('textbox', { name: 'Video links' }).fill(link)
    await choose(page, 'Basic Summary', 'Study Notes')
    await generate(page)
    await expect(progress(page).getByRole('list', { name: 'Now processing' })).toBeVisible()
    await allDone(page)
    expect(server.log).toHaveLength(2)
    expect(server.maxInFlight).toBe(1)
  } finally {
    await server.close()
  }
})

test('a server that streams tells how far each note is, and with what', async ({ page }) => {
  let goOn = () => {}
  const looked = new Promise<void>((resolve) => (goOn = resolve))
  const server = await startAppServer({
    streams: true,
    config: { apiBaseUrl: '', preferAsync: true },
    beforeStage: (stage) => (stage === 'saving' ? looked : undefined),
  })
  try {
    await page.goto(server.url)
    await page.getByRole('textbox', { name: 'Video links' }).fill(link)
    await choose(page, 'Study Notes')
    await generate(page)
    const working = progress(page).getByRole('list', { name: 'Now processing' }).getByRole('listitem')
    await expect(working).toContainText('generating')
    await expect(working).toContainText('60 %')
    await expect(working).not.toContainText('≈')
    goOn()
    await expect(article(page)).toContainText('bicycle')
    await allDone(page)
    expect(server.log.map(({ streamed }) => streamed)).toEqual([true])
  } finally {
    await server.close()
  }
})

test('a note out of a queue is waited for, whatever becomes of one question', async ({ page }) => {
  const server = await startAppServer({ queues: true, delayMs: 500 })
  let questions = 0
  await page.route('**/api/jobs/*', (route) => (++questions === 1 ? route.abort() : route.continue()))
  try {
    await page.goto(server.url)
    await page.getByRole('textbox', { name: 'Video links' }).fill(link)
    await choose(page, 'Study Notes')
    await generate(page)
    await expect(article(page)).toContainText('bicycle')
    await allDone(page)
    expect(server.log).toHaveLength(1)
  } finally {
    await server.close()
  }
})

test('templates that the server does not know can’t be chosen, and the app says why', async ({ page }) => {
  const server = await startAppServer()
  try {
    await page.goto(server.url)
    for (const name of ['Flashcards', 'Chapters']) {
      const box = page.getByRole('checkbox', { name, exact: true })
      await expect(box).toBeDisabled()
      await expect(box).toHaveAccessibleDescription(/notes API/)
    }
  } finally {
    await server.close()
  }
})

test('a server that wants a sign-in is asked once, and nothing is lost', async ({ page }) => {
  let signedIn = false
  const server = await startAppServer({
    config: { apiBaseUrl: '', signInUrl: '/sign-in', parallel: { maxConcurrent: 1 } },
    answer: () => (signedIn ? undefined : { status: 401, body: { error: 'Please sign in' } }),
  })
  try {
    await page.goto(server.url)
    await page.getByRole('textbox', { name: 'Video links' }).fill(link)
    await choose(page, ...templates)
    await generate(page)
    await expect(page.getByRole('link', { name: 'Sign in' }).first()).toBeVisible()
    expect(server.log).toHaveLength(1)
    signedIn = true
    await progress(page).getByRole('button', { name: 'Continue' }).click()
    await allDone(page)
  } finally {
    await server.close()
  }
})
