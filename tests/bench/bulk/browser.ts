import { chromiumArgs, ensureChromium } from '#tests/support/chromium.mjs'
import { chromium, type CDPSession, type Page } from '@playwright/test'
import tailwind from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { resolve } from 'node:path'
import { build, preview, type InlineConfig } from 'vite'

export interface BulkTab {
  readonly page: Page
  readonly devTools: CDPSession
}

export interface BulkBrowser {
  /** A page of its own for `measure`, with the app loaded and nothing started. */
  inTab<T>(measure: (tab: BulkTab) => Promise<T>): Promise<T>
  close(): Promise<void>
}

const address = { port: 4177, host: '127.0.0.1', strictPort: true }

/** Built as vite.config.ts builds the app, which is no file that this can be told to take its page from. */
const configOf = (name: string): InlineConfig => ({
  configFile: false,
  root: resolve('tests/bench', name),
  publicDir: resolve('public'),
  envDir: resolve('.'),
  envPrefix: ['VITE_', 'NEXT_PUBLIC_'],
  plugins: [react({ compiler: true }), tailwind()],
  worker: { format: 'es' },
  logLevel: 'error',
  build: {
    outDir: resolve(`node_modules/.bench-${name}`),
    emptyOutDir: true,
    target: 'baseline-widely-available',
  },
  preview: address,
})

/** Builds the app around what a folder of the bench has in its page, and opens it in Chromium. */
export async function openBulkBrowser(name: 'bulk' | 'search' | 'streams' = 'bulk'): Promise<BulkBrowser> {
  const config = configOf(name)
  await build(config)
  const server = await preview(config)
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArgs })
  return {
    async inTab(measure) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
      try {
        await page.goto(`http://${address.host}:${address.port}/`)
        await page.locator('main').waitFor()
        const devTools = await page.context().newCDPSession(page)
        return await measure({ page, devTools })
      } finally {
        await page.close()
      }
    },
    async close() {
      await browser.close()
      await server.close()
    },
  }
}
