/** What was written to the browser's database since the page was loaded. */
export interface Written {
  readonly rows: number
  /** Characters of the rows as JSON: near enough, and the same on every machine. */
  readonly bytes: number
  /** Transactions that wrote, by the stores that they were for. */
  readonly transactions: Readonly<Record<string, number>>
}

declare global {
  // A `let` would be no property of globalThis.
  // oxlint-disable-next-line no-var
  var written: { rows: number; bytes: number; transactions: Record<string, number> }
  /** Milliseconds from the start of the navigation until the grid had rows. */
  // oxlint-disable-next-line no-var
  var rowsAt: Promise<number>
}

/** Runs in the page before its own scripts. */
export function watchWrites(): void {
  globalThis.written = { rows: 0, bytes: 0, transactions: {} }
  for (const method of ['put', 'add'] as const) {
    const original = IDBObjectStore.prototype[method]
    IDBObjectStore.prototype[method] = function (this: IDBObjectStore, value: unknown, ...key: []) {
      globalThis.written.rows += 1
      globalThis.written.bytes += JSON.stringify(value).length
      return original.call(this, value, ...key)
    }
  }
  const original = IDBDatabase.prototype.transaction
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, stores, mode, options) {
    const name = typeof stores === 'string' ? stores : [...stores].sort((a, b) => (a < b ? -1 : 1)).join(' ')
    const { transactions } = globalThis.written
    if (mode === 'readwrite') transactions[name] = (transactions[name] ?? 0) + 1
    return original.call(this, stores, mode, options)
  }
}

/** Runs in the page before its own scripts. */
export function watchRows(selector: string): void {
  globalThis.rowsAt = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector(selector)) return
      observer.disconnect()
      // Standing means drawn.
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))
    })
    observer.observe(document, { subtree: true, childList: true })
  })
}
