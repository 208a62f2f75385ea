/**
 * The sample × 5 templates on the browser engine, in Chromium, against the built app: milliseconds from
 * the click on "Generate notes" to the first note on screen and to the last one saved. Prints figures;
 * never fails on them: machines are noisy. `-- --json` prints JSON, `-- --runs N` sets the number of runs.
 */
import { chromium } from '@playwright/test'
import { parseArgs } from 'node:util'
import { build, preview } from 'vite'
import { chromiumArgs, ensureChromium } from '../support/chromium.mjs'

const { values } = parseArgs({
  options: { json: { type: 'boolean' }, runs: { type: 'string', default: '7' } },
})
const templates = ['Basic Summary', 'Study Notes', 'Presentation Slides', 'Tutorial Guide', 'Flashcards']

await build({ logLevel: 'error' })
const server = await preview({ preview: { port: 4175, host: '127.0.0.1', strictPort: true } })
const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArgs })
const runs = []
for (let run = 0; run < Number(values.runs); run++) {
  const page = await browser.newPage()
  await page.goto('http://127.0.0.1:4175/')
  await page.getByRole('button', { name: 'Try the sample' }).click()
  for (const name of templates) await page.getByRole('checkbox', { name, exact: true }).check()
  await page.evaluate(() => {
    const times = {}
    globalThis.times = times
    addEventListener('submit', () => (times.click = performance.now()), { capture: true })
    new MutationObserver(() => {
      if (times.first === undefined && (document.querySelector('article')?.textContent ?? '').length > 300)
        times.first = performance.now()
      if (times.all === undefined && document.querySelector('[aria-label="Overall progress"][value="100"]')) {
        times.all = performance.now()
      }
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
  })
  await page.getByRole('button', { name: 'Generate notes' }).click()
  await page.waitForFunction(() => globalThis.times.first !== undefined && globalThis.times.all !== undefined)
  const { click, first, all } = await page.evaluate(() => globalThis.times)
  runs.push({ first: Math.round(first - click), all: Math.round(all - click) })
  await page.close()
}
await browser.close()
server.httpServer.close()

const spread = (key) => {
  const sorted = runs.map((run) => run[key]).sort((a, b) => a - b)
  return { median: sorted[Math.floor(sorted.length / 2)], worst: sorted.at(-1) }
}
const figures = { 'first note on screen': spread('first'), 'all five notes': spread('all') }
if (values.json)
  console.log(JSON.stringify({ runs: runs.length, unit: 'ms', figures, targets: { first: 1000, all: 2000 } }))
else {
  console.log(`Sample × 5 templates, ${runs.length} runs, ms after the click (targets: first 1000, all 2000)`)
  console.table(figures)
}
process.exit(0)
