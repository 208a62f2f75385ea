import { chromiumArgs, findChromium } from '#tests/support/chromium.mjs'
import { chromium, type Page } from '@playwright/test'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export interface KillableBrowser {
  readonly page: Page
  /** SIGKILL to all its processes at once: as a crash, or a battery that is empty. */
  kill(): Promise<void>
}

/** A profile for one browser after the other. What still lives in the end is killed, and the profile is gone. */
export async function withProfile<T>(
  work: (launch: () => Promise<KillableBrowser>) => Promise<T>,
): Promise<T> {
  const profile = await mkdtemp(join(tmpdir(), 'fanfold-killed-'))
  const launched: KillableBrowser[] = []
  try {
    return await work(async () => {
      const browser = await launchKillable(profile)
      launched.push(browser)
      return browser
    })
  } finally {
    for (const browser of launched) await browser.kill()
    await rm(profile, { recursive: true, force: true })
  }
}

async function launchKillable(profile: string): Promise<KillableBrowser> {
  const path = findChromium()
  if (!path) throw new Error('There is no Chromium here')
  const args = ['--headless=new', `--user-data-dir=${profile}`, '--remote-debugging-port=0', 'about:blank']
  const child = spawn(path, [...chromiumArgs, ...args], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const browser = await chromium.connectOverCDP(await debuggerOf(child))
  const [context] = browser.contexts()
  if (!context) throw new Error('The browser has no context')
  return {
    page: context.pages()[0] ?? (await context.newPage()),
    async kill() {
      if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
      const exited = once(child, 'exit')
      process.kill(-child.pid, 'SIGKILL')
      await exited
      await browser.close().catch(() => {})
    },
  }
}

/** Chromium says on its standard error where its debugger listens. */
async function debuggerOf({ stderr }: ChildProcess): Promise<string> {
  if (!stderr) throw new Error('The browser has no standard error')
  for await (const line of createInterface(stderr)) {
    const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1]
    if (address) {
      stderr.resume()
      return address
    }
  }
  throw new Error('The browser ended before it began')
}
