import { test as base, expect, type ConsoleMessage, type Page } from '@playwright/test'
import axe from 'axe-core'

export { expect }

interface Watched {
  /** Console messages and page errors so far. */
  readonly said: string[]
  /** Addresses asked for so far. */
  readonly requests: string[]
}

/** Every journey ends with a silent console, unless it says which words it expects there. */
export const test = base.extend<{ watched: Watched; mayBeSaid: RegExp | undefined }>({
  mayBeSaid: [undefined, { option: true }],
  watched: [
    async ({ page, mayBeSaid }, use) => {
      const watched: Watched = { said: [], requests: [] }
      page.on('console', (message) => {
        if (!isOfBrowser(message)) watched.said.push(`${message.type()}: ${message.text()}`)
      })
      page.on('pageerror', (error) => watched.said.push(`thrown: ${error.message}`))
      page.on('request', (request) => watched.requests.push(request.url()))
      await use(watched)
      expect(watched.said.filter((line) => !mayBeSaid?.test(line))).toEqual([])
    },
    { auto: true },
  ],
})

/** A server need not have the metadata, nor a browser the service behind its own model: Chromium writes both down. */
const isOfBrowser = (message: ConsoleMessage): boolean =>
  message.location().url.endsWith('/api/youtube/metadata') ||
  message.text().startsWith('Unable to create a text session')

/** What axe finds on the page as it is now: WCAG 2.2 A and AA, and axe's own good practice. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document)
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`,
    )
  })
}

/**
 * Fails unless axe finds nothing and nothing scrolls sideways, in both themes and at each of these widths in
 * px. The page is left as it was; its state must hold for some seconds.
 */
export async function expectAccessible(page: Page, ...widths: readonly number[]): Promise<void> {
  const size = page.viewportSize()
  for (const width of widths.length > 0 ? widths : [size?.width ?? 1280]) {
    await page.setViewportSize({ width, height: size?.height ?? 800 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await axeFindings(page), `${colorScheme}, ${width} px`).toEqual([])
    }
    await expect
      .poll(
        () =>
          page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        { message: `${width} px` },
      )
      .toBeLessThanOrEqual(0)
  }
  await page.emulateMedia({ colorScheme: null })
  if (size) await page.setViewportSize(size)
}

/** So many links to videos, a line for each. */
export const links = (count: number): string =>
  Array.from({ length: count }, (_, n) => `https://youtu.be/dQw4w9WgX${String(n).padStart(2, '0')}`).join(
    '\n',
  )

export const generate = (page: Page) => page.getByRole('button', { name: 'Generate notes' }).click()

/** Leaves exactly these templates chosen. */
export async function choose(page: Page, ...names: readonly string[]): Promise<void> {
  const boxes = page.getByRole('group', { name: 'Templates' }).getByRole('checkbox')
  await expect(boxes.first()).toBeVisible()
  for (const box of await boxes.all()) {
    const name = await box.evaluate((input: HTMLInputElement) => input.labels?.[0]?.innerText ?? '')
    await box.setChecked(names.some((wanted) => name.startsWith(wanted)))
  }
}

export const progress = (page: Page) => page.getByRole('region', { name: 'Progress' })
export const grid = (page: Page) => progress(page).getByRole('grid', { name: 'Processing status' })
export const notes = (page: Page) => page.getByRole('region', { name: 'Notes' })
export const tab = (page: Page, name: string) => notes(page).getByRole('tab', { name, exact: true })
export const article = (page: Page) => notes(page).getByRole('article')

/** Waits until the whole run has ended well. */
export const allDone = (page: Page) =>
  expect(progress(page).getByRole('progressbar', { name: 'Overall progress' })).toHaveAttribute(
    'value',
    '100',
    { timeout: 20_000 },
  )
