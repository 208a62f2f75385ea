import type { ProviderId } from '#src/domain/providers.ts'
import type { Task } from '#src/domain/task.ts'
import type { TranscriptFacts, Video } from '#src/domain/video.ts'
import { readLink } from '#src/sources/video-links.ts'

/** What a model is given of a video; at least one of the two. */
export interface Input {
  readonly transcript?: TranscriptFacts
  /** The link of a video that it watches itself. */
  readonly watched?: string
}

/** The link under which the provider's models can watch this video: only Gemini takes links, and only YouTube's. */
function watchable(provider: ProviderId, { link }: Video): string | undefined {
  const read = provider === 'gemini' && link !== undefined ? readLink(link) : undefined
  return read?.ok && read.link.kind === 'youtube' ? read.link.link : undefined
}

/**
 * What the model is given for a task, by its processing mode; undefined where that is not there. An hour of video is
 * about 360,000 tokens, the transcript of it about 12,000: thirty times cheaper. So `auto` watches only what has no
 * transcript.
 */
export function inputOf({ video, processingMode }: Task, provider: ProviderId): Input | undefined {
  const { transcript } = video
  const watched = watchable(provider, video)
  const takesTranscript = transcript && processingMode !== 'video-only'
  const watches =
    watched !== undefined &&
    processingMode !== 'transcript-only' &&
    !(processingMode === 'auto' && transcript !== undefined)
  if (!takesTranscript && !watches) return undefined
  return { ...(takesTranscript && { transcript }), ...(watches && { watched }) }
}

/** How a note is made, in the words of the notes API. */
export const methodOf = ({ transcript, watched }: Input): string =>
  transcript === undefined ? 'video-only' : watched === undefined ? 'transcript-only' : 'hybrid'
