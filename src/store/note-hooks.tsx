import type { Note } from '#src/domain/note.ts'
import type { FoundNotes, SearchState } from '#src/domain/note-search.ts'
import type { SessionId } from '#src/domain/session.ts'
import { taskParts, type TaskId } from '#src/domain/task.ts'
import type { Ms } from '#src/lib/clock.ts'
import { reasonOf } from '#src/lib/reason-of.ts'
import { useServices } from '#src/store/hooks.tsx'
import { anyUnsaved, lacksItsNote } from '#src/store/unsaved.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'

export interface Search extends SearchState {
  /** null: everything. undefined: not known yet. While `isBusy`, what was found for the query before. */
  readonly found: FoundNotes | null | undefined
  readonly isBusy: boolean
  retry(): void
}

const searchKey = 'search'
/** While notes change, what was found is looked for again so often at most. */
const searchAgainMs: Ms = 1000
const notThere: SearchState = { unread: undefined }
const problemOf = (error: Error | null) => error && { problem: reasonOf(error) }

/** Finds notes by what they say, and follows them while this is drawn. */
export function useNoteSearch(query: string): Search {
  const { noteSearch, clock } = useServices()
  const fetched = useQuery({ queryKey: [searchKey, 'itself'], queryFn: noteSearch, staleTime: Infinity })
  const search = fetched.data
  const listen = (changed: () => void) => search?.listen(changed) ?? (() => {})
  const state = useSyncExternalStore(listen, () => search?.state() ?? notThere)
  const asked = query.trim()
  const { data, error, isPlaceholderData, isFetching, refetch } = useQuery({
    queryKey: [searchKey, 'for', asked],
    queryFn: async ({ signal }) => {
      const asOf = search?.state()
      return { asOf, found: (await search?.find(asked, signal)) ?? null }
    },
    enabled: search !== undefined && asked !== '',
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  })
  const isOld = data !== undefined && data.asOf !== state && state.problem === undefined && !isFetching
  const isRead = state.unread === 0 && data?.asOf?.unread !== 0
  useEffect(() => {
    if (!isOld) return undefined
    // Of a run, every note is a change; the end of reading comes once.
    if (!isRead) return clock.at(clock.now() + searchAgainMs, () => void refetch())
    void refetch()
    return undefined
  }, [isOld, isRead, clock, refetch])
  return {
    ...state,
    ...problemOf(fetched.error ?? error),
    found: asked === '' ? null : data?.found,
    isBusy: asked !== '' && (data === undefined || isPlaceholderData),
    retry: () => void (search ? refetch() : fetched.refetch()),
  }
}

/** The note of a task that could not be saved; null where there is none. */
export function useUnsavedNote(session: SessionId, task: TaskId, isWanted: boolean): Note | null | undefined {
  const { sessions } = useServices()
  return useQuery({
    queryKey: ['unsaved', session, task],
    queryFn: async () => (await sessions.unsavedNote(session, task)) ?? null,
    enabled: isWanted,
    gcTime: 0,
  }).data
}

/** The notes that were made and could not be saved, where this page or the tab that runs their session has them. */
export function useUnsavedNotes() {
  const { sessions, stores } = useServices()
  return {
    any: () => anyUnsaved(stores),
    /** By their tasks. */
    of: (session: SessionId) => async (task: TaskId) => {
      const { video, template } = taskParts(task)
      const status = stores.get(session)?.getState().statuses[video]?.[template]
      return lacksItsNote(status) ? sessions.unsavedNote(session, task) : undefined
    },
  }
}

/** Whether a session is still stored; undefined until that is known. */
export function useIsStored(id: SessionId): boolean | undefined {
  const { persistence } = useServices()
  return useQuery({
    queryKey: ['session', id, 'stored'],
    queryFn: async () => (await persistence.session(id)) !== undefined,
  }).data
}

/** A value once it has stayed the same for so long. */
export function useSettled<T>(value: T, afterMs: Ms): T {
  const { clock } = useServices()
  const [settled, setSettled] = useState(value)
  useEffect(() => clock.at(clock.now() + afterMs, () => setSettled(value)), [clock, value, afterMs])
  return settled
}
