import type { Persistence } from '#src/domain/ports.ts'
import type { Clock, Ms } from '#src/lib/clock.ts'
import { createIndexedDbPersistence } from '#src/persistence/indexed-db.ts'
import { createMemoryPersistence } from '#src/persistence/memory.ts'
import { takeOverSendLog } from '#src/persistence/older-send-log.ts'
import { createDatabase, type Database } from '#src/persistence/schema.ts'
import { isForbidden, isFull, isNewer } from '#src/persistence/storage-errors.ts'

/** Bringing thousands of notes up to a newer version takes seconds; a database that is held by a dead tab, for ever. */
const patienceMs: Ms = 20_000

class Held extends Error {}

/**
 * The browser's own database or, where that can't be had, the memory of this page, which then says why. What is
 * stored is never deleted. Never rejects.
 * @param make the database, not opened
 */
export async function openPersistence(
  clock: Clock,
  make: () => Database = () => createDatabase(indexedDB),
): Promise<Persistence> {
  const persistence = await opened(clock, make)
  await takeOverSendLog(persistence)
  return persistence
}

async function opened(clock: Clock, make: () => Database): Promise<Persistence> {
  let database: Database | undefined
  try {
    database = make()
    await inTime(database.open(), clock)
    return createIndexedDbPersistence(database)
  } catch (error) {
    database?.close()
    return createMemoryPersistence({ durable: false, why: whyNot(error) })
  }
}

const inTime = (work: PromiseLike<unknown>, clock: Clock): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const disarm = clock.at(clock.now() + patienceMs, () => reject(new Held()))
    work.then(resolve, reject).then(disarm, disarm)
  })

function whyNot(error: unknown): string {
  if (error instanceof Held) {
    return 'The browser’s storage does not answer: another tab of Fanfold may hold it. Close the other tabs, then reload this page.'
  }
  if (isNewer(error)) {
    return 'What is kept in this browser was made by a newer version of Fanfold, and is left as it is. Reload the page to get that version.'
  }
  if (isForbidden(error)) {
    return 'The browser does not let this page keep anything: this may be a private window, or a setting that blocks the data of sites. Allow it, or use an ordinary window, then reload the page.'
  }
  if (isFull(error)) return 'This device has no room left. Make some, then reload the page.'
  const words = error instanceof Error && error.message ? error.message : String(error)
  return `The browser’s storage could not be opened (${words}). Reloading the page, or restarting the browser, may help.`
}
