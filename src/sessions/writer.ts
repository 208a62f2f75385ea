import type { Persistence, Result } from '#src/domain/ports.ts'
import type { Clock, Disarm, Ms } from '#src/lib/clock.ts'
import type { Ledger } from '#src/sessions/ledger.ts'

/** Writes what sessions come to: results at once and in groups, everything else in batches, a little later. */
export interface Writer {
  /** Resolves once the result is durable. Those that come while others are being saved are saved together. */
  save(result: Result): Promise<void>
  /** The ledger has records to be written: soon, or now. */
  changed(ledger: Ledger, now?: boolean): void
  /** Resolves once everything that was said so far is written, or could not be. */
  flush(): Promise<void>
}

/** Long enough that an instant engine's starts are never written, short enough for a closed lid. */
const soonMs: Ms = 250
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
  let writing: Promise<void> | undefined
  const writeAll = async () => {
    for (const ledger of ledgers) {
      ledgers.delete(ledger)
      for (let records = ledger.takeChanged(mostRecords); records.length > 0;) {
        try {
          await persistence.saveTasks(records)
        } catch {
          // A result will say so, if it is for good; until then they go with what changes next.
          ledger.giveBack(records)
          break
        }
        records = ledger.takeChanged(mostRecords)
      }
    }
    writing = undefined
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
    async flush() {
      await saving
      await flush()
    },
  }
}
