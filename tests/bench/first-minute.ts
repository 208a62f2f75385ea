import { atMost, type Figure } from '#tests/bench/figure.ts'
import type { Suite } from '#tests/bench/suite.ts'
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const script = 'tests/bench/first-minute.mjs'

interface Measured {
  readonly unit: string
  readonly figures: Readonly<Record<string, { readonly median: number; readonly worst: number }>>
  readonly targets: Readonly<Record<string, number>>
}

/** In a process of its own: it builds the app and drives Chromium, which needs nothing of the other suites. */
export const firstMinuteSuite: Suite = {
  name: 'first-minute',
  about: 'The sample × 5 templates on the browser engine, in Chromium, from the click on "Generate notes".',
  async measure({ runs }) {
    const { stdout } = await promisify(execFile)('node', [script, '--json', '--runs', String(runs)])
    const { unit, figures, targets } = JSON.parse(stdout) as Measured
    const bounds = Object.values(targets)
    return Object.entries(figures).map(([name, { median, worst }], n): Figure => {
      const bound = bounds[n]
      return {
        name,
        setting: `median of ${runs} runs`,
        unit,
        values: { ours: median, 'ours, worst run': worst },
        ...(bound !== undefined && { target: atMost(bound) }),
      }
    })
  },
}
