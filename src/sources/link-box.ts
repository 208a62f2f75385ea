import type { Reject } from './reject.ts'
import { bareWord, readLink, type LinkRead, type VideoLink } from './video-links.ts'

/** None of these stands in a link as it is; HTML, Markdown tables, chats and Chinese sentences put them around links. */
const borders = /[\s"<>`|。，、；：！？「」『』（）【】《》]+/
/** Two links glued by a comma or by the marks that Markdown and chats put around links. */
const glue = /[,;()[\]'](?=https?:\/\/|www\.|(?:m\.|music\.)?youtu(?:be\.com|\.be)\/)/i
/** Meant as a link, whether or not it can be used. */
const linkLike = /^([a-z][a-z\d+-]{1,30}:\/\/|(javascript|vbscript|data|blob|file|mailto):\S)|youtu\.?be/i
/** A link may hold another one, as an archive's does. */
const startsAsLink =
  /^([a-z][a-z\d+-]{0,30}:\/\/|(javascript|vbscript|data|blob):|\/\/|[a-z\d.-]{1,250}\.[a-z]{2,20}\/)/i
const longestWord = 5000
const longestWhat = 120
/** In characters: two thousand pages. */
export const longestBox = 2_000_000
/** Lines without a link that are named one by one; more of them are the text around the links. */
const mostNamed = 10

export interface LinkBox {
  readonly links: readonly VideoLink[]
  readonly rejects: readonly Reject[]
  /** How often a video was given again. */
  readonly repeated: number
  /** Lines that hold no link and are not among the rejects. */
  readonly passedOver: number
}

/** What was read last, and its words: at the next key all but one of them are the same. */
let last: { text: string; read: LinkBox; words: ReadonlyMap<string, LinkRead> } | undefined

const emptyBox: LinkBox = { links: [], rejects: [], repeated: 0, passedOver: 0 }

/**
 * The box of links: any text, and the links wherever they stand in it. A link that can't be used is a reject.
 * So is a line without a link where there are few of them; many are counted. The same link twice is one link.
 * Time is linear, and a text read just now is not read again.
 */
export function readLinkBox(text: string): LinkBox {
  // The box stays what it was while other fields are asked about with an empty one.
  if (text === '') return emptyBox
  if (last?.text === text) return last.read
  const words = new Map<string, LinkRead>()
  const read = readLinks(text, words, last?.words)
  last = { text, read, words }
  return read
}

/** As `readLinkBox`, without a memory. `reads` takes up what each word is, `known` knows it. */
export function readLinks(
  text: string,
  reads = new Map<string, LinkRead>(),
  known: ReadonlyMap<string, LinkRead> = new Map(),
): LinkBox {
  if (text.length > longestBox) return { ...emptyBox, rejects: [tooMuch] }
  const links = new Map<string, VideoLink>()
  const rejects = new Map<string, Reject>()
  const linkless = new Map<string, Reject>()
  let repeated = 0
  let without = 0
  for (const [index, line] of text.split(/\r\n|[\r\n]/).entries()) {
    const words = wordsOf(line)
    const at = `Line ${index + 1}`
    let found = false
    for (const word of words) {
      // What has none of these is neither a link nor meant as one.
      if (!/[.:/\\]|youtu/i.test(word)) continue
      const read = reads.get(word) ?? known.get(word) ?? readLink(word)
      reads.set(word, read)
      const meant = !read.ok && linkLike.test(word)
      if (read.ok && links.has(read.link.id)) repeated++
      else if (read.ok) links.set(read.link.id, read.link)
      else if (meant) rejects.set(short(word), { what: short(word), reason: read.reason, at })
      found ||= read.ok || meant
    }
    if (found || words.length === 0) continue
    without++
    const what = short(line.trim())
    if (linkless.size <= mostNamed && !linkless.has(what)) {
      linkless.set(what, { what, reason: whyNone(words), at })
    }
  }
  const few = linkless.size <= mostNamed
  const none = links.size === 0 && rejects.size === 0
  return {
    links: [...links.values()],
    rejects: [...rejects.values(), ...(few ? linkless.values() : none ? [noLinks(without)] : [])],
    repeated,
    passedOver: few || none ? 0 : without,
  }
}

/** The first link in a cell of a table, or why there is none. */
export function readLinkIn(text: string): LinkRead {
  const whole = readLink(text)
  if (whole.ok) return whole
  for (const word of wordsOf(text)) {
    const read = readLink(word)
    if (read.ok) return read
  }
  return whole
}

const wordsOf = (line: string): readonly string[] =>
  line
    .split(borders)
    .flatMap((word) => word.split(glue))
    .map((word) => bareWord(withoutLead(word)))
    .filter((word) => word !== '')

/** Without what stands before a link and no space between, as in `Video:https://…`; pages write `&` as `&amp;`. */
function withoutLead(word: string): string {
  const at = word.length > longestWord ? -1 : word.search(/https?:\/\//i)
  if (at < 0) return word
  return (at > 0 && !startsAsLink.test(word) ? word.slice(at) : word).replaceAll('&amp;', '&')
}

function whyNone(words: readonly string[]): string {
  const [only = ''] = words
  const read = words.length === 1 ? readLink(only) : undefined
  return read && !read.ok
    ? read.reason
    : "There is no link in this line. Paste a video's address, or remove it."
}

const elsewhere = 'Paste a transcript into "Transcript", or add it as a file with "Add captions".'

const tooMuch: Reject = {
  what: 'Video links',
  reason: `This is too much for a list of links: at most ${longestBox / 1e6} million characters are read. ${elsewhere}`,
}

const noLinks = (lines: number): Reject => ({
  what: 'Video links',
  reason: `There is no link in any of these ${lines.toLocaleString('en')} lines. ${elsewhere}`,
})

const short = (text: string): string => (text.length > longestWhat ? `${text.slice(0, longestWhat)}…` : text)
