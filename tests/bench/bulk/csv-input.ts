import type { BulkTab } from '#tests/bench/bulk/browser.ts'
import { generatedCsv } from '#tests/bench/bulk/generated-videos.ts'
import { atMost, type Figure } from '#tests/bench/figure.ts'

const rows = 5000
const patienceMs = 15_000
/** The count, in any country's way of writing it. */
const countShown = String.raw`(?<!\d)5[,.\u202f\u00a0]?000(?!\d)`

/** Milliseconds from the choice of the file until its rows are counted on the screen; NaN where that does not come. */
export async function csvUntilPreview({ page }: BulkTab): Promise<number> {
  const shown = page.evaluate(
    ({ pattern, patience }) =>
      new Promise<number>((resolve) => {
        let chosen = Number.NaN
        addEventListener('change', () => (chosen = performance.now()), { capture: true, once: true })
        const observer = new MutationObserver(() => {
          const words = document.querySelector('[aria-label="What was found"]')?.textContent ?? ''
          if (!new RegExp(pattern).test(words)) return
          observer.disconnect()
          // Standing means drawn.
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - chosen)))
        })
        observer.observe(document.body, { subtree: true, childList: true, characterData: true })
        setTimeout(() => resolve(Number.NaN), patience)
      }),
    { pattern: countShown, patience: patienceMs },
  )
  const file = { name: 'videos.csv', mimeType: 'text/csv', buffer: Buffer.from(generatedCsv(rows)) }
  await page.locator('input[aria-label="Caption files"]').setInputFiles(file)
  return shown
}

export const csvFigure = (ms: number): Figure => ({
  name: 'CSV until the preview stands',
  setting: Number.isNaN(ms) ? '5,000 rows: not available' : '5,000 rows',
  unit: 'ms',
  values: { ours: ms },
  target: atMost(1000),
})
