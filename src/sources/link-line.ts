import { bareWord, readLink, type LinkRead } from './video-links.ts'

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
/** What may be a link, or is meant as one: nothing else needs a closer look. */
const mayBeLink = /[:/\\]|\w\.\w|youtu/i

export interface LinkLine {
  readonly blank: boolean
  /** The links in it, good or bad. */
  readonly links: readonly { readonly word: string; readonly read: LinkRead }[]
  /** The only word of the line. */
  readonly only: string | undefined
}

/** The links in a line of any text; its other words are passed over. */
export function readLinkLine(line: string): LinkLine {
  const words = line.split(borders).filter((word) => word !== '')
  const links = words.filter((word) => mayBeLink.test(word)).flatMap(linksIn)
  const [only] = words
  return {
    blank: words.every((word) => bareWord(word) === ''),
    links,
    only: words.length === 1 ? only : undefined,
  }
}

const linksIn = (word: string): LinkLine['links'] =>
  wordsOf(word).flatMap((part) => {
    const read = readLink(part)
    return read.ok || linkLike.test(part) ? [{ word: part, read }] : []
  })

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
