import type { Transcript, Video, VideoId } from '#src/domain/video.ts'
import { number } from '#src/lib/format-count.ts'
import type { CaptionsRead } from './captions/read-captions.ts'
import { joinCaptions, keyOf, namedCaptions, type Captions } from './join-captions.ts'
import { readLinkBox } from './link-box.ts'
import type { Reject } from './reject.ts'
import { mostVideos } from './most-videos.ts'
import { pastedTranscript } from './pasted-transcript.ts'
import type { SourceFile } from './source-file.ts'
import { captionsId, durationOf, transcriptFacts } from './transcript-facts.ts'
import { gatherWanted, type Wanted } from './wanted.ts'

/** A video and, where it was given, all that is said in it. */
export interface FoundVideo {
  readonly video: Video
  readonly transcript?: Transcript
  /** What a table says of it; shown before the start. */
  readonly description?: string
  /** What is said in it is kept since earlier. */
  readonly fromEarlier?: true
}

export interface Collected {
  readonly videos: readonly FoundVideo[]
  readonly rejects: readonly Reject[]
  readonly warnings: readonly string[]
  /** How often a video was given again, also by another link to it. */
  readonly merged: number
  /** How many videos are more than one session takes. */
  readonly leftOut: number
}

export interface Given {
  /** Any text with links in it. */
  readonly links: string
  /** These and the transcript come read: this function runs at every key. */
  readonly files: readonly SourceFile[]
  /** What was pasted; undefined is nothing. */
  readonly transcript: CaptionsRead | undefined
  /** The reader's, best first, as browsers tell them. */
  readonly languages?: readonly string[]
}

/**
 * The videos that the user gave, in the order given, each once, and what can't be used. Captions belong to the
 * video that a table, an id or a title says; one link and one transcript that are left over belong together.
 */
export function collectVideos(given: Given): Collected {
  const all = gatherWanted(readLinkBox(given.links), given.files)
  const read = readCaptions(given, all.wanted)
  const { captions, loose, more, rejects, warnings } = joinCaptions(
    all.wanted,
    read.captions,
    given.languages ?? [],
  )
  const joined = new Map(captions)
  const left = new Map<VideoId, Captions>()
  for (const each of loose) {
    const id = captionsId(each.transcript)
    if (!left.has(id)) left.set(id, each)
  }
  const bare = all.wanted.filter((one) => !one.row?.transcript && !joined.has(keyOf(one)))
  const [onlyBare] = bare
  const [onlyLoose] = left.values()
  if (onlyBare && onlyLoose && bare.length === 1 && left.size === 1) {
    joined.set(keyOf(onlyBare), onlyLoose)
    left.clear()
  }
  const videos = new Map<VideoId, FoundVideo>()
  for (const one of [...all.wanted, ...more]) {
    const found = videoFrom(one, joined.get(keyOf(one)))
    if (found && !videos.has(found.video.id)) videos.set(found.video.id, found)
  }
  for (const [id, each] of left) if (!videos.has(id)) videos.set(id, videoFromCaptions(id, each))
  return collectedAtMost({
    videos: [...videos.values()],
    rejects: [...all.rejects, ...read.rejects, ...rejects],
    warnings: [...all.warnings, ...read.warnings, ...warnings],
    merged: all.merged,
    leftOut: all.leftOut,
  })
}

/** As many of the videos as one session takes. */
export function collectedAtMost(collected: Collected): Collected {
  const { videos, warnings, leftOut } = collected
  if (videos.length <= mostVideos) return collected
  return {
    ...collected,
    videos: videos.slice(0, mostVideos),
    warnings: [tooMany(videos.length), ...warnings],
    leftOut: leftOut + videos.length - mostVideos,
  }
}

const tooMany = (videos: number): string =>
  `Only the first ${number(mostVideos)} of ${number(videos)} videos are taken, which is the most for one session. Make notes of the other ${number(videos - mostVideos)} in a session of their own.`

/** The captions of all files and of the paste, each with the YouTube id in its name. */
function readCaptions({ files, transcript }: Given, wanted: readonly Wanted[]) {
  const ids = new Set(
    wanted.flatMap(({ link }) => (link?.kind === 'youtube' ? link.id.slice('youtube:'.length) : [])),
  )
  const captions: Captions[] = []
  const rejects: Reject[] = []
  const warnings: string[] = []
  const take = (name: string, read: CaptionsRead, named: (transcript: Transcript) => Captions) => {
    if (!read.ok) {
      rejects.push({ what: name, reason: read.reason })
      return
    }
    captions.push(named(read.transcript))
    warnings.push(...read.warnings.map((warning) => `${name}: ${warning}`))
  }
  for (const file of files) {
    if ('read' in file) take(file.name, file.read, (words) => namedCaptions(file.name, words, ids))
  }
  const nameless = { name: pastedTranscript, title: undefined, youTubeId: undefined }
  if (transcript) take(pastedTranscript, transcript, (words) => ({ ...nameless, transcript: words }))
  return { captions, rejects, warnings }
}

/** Undefined for a row that has nothing but the name of a file that isn't here. */
function videoFrom({ id, link, row }: Wanted, captions: Captions | undefined): FoundVideo | undefined {
  const transcript = captions?.transcript ?? row?.transcript
  const about = {
    ...(row?.durationSeconds !== undefined && { durationSeconds: row.durationSeconds }),
  }
  const said = row?.description === undefined ? {} : { description: row.description }
  if (link) {
    const video = { id: link.id, title: row?.title ?? linkTitle(link, captions), link: link.link, ...about }
    return { ...(transcript ? withTranscript(video, transcript) : { video }), ...said }
  }
  if (!transcript) return undefined
  const words = id ?? captionsId(transcript)
  const title = row?.title ?? captions?.title ?? captions?.name ?? firstWords(transcript)
  return { ...withTranscript({ id: words, title, ...about }, transcript), ...said }
}

/** An id or a number is no title; a page's address says more than most names of files. */
const linkTitle = ({ kind, title }: NonNullable<Wanted['link']>, captions: Captions | undefined): string =>
  kind === 'youtube' || kind === 'vimeo' ? (captions?.title ?? title) : title

const videoFromCaptions = (id: VideoId, { name, title, transcript }: Captions): FoundVideo =>
  withTranscript(
    { id, title: title ?? (name === pastedTranscript ? firstWords(transcript) : name) },
    transcript,
  )

function withTranscript(video: Video, transcript: Transcript): FoundVideo {
  const durationSeconds = durationOf(transcript)
  return {
    video: {
      ...video,
      ...(durationSeconds !== undefined && { durationSeconds }),
      transcript: transcriptFacts(transcript),
    },
    transcript,
  }
}

const titleWords = 8
const longestTitle = 80

function firstWords({ cues }: Transcript): string {
  const words = cues
    .slice(0, titleWords + 1)
    .map(({ text }) => text)
    .join(' ')
    .split(' ')
  const title = words.slice(0, titleWords).join(' ')
  return words.length > titleWords || title.length > longestTitle ? `${title.slice(0, longestTitle)}…` : title
}
