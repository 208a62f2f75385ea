import type { Draft } from '#src/features/composer/draft-store.ts'
import type { VideoFacts } from '#src/domain/connections.ts'
import type { Video, VideoId } from '#src/domain/video.ts'
import { number } from '#src/lib/format-count.ts'
import type { CaptionsRead } from '#src/sources/captions/read-captions.ts'
import { collectVideos, type Collected } from '#src/sources/collect-videos.ts'
import { withEarlier } from '#src/sources/with-earlier.ts'
import { withFacts } from '#src/sources/with-facts.ts'

/** The videos in a draft. The sample is looked at by itself: it must not pass for the captions of a link given. */
export function collectDraft(
  { links, files, passedOver, taken }: Draft,
  pasted: CaptionsRead | undefined,
  earlier: ReadonlyMap<VideoId, Video>,
  languages: readonly string[] = [],
  facts: ReadonlyMap<VideoId, VideoFacts> = new Map(),
): Collected {
  const given = collectVideos({
    languages,
    links,
    transcript: pasted,
    files: files.filter(({ sample }) => !sample),
  })
  const samples = collectVideos({
    links: '',
    transcript: undefined,
    files: files.filter(({ sample }) => sample),
  })
  const ids = new Set(given.videos.map(({ video }) => video.id))
  const collected = {
    ...given,
    warnings: passedOver > 0 ? [...given.warnings, otherKinds(passedOver)] : given.warnings,
    videos: [...given.videos, ...samples.videos.filter(({ video }) => !ids.has(video.id))],
  }
  const known = withEarlier(
    collected,
    taken.flatMap(({ videos }) => videos),
    earlier,
  )
  if (facts.size === 0) return known
  const videos = known.videos.map((found) => withFacts(found, facts.get(found.video.id)))
  return { ...known, videos }
}

const otherKinds = (files: number): string =>
  `${number(files)} ${files === 1 ? 'file that is' : 'files that are'} neither captions nor a table ${files === 1 ? 'was' : 'were'} passed over.`
