/**
 * `npm test`: every check of the project, one after the other, closed by a line `N passed, N failed`. A check
 * of the code as a whole counts as one, tests count singly. A failed stage hides no later one, except those
 * that need what it makes.
 */
import { ensureChromium } from '#tests/support/chromium.mjs'
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const reports = mkdtempSync(join(tmpdir(), 'fanfold-reports-'))
const unitReport = join(reports, 'unit.json')
const browserReport = join(reports, 'browser.json')
/** For all stages together; what hangs is ended, so that the rest still gets its say. */
const minutes = 14
const deadline = Date.now() + minutes * 60_000

const stages = [
  { name: 'types', command: 'npm run -s check:types' },
  { name: 'lint', command: 'npm run -s check:lint' },
  { name: 'format', command: 'npm run -s check:format' },
  { name: 'unused code', command: 'npm run -s check:unused' },
  {
    name: 'unit and component tests',
    command: `npx vitest run --reporter=default --reporter=json --outputFile.json=${unitReport}`,
    count: countVitest,
  },
  { name: 'build', command: 'npm run -s build' },
  { name: 'size gate', needs: 'build', command: 'node tests/size-gate.mjs' },
  {
    name: 'browser tests',
    needs: 'build',
    before: ensureChromium,
    command: 'npx playwright test',
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport },
    count: countPlaywright,
  },
]

const results = []
for (const stage of stages) results.push(await run(stage))

console.log('\n')
for (const { name, passed, failed, seconds, note } of results) {
  const mark = note ? '-' : failed > 0 ? '✗' : '✓'
  console.log(`${mark} ${name}: ${note ?? `${passed} passed, ${failed} failed`} (${seconds.toFixed(1)} s)`)
}
rmSync(reports, { recursive: true, force: true })
const sum = (key) => results.reduce((total, result) => total + result[key], 0)
process.exitCode = sum('failed') > 0 ? 1 : 0
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)

async function run({ name, needs, before, command, env, count }) {
  if (results.some((result) => result.name === needs && result.failed > 0)) {
    return { name, passed: 0, failed: 0, seconds: 0, note: `not run, since the ${needs} failed` }
  }
  console.log(`\n━━ ${name}`)
  const start = Date.now()
  const ended = (result) => ({ name, ...result, seconds: (Date.now() - start) / 1000 })
  try {
    before?.()
  } catch (error) {
    console.log(error.message)
    return ended({ passed: 0, failed: 1 })
  }
  const code = await exitCode(command, env)
  return ended(count ? tests(code, count) : { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 })
}

/** @returns {Promise<number | null>} null where the command could not start or was ended at the deadline */
function exitCode(command, env) {
  const [file, ...args] = command.split(' ')
  const timeout = Math.max(1, deadline - Date.now())
  return new Promise((resolve) => {
    spawn(file, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env }, timeout })
      .once('error', (error) => resolve(console.log(error.message) ?? null))
      .once('exit', (code) => {
        if (Date.now() >= deadline) console.log(`Ended: all checks together may take ${minutes} minutes.`)
        resolve(code)
      })
  })
}

/** A stage that says it failed, or says nothing, has at least one failure, whatever its report says. */
function tests(code, count) {
  try {
    const { passed, failed } = count()
    return { passed, failed: code === 0 && passed > 0 ? failed : Math.max(1, failed) }
  } catch {
    console.log('No report was written: counted as one failure.')
    return { passed: 0, failed: 1 }
  }
}

function countVitest() {
  const files = JSON.parse(readFileSync(unitReport, 'utf8')).testResults
  const all = files.flatMap((file) => file.assertionResults.map(({ status }) => status))
  // A file that can't be loaded has no tests to fail.
  const unread = files.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return {
    passed: all.filter((status) => status === 'passed').length,
    failed: all.filter((status) => status === 'failed').length + unread.length,
  }
}

function countPlaywright() {
  const { stats, errors } = JSON.parse(readFileSync(browserReport, 'utf8'))
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }
}
