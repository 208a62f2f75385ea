import type { Reader } from '#src/features/composer/reader.ts'
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'

export const readerQuery = queryOptions({
  queryKey: ['reader'],
  queryFn: async (): Promise<Reader> => (await import('#src/features/composer/reader.ts')).createReader(),
  staleTime: Infinity,
  gcTime: Infinity,
  structuralSharing: false,
})

/** What reads the form, fetched once the form is drawn: `reader` is undefined until it is there. */
export function useReader() {
  const client = useQueryClient()
  return {
    reader: useQuery(readerQuery).data,
    /** Rejects where it can't be fetched; the next call tries again. */
    loadReader: () => client.fetchQuery(readerQuery),
  }
}
