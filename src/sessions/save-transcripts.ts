import type { Persistence } from '#src/domain/ports.ts'
import type { FoundVideo } from '#src/sources/collect-videos.ts'

/** Keeps the words of those videos that have some. */
export const saveTranscripts = (videos: readonly FoundVideo[], persistence: Persistence) =>
  Promise.all(
    videos.map(async ({ video, transcript }) => {
      if (transcript && video.transcript) await persistence.saveTranscript(video.transcript.id, transcript)
    }),
  )
