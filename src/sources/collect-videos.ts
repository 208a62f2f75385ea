import type { Transcript, Video, VideoId } from '#src/domain/video.ts'
import { readCaptionName, type CaptionName } from './caption-name.ts'
import type { CaptionsRead } from './captions/read-captions.ts'
import { readLinkBox } from './link-box.ts'
import type { Reject } from './reject.ts'
import { captionsId, durationOf, transcriptFacts } from './transcript-facts.ts'
import { youTubeLink, type VideoLink } from './video-links.ts'

/** A video and, where it was given, all that is said in it. */
export interface FoundVideo {
  readonly video: Video
  readonly transcript?: Transcript
}

export interface Collected {
  readonly videos: readonly FoundVideo[]
  readonly rejects: readonly Reject[]
  readonly warnings: readonly string[]
}

export interface Given {
  /** One or several a line. */
  readonly links: string
  /** These and the transcript come read: this function runs at every key. */
  readonly files: readonly { readonly name: string; readonly read: CaptionsRead }[]
  /** What was pasted; undefined is nothing. */
  readonly transcript: CaptionsRead | undefined
}

interface Captions extends CaptionName {
  readonly name: string
  readonly transcript: Transcript
}

const pasted = 'Pasted transcript'

/**
 * The videos that the user gave, in the order given, each once, and what can't be used. Captions belong to the
 * link whose YouTube id their file's name holds; one link and one transcript that are left over belong together.
 */
export function collectVideos(given: Given): Collected {
  const box = readLinkBox(given.links)
  const links = new Map<VideoId, VideoLink>(box.links.map((link) => [link.id, link]))
  const { captions, rejects, warnings } = readCaptions(given, box.links)
  const joined = new Map<VideoId, Captions>()
  const loose = new Map<VideoId, Captions>()
  for (const each of captions) {
    if (each.youTubeId === undefined) {
      const id = captionsId(each.transcript)
      if (!loose.has(id)) loose.set(id, each)
      continue
    }
    const link = youTubeLink(each.youTubeId)
    const first = joined.get(link.id)
    if (first) {
      rejects.push({ what: each.name, reason: `The captions of this video are already in ${first.name}.` })
    } else {
      links.set(link.id, link)
      joined.set(link.id, each)
    }
  }

  const bare = box.links.filter(({ id }) => !joined.has(id))
  const [onlyBare] = bare
  const [onlyLoose] = loose.values()
  if (onlyBare && onlyLoose && bare.length === 1 && loose.size === 1) {
    joined.set(onlyBare.id, onlyLoose)
    loose.clear()
  }
  return {
    videos: [
      ...Array.from(links.values(), (link) => videoFromLink(link, joined.get(link.id))),
      ...Array.from(loose, ([id, each]) => videoFromCaptions(id, each)),
    ],
    rejects: [...box.rejects, ...rejects],
    warnings,
  }
}

/** The captions of all files and of the paste, each with the YouTube id in its name. */
function readCaptions({ files, transcript }: Given, links: readonly VideoLink[]) {
  const ids = new Set(
    links.flatMap(({ kind, id }) => (kind === 'youtube' ? id.slice('youtube:'.length) : [])),
  )
  const captions: Captions[] = []
  const rejects: Reject[] = []
  const warnings: string[] = []
  const take = (name: string, read: CaptionsRead, said: CaptionName) => {
    if (!read.ok) {
      rejects.push({ what: name, reason: read.reason })
      return
    }
    captions.push({ ...said, name, transcript: read.transcript })
    warnings.push(...read.warnings.map((warning) => `${name}: ${warning}`))
  }
  for (const { name, read } of files) {
    take(name, read, readCaptionName(name, ids))
  }
  if (transcript) take(pasted, transcript, { title: undefined, youTubeId: undefined })
  return { captions, rejects, warnings }
}

function videoFromLink({ id, link, kind, title }: VideoLink, captions: Captions | undefined): FoundVideo {
  if (!captions) return { video: { id, title, link } }
  // An id or a number is no title; a page's address says more than most names of files.
  const better = kind === 'youtube' || kind === 'vimeo' ? (captions.title ?? title) : title
  return withTranscript({ id, title: better, link }, captions.transcript)
}

const videoFromCaptions = (id: VideoId, { name, title, transcript }: Captions): FoundVideo =>
  withTranscript({ id, title: title ?? (name === pasted ? firstWords(transcript) : name) }, transcript)

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
