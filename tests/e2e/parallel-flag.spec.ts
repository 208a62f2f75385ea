import { startAppServer } from '#tests/support/app-server.ts'
import { allDone, choose, expect, generate, progress, test } from '#tests/support/watched-page.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'

const off = mkdtempSync(join(tmpdir(), 'fanfold-sequential-'))

test.beforeAll(async () => {
  process.env['NEXT_PUBLIC_PARALLEL_PROCESSING'] = 'false'
  await build({ logLevel: 'error', build: { outDir: off, emptyOutDir: true } })
  delete process.env['NEXT_PUBLIC_PARALLEL_PROCESSING']
})
test.afterAll(() => rmSync(off, { recursive: true }))

test('a build without the flag makes strictly one note at a time, on the same screens', async ({ page }) => {
  const server = await startAppServer({ staticDir: off, delayMs: 150 })
  try {
    await page.goto(server.url)
    await expect(page.getByRole('switch', { name: 'Parallel processing' })).toBeDisabled()
    await page.getByRole('textbox', { name: 'Video links' }).fill('https://youtu.be/dQw4w9WgXcQ')
    await choose(page, 'Basic Summary', 'Study Notes', 'Presentation Slides')
    await generate(page)
    await expect(progress(page).getByRole('list', { name: 'Now processing' })).toBeVisible()
    await allDone(page)
    expect(server.log).toHaveLength(3)
    expect(server.maxInFlight).toBe(1)
  } finally {
    await server.close()
  }
})
