import { startAppServer } from '#tests/support/app-server.ts'
import { choose, expect, generate, progress, test } from '#tests/support/watched-page.ts'
import type { Page } from '@playwright/test'

test.use({ mayBeSaid: /Failed to load resource: the server responded with a status of (422|429|500)/ })

interface Sample {
  /** Wall clock, milliseconds. */
  readonly at: number
  /** `19 %, 7 of 200 done · 10 running, about a minute left`. */
  readonly line: string
  readonly percent: number
}

/** From now on, what the bar of the Progress region says, five times a second. */
const watch = (page: Page) =>
  page.evaluate(() => {
    const samples: Sample[] = []
    Object.assign(globalThis, { samples })
    setInterval(() => {
      const bar = document.querySelector('[aria-label="Overall progress"]')
      const line = bar?.getAttribute('aria-valuetext')
      if (bar && line) samples.push({ at: Date.now(), line, percent: Number(bar.getAttribute('value')) })
    }, 200)
  })

const figure = (line: string, pattern: RegExp) => Number(pattern.exec(line)?.[1] ?? 0)

test('two hundred notes, a tenth of them failing, one pause: what is shown is true at every look', async ({
  page,
}) => {
  test.setTimeout(150_000)
  let asked = 0
  const server = await startAppServer({
    delayMs: () => 150 + ((asked * 37) % 500),
    answer: ({ videoUrl, template }, nth) => {
      const number = Number(videoUrl.slice(-2))
      asked += 1
      if (asked === 60) return { status: 429, headers: { 'retry-after': '4' }, body: { error: 'Slow down' } }
      if (number % 10 === 3 && template === 'study-notes') {
        return { status: 422, body: { error: 'No captions for this video' } }
      }
      // Fails once: tried again by itself.
      const stumbles = number % 10 === 7 && template !== 'study-notes' && nth === 1
      return stumbles ? { status: 500, body: { error: 'The transcriber fell over' } } : undefined
    },
  })
  try {
    await page.goto(server.url)
    const ids = Array.from(
      { length: 50 },
      (_, n) => `https://youtu.be/dQw4w9WgX${String(n).padStart(2, '0')}`,
    )
    await page.getByRole('textbox', { name: 'Video links' }).fill(ids.join('\n'))
    await choose(page, 'Basic Summary', 'Study Notes', 'Presentation Slides', 'Tutorial Guide')
    await page.getByRole('slider', { name: 'Concurrent requests' }).fill('10')
    await generate(page)
    await watch(page)
    await expect(
      progress(page)
        .getByText(/wait for the server until/)
        .first(),
    ).toBeVisible({
      timeout: 60_000,
    })
    await expect(progress(page).getByText(/^Ended: 195 of 200 made in .* 5 failed$/)).toBeVisible({
      timeout: 100_000,
    })

    const samples = await page.evaluate(() => (globalThis as unknown as { samples: Sample[] }).samples)
    const answers = server.log.flatMap(({ answered }) =>
      answered ? { status: answered.status, at: performance.timeOrigin + answered.at } : [],
    )
    const sent = (status: number, before: number) =>
      answers.filter((answer) => answer.status === status && answer.at <= before).length
    // A page is busy at times, on a machine with other journeys more so: what it shows may be this old, never
    // younger than the truth.
    const late = 10_000
    expect(samples.length).toBeGreaterThan(50)
    let before = 0
    for (const { at, line, percent } of samples) {
      const failed = figure(line, /(\d+) failed/)
      expect(percent, line).toBeGreaterThanOrEqual(before)
      before = percent
      expect(failed, line).toBeLessThanOrEqual(sent(422, at))
      expect(failed, line).toBeGreaterThanOrEqual(sent(422, at - late))
      if (!/of 200 done/.test(line)) continue
      const done = figure(line, /(\d+) of 200 done/)
      const running = figure(line, /(\d+) running/)
      const waiting = [...line.matchAll(/(\d+) wait/g)].reduce((sum, [, n]) => sum + Number(n), 0)
      expect(done + running + waiting + failed, line).toBe(200)
      // What is answered still runs until it is saved, and leaves its place to the next.
      const saving = sent(200, at) + sent(422, at) - done - failed
      expect(running - saving, line).toBeLessThanOrEqual(10)
      expect(done, line).toBeLessThanOrEqual(sent(200, at))
      expect(done, line).toBeGreaterThanOrEqual(sent(200, at - late))
    }
    expect(sent(200, Infinity)).toBe(195)
    expect(server.maxInFlight).toBeLessThanOrEqual(10)
  } finally {
    await server.close()
  }
})
