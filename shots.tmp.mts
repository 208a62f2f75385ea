import { chromium } from '@playwright/test'
import { startAppServer } from '#tests/support/app-server.ts'
import { chromiumArgs, findChromium } from '#tests/support/chromium.mjs'
const scheme = (process.argv[2] ?? 'light') as 'light' | 'dark'
const width = Number(process.argv[3] ?? 1280)
const n = Number(process.argv[4] ?? 40)
let total = 0
const server = await startAppServer({
  config: { apiBaseUrl: '', parallel: { rateLimitRpm: 100 } },
  delayMs: ({ template }, nth) => 300 + ((total++ * 7919) % 1400),
  answer: ({ template, videoUrl }, nth) => {
    const k = Number(videoUrl.slice(-2))
    if (total === 41) return { status: 429, headers: { 'retry-after': '6' }, body: { error: 'Slow down' } }
    if (k % 11 === 3 && template === 'study-notes') return { status: 422, body: { error: `Video ${k} has no captions`, details: 'x' } }
    if (k % 13 === 5) return nth <= (k === 5 ? 3 : 1) ? { status: 500, body: { error: 'The transcriber fell over' } } : undefined
    return undefined
  },
})
const path = findChromium()
const browser = await chromium.launch({ ...(path && { executablePath: path }), args: chromiumArgs })
const page = await browser.newPage({ colorScheme: scheme, viewport: { width, height: 900 }, locale: 'en-GB' })
page.on('console', (m) => { if (!/Failed to load/.test(m.text())) console.log(m.type(), m.text()) })
page.on('pageerror', (e) => console.log('thrown', e.message))
await page.goto(server.url)
await page.getByRole('textbox', { name: 'Video links' }).fill(Array.from({ length: n }, (_, i) => `https://youtu.be/dQw4w9WgX${String(i).padStart(2, '0')}`).join('\n'))
for (const box of await page.getByRole('group', { name: 'Templates' }).getByRole('checkbox').all()) {
  const name = await box.evaluate((input: any) => input.labels?.[0]?.innerText ?? '')
  await box.setChecked(/^(Basic|Study|Tutorial)/.test(name))
}
await page.getByRole('slider', { name: 'Concurrent requests' }).fill('8')
await page.getByRole('button', { name: 'Generate notes' }).click()
const region = page.getByRole('region', { name: 'Progress' })
await region.getByRole('button', { name: 'Timeline' }).click()
await page.waitForTimeout(9000)
const pre = `/tmp/shot-${scheme}-${width}`
const near = async (name: string) => {
  await region.getByRole('button', { name: /^Timeline/ }).scrollIntoViewIfNeeded()
  await region.getByRole('button', { name: /^Timeline/ }).evaluate((el) => el.scrollIntoView({ block: 'start' }))
  await page.screenshot({ path: `${pre}-${name}.png` })
}
await region.getByRole('progressbar', { name: 'Overall progress' }).evaluate((el) => el.scrollIntoView({ block: 'start' }))
await page.screenshot({ path: `${pre}-top.png` })
await near('running')
await region.getByRole('button', { name: /^Failures/ }).click()
await region.getByRole('button', { name: 'Pause' }).click()
await page.waitForTimeout(2500)
await region.getByRole('button', { name: 'Resume' }).click()
await region.getByRole('listbox').focus()
for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight')
await page.keyboard.press('ArrowDown')
await near('keys')
try { await page.waitForFunction(() => !document.querySelector('progress[aria-label="Overall progress"]') || (document.querySelector('progress[aria-label="Overall progress"]') as any).value === 100, undefined, { timeout: 120000 }) } catch { console.log('timeout') }
await page.waitForTimeout(1200)
await region.getByRole('button', { name: 'Report' }).click()
await near('end')
await page.keyboard.press('PageDown'); await page.waitForTimeout(300)
await page.screenshot({ path: `${pre}-end2.png` })
await region.getByRole('button', { name: 'Zoom in' }).click()
await region.getByRole('button', { name: 'Zoom in' }).click()
await near('zoomed')
await region.getByRole('button', { name: 'Show as a table' }).click()
await near('table')
console.log('scroll', await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth))
await browser.close(); await server.close()
