import { decodeEntities } from './entities.ts'

/** A piece of XML or of what looks like it. Names are without their prefix. */
export type MarkupPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string; readonly empty: boolean }
  | { readonly kind: 'close'; readonly name: string }

/** In characters: further on no file begins. */
const longestProlog = 20_000
const firstElement =
  /^\s*(?:<(?:\?|!(?!--))[^>]*>\s*|<!--(?:[^-]|-(?!->))*-->\s*)*<(?:[\w.-]+:)?([a-z][\w.-]*)/i

/** The name of a document's first element, in small letters; undefined where it begins with none. */
export const rootName = (head: string): string | undefined =>
  firstElement.exec(head.slice(0, longestProlog))?.[1]?.toLowerCase()

/** Tags and texts in their order. Takes what is no XML as it comes, and each character once. */
export function* markupParts(source: string): Generator<MarkupPart> {
  for (let at = 0; at < source.length;) {
    const open = source.indexOf('<', at)
    const text = source.slice(at, open < 0 ? undefined : open)
    if (text !== '') yield { kind: 'text', text: decodeEntities(text) }
    if (open < 0) return
    if (source.startsWith('<![CDATA[', open)) {
      const end = endOf(source, ']]>', open)
      yield { kind: 'text', text: source.slice(open + 9, end) }
      at = end + 3
    } else if (source.startsWith('<!--', open)) {
      at = endOf(source, '-->', open) + 3
    } else {
      const end = endOf(source, '>', open)
      const part = tagFrom(source.slice(open + 1, end))
      if (part) yield part
      at = end + 1
    }
  }
}

function endOf(source: string, mark: string, from: number): number {
  const end = source.indexOf(mark, from)
  return end < 0 ? source.length : end
}

function tagFrom(inside: string): MarkupPart | undefined {
  const match = /^(\/?)(?:[\w.-]+:)?([a-z][\w.-]*)/i.exec(inside)
  if (!match) return undefined
  const [begun, slash, name = ''] = match
  if (slash) return { kind: 'close', name: name.toLowerCase() }
  const attributes = inside.slice(begun.length)
  return { kind: 'open', name: name.toLowerCase(), attributes, empty: attributes.endsWith('/') }
}

/** What reads an attribute out of a tag's attributes, whatever its prefix. */
export function attributeReader(name: string): (attributes: string) => string | undefined {
  const pattern = new RegExp(String.raw`\s(?:[\w.-]+:)?${name}\s*=\s*(?:"([^"]*)"|'([^']*)')`)
  return (attributes) => {
    const match = attributes === '' ? undefined : pattern.exec(attributes)
    return match?.[1] ?? match?.[2]
  }
}

/** Only tags that captions use: `vector<int>` and `a <b and c> d` are said. Letters have attributes only with `=`. */
const bare = 'b|i|u|s|em|strong|br|ruby|rt|rp|tt|sub|sup|big|small|center'
const full = 'font|span|p|div|c|v|lang|a'
export const captionTag = String.raw`<\/?(?:(?:${bare})(?:\.[^\s<>]*)?(?:\s[^<>=]*=[^<>]*|\s*\/?)|(?:${full})(?:[\s.][^<>]*|\/)?|(?:\d+:)?\d\d:\d\d\.\d{3})>`
/** Tags that were put into a text as characters, the positions of SubStation, and spaces without width. */
const unspoken = new RegExp(String.raw`${captionTag}|\{\\[^{}]*\}|\u200b`, 'gi')

export const spokenText = (text: string): string => text.replace(unspoken, '')
