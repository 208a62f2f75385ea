import type { Draft } from '#src/features/composer/draft-store.ts'
import { collectVideos, type Collected } from '#src/sources/collect-videos.ts'

/** The videos in a draft. The sample is looked at by itself: it must not pass for the captions of a link given. */
export function collectDraft({ links, files, transcript }: Draft): Collected {
  const given = collectVideos({
    links,
    transcript: transcript.read(),
    files: files.filter(({ sample }) => !sample),
  })
  const samples = collectVideos({
    links: '',
    transcript: undefined,
    files: files.filter(({ sample }) => sample),
  })
  const known = new Set(given.videos.map(({ video }) => video.id))
  return {
    ...given,
    videos: [...given.videos, ...samples.videos.filter(({ video }) => !known.has(video.id))],
  }
}
