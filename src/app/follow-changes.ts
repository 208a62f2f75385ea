import type { Persistence } from '#src/domain/ports.ts'
import type { Clock, Ms } from '#src/lib/clock.ts'
import type { Frame } from '#src/lib/frame.ts'
import type { QueryClient } from '@tanstack/react-query'

/** A list is read whole, and while notes are made it changes many times a second. */
const listEveryMs: Ms = 1000

/**
 * What was read of the storage is read again once it has changed. What is about one thing, once per frame; a list
 * at once, then once a second while it goes on changing: each reading ends before the next begins.
 */
export function followChanges(
  queryClient: QueryClient,
  persistence: Pick<Persistence, 'onChange'>,
  frame: Frame,
  clock: Pick<Clock, 'now' | 'at'>,
): void {
  const changed = new Map<unknown, Set<unknown>>()
  const lists = listReader(queryClient, clock)
  const isOfChanged = ([of, id]: readonly unknown[]) => changed.get(of)?.has(id) ?? false
  const readAgain = () => {
    void queryClient.invalidateQueries({ predicate: ({ queryKey }) => isOfChanged(queryKey) })
    for (const of of changed.keys()) lists.readAgain(of)
    changed.clear()
  }
  persistence.onChange((changes) => {
    for (const { of, id } of changes) changed.set(of, (changed.get(of) ?? new Set()).add(id))
    frame(readAgain)
  })
}

/** Reads lists, whose key is their kind alone. */
function listReader(queryClient: QueryClient, clock: Pick<Clock, 'now' | 'at'>) {
  const resting = new Set<unknown>()
  const due = new Set<unknown>()
  const read = async (of: unknown) => {
    const list = { queryKey: [of], exact: true }
    const next = clock.now() + listEveryMs
    resting.add(of)
    // Whoever reads it already began before the change.
    if (queryClient.isFetching(list) > 0) due.add(of)
    await queryClient.invalidateQueries(list, { cancelRefetch: false })
    clock.at(next, () => {
      resting.delete(of)
      if (due.delete(of)) void read(of)
    })
  }
  return {
    readAgain(of: unknown) {
      if (resting.has(of)) due.add(of)
      else void read(of)
    },
  }
}
