import type { Note, NoteId } from '#src/domain/note.ts'
import type { Keeping, Persistence, StorageUse } from '#src/domain/ports.ts'
import type { Session } from '#src/domain/session.ts'
import { nothingEarlier, readEarlier, readEarlierVideos, type Earlier } from '#src/store/earlier.ts'
import { useServices } from '#src/store/hooks.tsx'
import { interruptedSessions, keptProgress, type KeptProgress } from '#src/store/interrupted.ts'
import { queryOptions, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

const noteQuery = (persistence: Persistence, id: NoteId) =>
  queryOptions({
    queryKey: ['note', id],
    queryFn: async (): Promise<Note | null> => (await persistence.note(id)) ?? null,
    staleTime: Infinity,
  })

/** A note by its id; null when it is gone. */
export const useNote = (id: NoteId) => useQuery(noteQuery(useServices().persistence, id))

/** What is known of all notes without opening them, oldest first. */
export function useNoteFacts() {
  const { persistence } = useServices()
  return useQuery({ queryKey: ['note'], queryFn: () => persistence.noteFacts() })
}

/** All sessions, oldest first. */
export function useSessionList() {
  const { persistence } = useServices()
  return useQuery({ queryKey: ['session'], queryFn: () => persistence.sessions() })
}

/** How many of each session's records are in which state; it has no entry for a session without records. */
export function useTaskCounts() {
  const { persistence } = useServices()
  return useQuery({ queryKey: ['task'], queryFn: () => persistence.taskCounts() })
}

export interface Interrupted {
  readonly session: Session
  readonly progress: KeptProgress
}

/** The sessions that were interrupted before this page was opened, newest first: as they were then, less those deleted. */
export function useInterrupted(isWanted: boolean): readonly Interrupted[] {
  const { persistence } = useServices()
  const { data: all = [] } = useQuery({
    queryKey: ['interrupted'],
    enabled: isWanted,
    staleTime: Infinity,
    gcTime: Infinity,
    async queryFn(): Promise<readonly Interrupted[]> {
      const [sessions, counts] = await Promise.all([persistence.sessions(), persistence.taskCounts()])
      return interruptedSessions(sessions, counts)
        .map((session) => ({ session, progress: keptProgress(session, counts.get(session.id)) }))
        .toReversed()
    },
  })
  const kept = useQueries({
    // Nothing is read of them until they change; while that is read again, they may be gone.
    queries: all.map(({ session }) => ({
      queryKey: ['session', session.id],
      queryFn: async () => (await persistence.session(session.id)) ?? null,
      initialData: session,
      staleTime: Infinity,
      gcTime: Infinity,
    })),
  })
  return all.flatMap(({ progress }, n) => {
    const { data, isStale = true } = kept[n] ?? {}
    return data && !isStale ? { session: data, progress } : []
  })
}

/** Whether what is made outlives the page; undefined until that is known. */
export function useKeeping(): Keeping | undefined {
  const { persistence } = useServices()
  const queryFn = () => persistence.keeping()
  // A newer version in another tab may have taken the storage over meanwhile.
  return useQuery({ queryKey: ['keeping'], queryFn, refetchOnWindowFocus: true }).data
}

/** How much room there is, once that is known, and how to ask the browser to keep what is stored. */
export function useStorage(): { readonly use?: StorageUse; readonly persist: () => Promise<boolean> } {
  const { persistence } = useServices()
  const { data, refetch } = useQuery({ queryKey: ['storage'], queryFn: () => persistence.use() })
  const persist = async () => {
    const promised = await persistence.persist()
    await refetch()
    return promised
  }
  return { ...(data && { use: data }), persist }
}

/**
 * What is kept of earlier videos, read once it is wanted. After that it is read only when it is asked for: following
 * every note that is made would read thousands for each, and push about what is drawn of it.
 */
export function useEarlier(isWanted: boolean) {
  const { persistence, sessions } = useServices()
  const client = useQueryClient()
  const query = queryOptions({
    queryKey: ['earlier'],
    queryFn: (): Promise<Earlier> => readEarlier(persistence),
    structuralSharing: false,
    staleTime: Infinity,
  })
  useEffect(
    () =>
      persistence.onChange(
        () => void client.invalidateQueries({ queryKey: ['earlier'], refetchType: 'none' }),
      ),
    [persistence, client],
  )
  const { data: earlier = nothingEarlier } = useQuery({
    ...query,
    enabled: isWanted,
    refetchOnMount: 'always',
  })
  return {
    earlier,
    readNow: () => client.fetchQuery({ ...query, staleTime: 0 }),
    /** Reads it again where it has changed and nothing is under way that goes on changing it. */
    readAgain: () => {
      if (isWanted && !sessions.busy()) void client.prefetchQuery(query)
    },
  }
}

/** Reads what an address names: a session whose videos are wanted again, or one video. */
export function useReadEarlierVideos() {
  const { persistence } = useServices()
  return (source: Parameters<typeof readEarlierVideos>[1]) => readEarlierVideos(persistence, source)
}
