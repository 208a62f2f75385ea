import type { VideoFacts } from '#src/domain/connections.ts'
import type { VideoId } from '#src/domain/video.ts'
import { queryOptions, skipToken } from '@tanstack/react-query'

/** What servers said of videos so far: the rows of the list ask, and put it here. */
export const videoFactsQuery = queryOptions<ReadonlyMap<VideoId, VideoFacts>>({
  queryKey: ['video facts'],
  queryFn: skipToken,
  gcTime: Infinity,
  structuralSharing: false,
})

export const noFacts: ReadonlyMap<VideoId, VideoFacts> = new Map()
