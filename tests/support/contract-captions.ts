import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ProcessingResult } from '#src/domain/note.ts'
import type { Transcript, Video, VideoId } from '#src/domain/video.ts'
import { analyse } from '#src/engines/browser/analyse.ts'
import { makeNote } from '#src/engines/browser/make-note.ts'
import { readCaptionFile } from '#src/sources/captions/read-captions.ts'
import { readLink } from '#src/sources/video-links.ts'
import { templateById } from '#src/templates/built-in.ts'

export interface CaptionNotes {
  readonly videos: readonly Video[]
  /** Files that make no video here, and why. */
  readonly skipped: readonly { readonly name: string; readonly reason: string }[]
  /** What is known of the video behind a link. */
  metadata(link: string): { readonly title: string; readonly durationSeconds?: number } | undefined
  /** A real note of the browser engine; undefined for a link without captions here. */
  note(request: { readonly videoUrl: string; readonly template: string }): ProcessingResult | undefined
}

/**
 * Reads every caption file of a folder.
 * @throws where the folder can't be read
 */
export async function readCaptionFolder(folder: string): Promise<CaptionNotes> {
  const found = new Map<VideoId, { video: Video; analysis: () => ReturnType<typeof analyse> }>()
  const skipped: { name: string; reason: string }[] = []
  const files = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile())
  for (const { name } of files.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const link = youtubeLink(name)
    const read = link && readCaptionFile({ name, bytes: await readFile(join(folder, name)) })
    if (!link) skipped.push({ name, reason: 'its name holds no YouTube id' })
    else if (!read?.ok) skipped.push({ name, reason: read?.reason ?? '' })
    else if (found.has(link.id)) skipped.push({ name, reason: `another file is of ${link.id} too` })
    else found.set(link.id, { video: toVideo(name, link, read.transcript), analysis: once(read.transcript) })
  }
  return {
    videos: [...found.values()].map(({ video }) => video),
    skipped,
    metadata(address) {
      const link = readLink(address)
      const known = link.ok ? found.get(link.link.id)?.video : undefined
      if (!known) return undefined
      const { title, durationSeconds } = known
      return { title, ...(durationSeconds !== undefined && { durationSeconds }) }
    },
    note({ videoUrl, template: templateId }) {
      const link = readLink(videoUrl)
      const known = link.ok ? found.get(link.link.id) : undefined
      const template = templateById(templateId)
      return known && template && makeNote(known.analysis(), template, known.video)
    },
  }
}

/** `dQw4w9WgXcQ.vtt`, `Title [dQw4w9WgXcQ].en.vtt`, `title-dQw4w9WgXcQ.srt`. */
function youtubeLink(name: string) {
  // The sources room doubts ids that look like words; whoever names a file for this server means it.
  const id = (/\[([\w-]{11})\]/.exec(name) ?? /(?:^|[\s_.-])([\w-]{11})\./.exec(name))?.[1]
  const read = readLink(`https://www.youtube.com/watch?v=${id}`)
  return id !== undefined && read.ok ? read.link : undefined
}

function toVideo(
  name: string,
  { id, link, title }: { id: VideoId; link: string; title: string },
  { cues, timed }: Transcript,
): Video {
  const [before = ''] = name.split(id.replace('youtube:', ''))
  return {
    id,
    link,
    title: before.replace(/[\s_.[(-]+$/, '') || title,
    ...(timed && { durationSeconds: cues.reduce((latest, { end }) => Math.max(latest, end), 0) }),
  }
}

/** The first note of a video pays for the analysis, the others share it. */
function once(transcript: Transcript): () => ReturnType<typeof analyse> {
  let analysis: ReturnType<typeof analyse> | undefined
  return () => (analysis ??= analyse(transcript))
}
