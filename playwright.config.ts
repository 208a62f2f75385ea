import { defineConfig } from '@playwright/test'
import { chromiumArgs, findChromium } from './tests/support/chromium.mjs'

const executablePath = findChromium()
const address = 'http://127.0.0.1:4173'

export default defineConfig({
  testDir: 'tests/e2e',
  // Most of a journey is waiting for servers that take their time.
  workers: 3,
  // Where the machine is shared, a journey of ten seconds was seen to take thirty.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ? [['list'], ['json']] : 'list',
  use: {
    baseURL: address,
    locale: 'en-GB',
    // A cached answer from the test before would hide what a server sends now.
    serviceWorkers: 'block',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: chromiumArgs,
    },
  },
  webServer: {
    command: 'npx vite preview --host 127.0.0.1 --port 4173 --strictPort',
    url: address,
    reuseExistingServer: false,
  },
})
