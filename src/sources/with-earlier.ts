import type { Video, VideoId } from '#src/domain/video.ts'
import { collectedAtMost, type Collected, type FoundVideo } from './collect-videos.ts'
import { isNamedByLink } from './with-facts.ts'

/**
 * What was given, and behind it the videos that are taken from earlier, each once. A video that comes without its
 * words gets those it had before: they are kept already, and are not given again.
 * @param known every video that is kept, with its transcript where it has one
 */
export function withEarlier(
  collected: Collected,
  taken: readonly Video[],
  known: ReadonlyMap<VideoId, Video>,
): Collected {
  const rest = new Map<VideoId, Video>()
  for (const video of taken) {
    if (!rest.get(video.id)?.transcript) rest.set(video.id, video)
  }
  let merged = collected.merged + taken.length - rest.size
  const given = collected.videos.map((found) => {
    const { id } = found.video
    const own = rest.get(id)
    if (rest.delete(id)) merged += 1
    return withWords(found, own?.transcript ? own : known.get(id))
  })
  const more = Array.from(rest.values(), (video) =>
    withWords({ video, fromEarlier: true }, known.get(video.id)),
  )
  return collectedAtMost({ ...collected, videos: [...given, ...more], merged })
}

function withWords(found: FoundVideo, earlier: Video | undefined): FoundVideo {
  const { video } = found
  if (video.transcript || !earlier?.transcript) return found
  const durationSeconds = video.durationSeconds ?? earlier.durationSeconds
  return {
    ...found,
    fromEarlier: true,
    video: {
      ...video,
      title: isNamedByLink(video) ? earlier.title : video.title,
      transcript: earlier.transcript,
      ...(durationSeconds !== undefined && { durationSeconds }),
    },
  }
}
