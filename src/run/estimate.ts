import type { Video } from '#src/domain/video.ts'
import type { Ms } from '#src/lib/clock.ts'

/**
 * How long a notes server is likely to take for one template of a video: 15 s and 8 s a minute of video,
 * at most 300 s; 300 s where the length is unknown (design.md, "The run").
 */
export const estimateMs = ({ durationSeconds }: Video): Ms =>
  durationSeconds === undefined
    ? 300_000
    : Math.round(Math.min(300_000, 15_000 + 8_000 * (durationSeconds / 60)))
