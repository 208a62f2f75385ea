import type { VideoId } from '#src/domain/video.ts'

/** Where further notes of a video are made, without its link or captions being asked for again. */
export const moreNotesHref = (video: VideoId): string => `/?from-video=${encodeURIComponent(video)}`
