import type { Reject } from './reject.ts'
import { bareWord, readLink, type VideoLink } from './video-links.ts'

/** Two links glued by a comma or by the marks that Markdown and chats put around links. */
const glue = /[,;|<>()[\]"'，、](?=https?:\/\/|www\.|(?:m\.|music\.)?youtu(?:be\.com|\.be)\/)/i
/** Meant as a link, whether or not it can be used. */
const linkLike = /^([a-z][a-z\d+-]{1,30}:\/\/|(javascript|vbscript|data|blob|file|mailto):\S)|youtu\.?be/i
const longestWhat = 120
/** In characters and in lines: above either it is no list of links, and each line of it would be a reject. */
const longestBox = 1_000_000
const mostLines = 5000

/**
 * The box of links: words that aren't links are passed over where their line holds a link; a line without
 * one is a reject, and so is each link that can't be used. The same link twice is one link. Far too much for a
 * list of links is one reject as a whole.
 */
export function readLinkBox(text: string): {
  readonly links: readonly VideoLink[]
  readonly rejects: readonly Reject[]
} {
  const lines = text.length > longestBox ? [] : text.split(/[\r\n]+/)
  if (text.length > longestBox || lines.length > mostLines) return { links: [], rejects: [tooMuch] }
  const links = new Map<string, VideoLink>()
  const rejects = new Map<string, string>()
  for (const line of lines) {
    const words = line
      .split(/\s+/)
      .flatMap((word) => word.split(glue))
      .filter((word) => bareWord(word) !== '')
    let found = false
    for (const word of words) {
      const read = readLink(word)
      const bare = bareWord(word)
      if (read.ok && !links.has(read.link.id)) links.set(read.link.id, read.link)
      if (!read.ok && (linkLike.test(bare) || words.length === 1)) rejects.set(short(bare), read.reason)
      found ||= read.ok || linkLike.test(bare)
    }
    if (!found && words.length > 1) {
      rejects.set(short(line.trim()), "There is no link in this line. Paste a video's address, or remove it.")
    }
  }
  return {
    links: [...links.values()],
    rejects: Array.from(rejects, ([what, reason]) => ({ what, reason })),
  }
}

const tooMuch: Reject = {
  what: 'Video links',
  reason: `This is too much for a list of links: at most ${mostLines} lines are read. Paste a transcript into "Transcript", or add it as a file with "Add captions".`,
}

const short = (text: string): string => (text.length > longestWhat ? `${text.slice(0, longestWhat)}…` : text)
