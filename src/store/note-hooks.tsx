import type { Note } from '#src/domain/note.ts'
import type { FoundNotes, SearchState } from '#src/domain/ports.ts'
import type { SessionId } from '#src/domain/session.ts'
import type { TaskId } from '#src/domain/task.ts'
import type { Ms } from '#src/lib/clock.ts'
import { reasonOf } from '#src/lib/reason-of.ts'
import { useServices } from '#src/store/hooks.tsx'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'

export interface Search extends SearchState {
  /** null: everything. undefined: not known yet. While `isBusy`, what was found for the query before. */
  readonly found: FoundNotes | null | undefined
  readonly isBusy: boolean
  retry(): void
}

const searchKey = 'search'
const notThere: SearchState = { unread: undefined }
const problemOf = (error: Error | null) => error && { problem: reasonOf(error) }

/** Finds notes by what they say, and follows them while this is drawn. */
export function useNoteSearch(query: string): Search {
  const queryClient = useQueryClient()
  const { noteSearch } = useServices()
  const fetched = useQuery({ queryKey: [searchKey, 'itself'], queryFn: noteSearch, staleTime: Infinity })
  const search = fetched.data
  const listen = (changed: () => void) =>
    search?.listen(() => {
      void queryClient.invalidateQueries({ queryKey: [searchKey, 'for'] })
      changed()
    }) ?? (() => {})
  const state = useSyncExternalStore(listen, () => search?.state() ?? notThere)
  const asked = query.trim()
  const { data, error, isPlaceholderData, refetch } = useQuery({
    queryKey: [searchKey, 'for', asked],
    queryFn: async ({ signal }) => {
      for (;;) {
        const asOf = search?.state()
        const found = await search?.find(asked, signal)
        // What is being fetched for the first time can't be invalidated: what changed meanwhile would be missed.
        if (signal.aborted || asOf === search?.state()) return found ?? null
      }
    },
    enabled: search !== undefined && asked !== '',
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  })
  return {
    ...state,
    ...problemOf(fetched.error ?? error),
    found: asked === '' ? null : data,
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
