import { noFacts, videoFactsQuery } from '#src/features/composer/video-facts-query.ts'
import type { VideoFacts } from '#src/domain/connections.ts'
import type { Video } from '#src/domain/video.ts'
import { engineChoice } from '#src/store/engine-choice.ts'
import { useConfiguration, useServices, useSettings } from '#src/store/hooks.tsx'
import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

/**
 * Asks the notes API for title and length of a video of which nothing but its link is known, once its row is in view:
 * both make the order of the notes and the estimate better, and each costs the server a request. Returns the ref of
 * the row.
 */
export function useAskedFacts({ id, link, transcript, durationSeconds }: Video) {
  const { connections } = useServices()
  const client = useQueryClient()
  const { id: engine, apiBaseUrl } = engineChoice(useSettings(), useConfiguration().config)
  const [isSeen, setSeen] = useState(false)
  const isUnknown = id.startsWith('youtube:') && !transcript && durationSeconds === undefined
  const ask = async (of: string, signal: AbortSignal): Promise<VideoFacts> => {
    const facts = await connections.metadata?.(of, signal)
    if (!facts) return {}
    client.setQueryData(videoFactsQuery.queryKey, (known = noFacts) => new Map(known).set(id, facts))
    return facts
  }
  useQuery({
    queryKey: ['metadata', apiBaseUrl, link],
    queryFn:
      engine === 'api' && isUnknown && isSeen && link !== undefined
        ? ({ signal }) => ask(link, signal)
        : skipToken,
    staleTime: Infinity,
    gcTime: Infinity,
  })
  return (row: HTMLElement | null) => {
    if (!row) return undefined
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true)
    })
    observer.observe(row)
    return () => observer.disconnect()
  }
}
