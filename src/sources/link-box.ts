import { number } from '#src/lib/format-count.ts'
import { readLinkLine, type LinkLine } from './link-line.ts'
import { sameVideo, type Reject } from './reject.ts'
import { short } from './short.ts'
import { readLink, type VideoLink } from './video-links.ts'

/** In characters: two thousand pages. */
const longestBox = 2_000_000
/** Lines without a link, or with one that was there before, that are named one by one; of more, nobody reads each. */
const mostNamed = 10

export interface LinkBox {
  readonly links: readonly VideoLink[]
  readonly rejects: readonly Reject[]
  /** How often a video was given again. */
  readonly repeated: number
  /** Where, the first few times. */
  readonly again: readonly { readonly at: string; readonly text: string }[]
  /** Lines that hold no link and are not among the rejects. */
  readonly passedOver: number
}

type Lines = ReadonlyMap<string, LinkLine>

/** What was read last, and its lines: at the next key all but one of them are the same. */
let last: { text: string; box: LinkBox; lines: Lines } | undefined

const emptyBox: LinkBox = { links: [], rejects: [], repeated: 0, again: [], passedOver: 0 }

/**
 * The box of links: any text, and the links wherever they stand in it. A link that can't be used is a reject.
 * So is a line without a link where there are few of them; many are counted. The same link twice is one link.
 * Time is linear, and lines that were read just now are not read again.
 */
export function readLinkBox(text: string): LinkBox {
  // The box stays what it was while other fields are asked about with an empty one.
  if (text === '') return emptyBox
  if (last?.text === text) return last.box
  const lines = new Map<string, LinkLine>()
  const box = readLinks(text, lines, last?.lines)
  last = { text, box, lines }
  return box
}

/** As `readLinkBox`, without a memory of its own: `known` is what it knows, `lines` takes up what it reads. */
export function readLinks(text: string, lines = new Map<string, LinkLine>(), known?: Lines): LinkBox {
  if (text.length > longestBox) return { ...emptyBox, rejects: [tooMuch] }
  const links = new Map<string, VideoLink>()
  const places = new Map<string, string>()
  const again: LinkBox['again'][number][] = []
  const rejects = new Map<string, Reject>()
  const linkless = new Map<string, Reject>()
  let repeated = 0
  let without = 0
  for (const [index, line] of text.split(/\r\n|[\r\n]/).entries()) {
    const seen = lines.get(line) ?? known?.get(line) ?? readLinkLine(line)
    lines.set(line, seen)
    const at = `Line ${index + 1}`
    for (const { word, read } of seen.links) {
      if (!read.ok) rejects.set(short(word), { what: short(word), reason: read.reason, at })
      else if (links.has(read.link.id)) {
        repeated++
        const first = places.get(read.link.id) ?? at
        if (again.length < mostNamed && first !== at) again.push({ at, text: sameVideo(first) })
      } else {
        links.set(read.link.id, read.link)
        places.set(read.link.id, at)
      }
    }
    if (seen.blank || seen.links.length > 0) continue
    without++
    const what = short(line.trim())
    if (linkless.size <= mostNamed && !linkless.has(what)) {
      linkless.set(what, { what, reason: whyNone(seen.only), at })
    }
  }
  const few = linkless.size <= mostNamed
  const none = links.size === 0 && rejects.size === 0
  return {
    links: [...links.values()],
    rejects: [...rejects.values(), ...(few ? linkless.values() : none ? [noLinks(without)] : [])],
    repeated,
    again,
    passedOver: few || none ? 0 : without,
  }
}

function whyNone(only: string | undefined): string {
  const read = only === undefined ? undefined : readLink(only)
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
  reason: `There is no link in any of these ${number(lines)} lines. ${elsewhere}`,
})
