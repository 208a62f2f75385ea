import type { Database } from '#src/persistence/schema.ts'
import { isFull, plainError, wasClosed } from '#src/persistence/storage-errors.ts'
import type { Table } from 'dexie'

/** Runs work on the database, all or none, and as often as it takes. */
export interface Transactions {
  read<T>(tables: readonly Table[], work: () => Promise<T>): Promise<T>
  /** Resolves once it is committed. */
  write<T>(tables: readonly Table[], work: () => Promise<T>): Promise<T>
  /** Why nothing can be read or written any more, for the user. */
  superseded(): string | undefined
}

/** How Fanfold says that another one, in another tab, has changed what is stored. */
const newerVersion =
  'A newer version of Fanfold is open in another tab, and what is kept was made ready for it. Reload this page to go on.'

/**
 * Browsers close a database that has been open for long, or when the user clears a site's data: then it is opened
 * again, and what was asked for is done once more. What fails again, fails.
 */
export function createTransactions(database: Database): Transactions {
  let superseded: string | undefined
  database.on('versionchange', ({ newVersion }: IDBVersionChangeEvent) => {
    // Deleting is the user's right; an empty database is made when something is to be kept again.
    const isDeleted = newVersion === null
    if (!isDeleted) superseded = newerVersion
    database.close({ disableAutoOpen: !isDeleted })
    // Dexie would warn in the console of what is no fault.
    return false
  })
  database.on('blocked', () => false)

  const run = async <T>(mode: 'r' | 'rw', tables: readonly Table[], work: () => Promise<T>): Promise<T> => {
    const once = () => database.transaction(mode, [...tables], work)
    try {
      return await once()
    } catch (error) {
      if (superseded !== undefined) throw new Error(superseded, { cause: error })
      if (isFull(error) || !wasClosed(error)) throw plainError(error)
    }
    try {
      return await once()
    } catch (error) {
      throw superseded === undefined ? plainError(error) : new Error(superseded, { cause: error })
    }
  }
  return {
    read: (tables, work) => run('r', tables, work),
    write: (tables, work) => run('rw', tables, work),
    superseded: () => superseded,
  }
}
