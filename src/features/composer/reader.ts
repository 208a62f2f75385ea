import { collectDraft } from '#src/features/composer/collect-draft.ts'
import type { Draft } from '#src/features/composer/draft-store.ts'
import { readBytes, readFiles } from '#src/features/composer/read-files.ts'
import type { VideoFacts } from '#src/domain/connections.ts'
import type { Video, VideoId } from '#src/domain/video.ts'
import { readCaptionText, type CaptionsRead } from '#src/sources/captions/read-captions.ts'
import type { Collected } from '#src/sources/collect-videos.ts'
import { isCopiedTable } from '#src/sources/source-file.ts'

export type Reader = ReturnType<typeof createReader>

/** All that reads what is given: in a chunk of its own, since an empty form does without. */
export function createReader() {
  const readPasted = pastedReader()
  return {
    /**
     * @param earlier the videos that are kept
     * @param facts what a server knows of videos
     */
    collect: (
      draft: Draft,
      earlier: ReadonlyMap<VideoId, Video> = new Map(),
      languages: readonly string[] = [],
      facts: ReadonlyMap<VideoId, VideoFacts> = new Map(),
    ): Collected => collectDraft(draft, readPasted(draft.transcript), earlier, languages, facts),
    readFiles,
    readBytes,
    isCopiedTable,
  }
}

/** Remembers the last text it read: a day of captions takes a second, and is asked for at every key. */
function pastedReader(): (text: string) => CaptionsRead | undefined {
  let [known, read]: [string, CaptionsRead | undefined] = ['', undefined]
  return (text) => {
    if (text !== known) [known, read] = [text, text.trim() === '' ? undefined : readCaptionText(text)]
    return read
  }
}
