import type { Persistence } from '#src/domain/ports.ts'
import type { Frame } from '#src/lib/frame.ts'
import type { QueryClient } from '@tanstack/react-query'

/** What was read of the storage is read again once it has changed: once per frame, however much that was. */
export function followChanges(queryClient: QueryClient, persistence: Persistence, frame: Frame): void {
  const changed = new Map<unknown, Set<unknown>>()
  // The key of a list is its kind alone.
  const hasChanged = ([of, id]: readonly unknown[]) => {
    const ids = changed.get(of)
    return ids !== undefined && (id === undefined || ids.has(id))
  }
  const readAgain = () => {
    void queryClient.invalidateQueries({ predicate: ({ queryKey }) => hasChanged(queryKey) })
    changed.clear()
  }
  persistence.onChange((changes) => {
    for (const { of, id } of changes) changed.set(of, (changed.get(of) ?? new Set()).add(id))
    frame(readAgain)
  })
}
