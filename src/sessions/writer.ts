import type { Persistence, Result } from '#src/domain/ports.ts'
import type { Clock, Disarm, Ms } from '#src/lib/clock.ts'
import type { Ledger } from '#src/sessions/ledger.ts'

/** Writes what sessions come to: results at once and in groups, everything else in batches, a little later. */
export interface Writer {
  /** Resolves once the result is durable. Those that come while others are being saved are saved together. */
  save(result: Result): Promise<void>
  /** The ledger has records to be written: soon, or now. */
  changed(ledger: Ledger, now?: boolean): void
  /** Resolves once everything that was said so far is written, or could not be; then no more of this ledger is, until it changes. */
  finish(ledger: Ledger): Promise<void>
}

/** Long enough that an instant engine's starts are never written, short enough for a closed lid. */
const soonMs: Ms = 250
/** What could not be written is tried again by itself: at first so much later, then twice that, and so on. */
const againMs: { readonly least: Ms; readonly most: Ms } = { least: 5000, most: 60_000 }
/** Of one transaction: a page with thousands of tasks must not stand still while they are handed over. */
const mostRecords = 500
const mostResults = 100

interface Waiting {
  readonly result: Result
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

export function createWriter(
  persistence: Pick<Persistence, 'saveResults' | 'saveTasks'>,
  clock: Clock,
): Writer {
  let waiting: Waiting[] = []
  let saving: Promise<void> | undefined
  const saveGroups = async () => {
    while (waiting.length > 0) {
      const group = waiting.slice(0, mostResults)
      waiting = waiting.slice(mostResults)
      try {
        await persistence.saveResults(group.map(({ result }) => result))
        for (const { resolve } of group) resolve()
      } catch (error) {
        for (const { reject } of group) reject(error)
      }
    }
    // In the step that found nothing more: what comes after it starts anew.
    saving = undefined
  }

  const ledgers = new Set<Ledger>()
  let disarm: Disarm | undefined
  let disarmAgain: Disarm | undefined
  let waitMs = againMs.least
  let writing: Promise<void> | undefined
  const writeOut = async (ledger: Ledger): Promise<boolean> => {
    for (let records = ledger.takeChanged(mostRecords); records.length > 0;) {
      try {
        await persistence.saveTasks(records)
      } catch {
        // A result will say so, if it is for good.
        ledger.giveBack(records)
        return false
      }
      records = ledger.takeChanged(mostRecords)
    }
    return true
  }
  const writeAll = async () => {
    const unwritten: Ledger[] = []
    for (const ledger of ledgers) {
      ledgers.delete(ledger)
      if (!(await writeOut(ledger))) unwritten.push(ledger)
    }
    writing = undefined
    for (const ledger of unwritten) ledgers.add(ledger)
    if (unwritten.length > 0) return tryAgain()
    disarmAgain?.()
    disarmAgain = undefined
    waitMs = againMs.least
  }
  const tryAgain = () => {
    if (disarmAgain) return
    disarmAgain = clock.at(clock.now() + waitMs, () => {
      disarmAgain = undefined
      void flush()
    })
    waitMs = Math.min(againMs.most, 2 * waitMs)
  }
  const flush = () => {
    disarm?.()
    disarm = undefined
    // A step later: what finds nothing to wait for must not be over before it is noted.
    writing ??= Promise.resolve().then(writeAll)
    return writing
  }

  return {
    save: (result) =>
      new Promise((resolve, reject) => {
        waiting.push({ result, resolve, reject })
        saving ??= saveGroups()
      }),
    changed(ledger, now = false) {
      ledgers.add(ledger)
      if (now) void flush()
      else disarm ??= clock.at(clock.now() + soonMs, () => void flush())
    },
    async finish(ledger) {
      await saving
      await flush()
      while (writing) await writing
      ledgers.delete(ledger)
    },
  }
}
