/** How this tab stands to the others of the app. */
export interface TabState {
  /**
   * `host`: it runs the sessions. `guest`: another tab does, and this one goes on when that is gone. `alone`: it runs
   * its own, and tabs can't work together here.
   */
  readonly role: 'finding' | 'host' | 'guest' | 'alone'
  /** A guest has heard of everything that the other tab has open. */
  readonly isInStep?: boolean
  /** A tab that this one can't work with is open as well. */
  readonly stranger?: Stranger
}

/** Of a newer version of the app, an older one, or any where tabs can't work together. */
export type Stranger = 'newer' | 'older' | 'another'

/** What is to be done about it. */
export const refusals: Readonly<Record<Stranger, string>> = {
  newer: 'Reload this tab: Fanfold was updated, and another tab runs the new version.',
  older:
    'Another tab runs an older version of Fanfold. Reload that one: until then nothing can be started here.',
  another:
    'Fanfold is open in another tab as well, and in this browser its tabs can’t know of each other. Use one of them only.',
}
