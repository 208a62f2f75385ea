import type { VideoFacts } from '#src/domain/connections.ts'
import type { Video } from '#src/domain/video.ts'
import type { FoundVideo } from './collect-videos.ts'
import { readLink } from './video-links.ts'

/** What a server knows of a video counts where nothing else is known of it: what was given holds. */
export function withFacts(found: FoundVideo, { title, durationSeconds }: VideoFacts = {}): FoundVideo {
  const { video } = found
  return {
    ...found,
    video: {
      ...(durationSeconds !== undefined && { durationSeconds }),
      ...video,
      ...(title !== undefined && isNamedByLink(video) && { title }),
    },
  }
}

/** Whether its title is nothing but what its link says. */
export function isNamedByLink({ link, title }: Video): boolean {
  const read = readLink(link ?? '')
  return read.ok && read.link.title === title
}
