import type { Persistence } from '#src/domain/ports.ts'
import type { Outcome } from '#src/features/sessions/outcome.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'

/** What is being done with files now, and how it went: both in sentences, newest last. */
export interface FileWork {
  readonly underWay: readonly string[]
  readonly outcomes: readonly Outcome[]
}

const works = new WeakMap<Persistence, StoreApi<FileWork>>()

/** It outlives the screen: whoever looks at another page meanwhile finds here how it went. */
export function fileWorkOf(persistence: Persistence): StoreApi<FileWork> {
  const work = works.get(persistence) ?? createStore<FileWork>(() => ({ underWay: [], outcomes: [] }))
  works.set(persistence, work)
  return work
}

/** The browser asks before the page is closed. Returns how to end that. */
export function askBeforeLeaving(): () => void {
  const ask = (event: Event) => event.preventDefault()
  addEventListener('beforeunload', ask)
  return () => removeEventListener('beforeunload', ask)
}
