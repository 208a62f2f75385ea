import { atMost, type Figure } from '#tests/bench/figure.ts'
import type { SearchFigures } from '#tests/bench/search/search-page.ts'
import type { Suite } from '#tests/bench/suite.ts'

const setting = '2,000 notes of 3 × 500 words'

export const searchSuite: Suite = {
  name: 'search',
  about:
    'The library’s search over a vocabulary of 40,000 words, in Chromium, from the question to the answer in the ' +
    'page: words rare and frequent, as they are typed and misspelt.',
  async measure() {
    // Only here: the other suites need neither a builder nor a browser.
    const { openBulkBrowser } = await import('#tests/bench/bulk/browser.ts')
    const { searchFigures } = await import('#tests/bench/search/search-figures.ts')
    const browser = await openBulkBrowser('search')
    try {
      return figuresOf(await browser.inTab(searchFigures))
    } finally {
      await browser.close()
    }
  },
}

const figuresOf = ({ queries, typing, building, restoring, keptBytes }: SearchFigures): readonly Figure[] => [
  ...Object.entries(queries).map(([kind, { count, p50, p95, worst }]) => ({
    name: 'search, p95',
    setting: `${count} queries, ${kind}`,
    unit: 'ms',
    values: { ours: p95, p50, worst },
    target: atMost(50),
  })),
  {
    name: 'long tasks of the page while typing',
    setting,
    values: {
      ours: typing.longTasks,
      'longest, ms': typing.longestTaskMs,
      'worst key, ms': typing.worstInteractionMs,
    },
    target: atMost(0),
  },
  {
    name: 'restoring the index in its worker',
    setting,
    unit: 'ms',
    values: { ours: restoring.ms },
    target: atMost(1000),
  },
  {
    name: 'long tasks of the page while the index is built',
    setting,
    values: { ours: building.longTasks, 'longest, ms': building.longestTaskMs, 'took, s': building.seconds },
    target: atMost(0),
  },
  { name: 'the kept index', setting, unit: 'MB', values: { ours: keptBytes / 1e6 } },
]
