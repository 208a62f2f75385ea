/**
 * `npm run bench`: the project's figures beside their targets and beside its peers. Prints, never fails on a
 * figure. `--only NAME` runs one suite, `--json` prints one JSON object, `--seeds N` and `--runs N` set how
 * much is measured.
 */
import { bulkSuite } from '#tests/bench/bulk.ts'
import { etaSuite } from '#tests/bench/eta.ts'
import { firstMinuteSuite } from '#tests/bench/first-minute.ts'
import { laneBoundSuite } from '#tests/bench/lane-bound.ts'
import { notesSuite } from '#tests/bench/notes.ts'
import { rateBoundSuite } from '#tests/bench/rate-bound.ts'
import { asJson, asText, type Measured } from '#tests/bench/report.ts'
import { schedulerCostSuite } from '#tests/bench/scheduler-cost.ts'
import { speedUpSuite } from '#tests/bench/speed-up.ts'
import { storageSuite } from '#tests/bench/storage.ts'
import { stormSuite } from '#tests/bench/storm.ts'
import { searchSuite } from '#tests/bench/search.ts'
import type { Suite, SuiteOptions } from '#tests/bench/suite.ts'
import { streamsSuite } from '#tests/bench/streams.ts'
import { timelineSuite } from '#tests/bench/timeline.ts'
import { parseArgs } from 'node:util'

// The one that measures real time goes first, while the heap is small.
const suites: readonly Suite[] = [
  schedulerCostSuite,
  rateBoundSuite,
  laneBoundSuite,
  speedUpSuite,
  stormSuite,
  etaSuite,
  timelineSuite,
  notesSuite,
  firstMinuteSuite,
  bulkSuite,
  storageSuite,
  searchSuite,
  streamsSuite,
]

interface Args extends SuiteOptions {
  readonly json: boolean
  readonly chosen: readonly Suite[]
}

function readArgs(): Args {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      only: { type: 'string' },
      seeds: { type: 'string', default: '200' },
      runs: { type: 'string', default: '7' },
    },
  })
  const { json, only, seeds, runs } = values
  const chosen = suites.filter(({ name }) => only === undefined || name === only)
  if (chosen.length === 0) {
    throw new Error(`--only takes ${suites.map(({ name }) => name).join(', ')}; not "${only}".`)
  }
  return { json, chosen, seeds: wholeNumber('--seeds', seeds), runs: wholeNumber('--runs', runs) }
}

function wholeNumber(option: string, value: string): number {
  const number = Number(value)
  if (Number.isInteger(number) && number > 0) return number
  throw new Error(`${option} takes a whole number from 1 on, not "${value}".`)
}

async function measure(suite: Suite, options: SuiteOptions): Promise<Measured> {
  const start = performance.now()
  const seconds = () => Math.round((performance.now() - start) / 100) / 10
  try {
    const figures = await suite.measure(options)
    return { suite, figures, seconds: seconds() }
  } catch (error) {
    // The other suites still have something to say.
    return {
      suite,
      figures: [],
      seconds: seconds(),
      problem: error instanceof Error ? error.message : String(error),
    }
  }
}

async function main(): Promise<void> {
  const { json, chosen, ...options } = readArgs()
  const measured: Measured[] = []
  for (const suite of chosen) {
    const one = await measure(suite, options)
    measured.push(one)
    if (!json) console.log(asText(one))
  }
  if (json) console.log(asJson(measured))
}

main().then(
  // Alarms of the measured runs may stay armed for a quarter of an hour.
  () => process.exit(),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  },
)
