import type { Video } from '#src/domain/video.ts'
import { readLink } from '#src/sources/video-links.ts'

/** A video from a file: a link that is no web address is left out, and `onBadLink` hears of it. */
export function soundVideo(video: Video, onBadLink: () => void = () => {}): Video {
  const { link, ...rest } = video
  if (link === undefined) return video
  const read = readLink(link)
  if (read.ok) return { ...rest, link: read.link.link }
  onBadLink()
  return rest
}
