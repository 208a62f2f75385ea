import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const onPath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const fixed = ['/usr/bin/chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

/** @returns the path of a Chromium on this machine, or undefined; `CHROMIUM_PATH` wins where it is set */
export function findChromium() {
  const { CHROMIUM_PATH, PATH = '' } = process.env
  if (CHROMIUM_PATH) return runs(CHROMIUM_PATH) ? CHROMIUM_PATH : undefined
  const folders = PATH.split(delimiter).filter((folder) => folder !== '')
  return [...fixed, ...onPath.flatMap((name) => folders.map((folder) => join(folder, name)))].find(runs)
}

/** How browser tests and benches start it: root has no sandbox, and the rest keeps it from calling home. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Finds a Chromium, or installs Debian's where this process may.
 * @returns its path
 * @throws Error whose message says what to do
 */
export function ensureChromium() {
  const found = findChromium()
  if (found) return found
  if (process.env.CHROMIUM_PATH) {
    throw new Error(`CHROMIUM_PATH is ${process.env.CHROMIUM_PATH}, which can't be run. Correct or unset it.`)
  }
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  if (!succeeds([...asRoot, 'apt-get', '--version'], 'ignore')) {
    throw new Error(`The browser tests need Chromium, and it can't be installed from here. ${byHand}`)
  }
  console.log('No Chromium here: installing Debian’s chromium package.')
  const apt = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q']
  // A stale list of packages may still name one that can be had, so a failed update is not the end.
  succeeds([...apt, 'update'], 'inherit')
  succeeds([...apt, 'install', '-y', '--no-install-recommends', 'chromium'], 'inherit')
  const installed = findChromium()
  if (!installed) throw new Error(`apt-get could not install chromium (its reason stands above). ${byHand}`)
  return installed
}

const byHand =
  'Install it by hand (Debian: `sudo apt-get install chromium`), or set CHROMIUM_PATH to a Chromium or Chrome.'

function runs(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function succeeds([command, ...args], output) {
  const { status } = spawnSync(command, args, { stdio: ['ignore', output, output] })
  return status === 0
}
