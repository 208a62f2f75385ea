import type { VideoId } from '#src/domain/video.ts'
import { readOtherLink } from './other-link.ts'
import { readYouTubeLink } from './youtube-link.ts'

export interface VideoLink {
  readonly id: VideoId
  /** Canonical: every form of a link to the same YouTube or Vimeo video gives the same one. */
  readonly link: string
  readonly kind: 'youtube' | 'vimeo' | 'media' | 'page'
  /** Readable stand-in until the title is known. */
  readonly title: string
}

export type LinkRead =
  { readonly ok: true; readonly link: VideoLink } | { readonly ok: false; readonly reason: string }

/** In characters; browsers and servers give up on links not far beyond. */
const longestLink = 4096

const opening = new Set('<([{"\'“‘«„*')
const closing = new Set('>)]}"\'”’».,;:!?*，。、')

const pasteWhole = 'Paste the whole address of a video, starting with https://.'
const addFile = 'A link can\'t reach it: add its captions with "Add captions".'
const schemes: Readonly<Record<string, string>> = {
  'javascript:': `This is a script, not the address of a video. ${pasteWhole}`,
  'vbscript:': `This is a script, not the address of a video. ${pasteWhole}`,
  'data:': `This is a piece of data, not the address of a video. ${pasteWhole}`,
  'blob:': `This address works only on the page it was copied from. ${pasteWhole}`,
  'file:': `This is a file on your computer. ${addFile}`,
}
const notALink = `This isn't a link. ${pasteWhole}`

/** One link, with or without `https://`, brackets and punctuation around it; never throws. */
export function readLink(text: string): LinkRead {
  const word = bareWord(text)
  if (word === '') return no(`There is no link here. ${pasteWhole}`)
  if (word.length > longestLink) return no(`This is too long to be a link. ${pasteWhole}`)
  if (/^([a-z]:\\|\\\\|~?\/(?!\/))/i.test(word)) return no(`This is a path on your computer. ${addFile}`)
  const address = withScheme(word)
  if (address === undefined || !URL.canParse(address)) return no(notALink)
  return fromUrl(new URL(address))
}

/** Without the quotes, brackets and full stops that text puts around a link. */
export function bareWord(text: string): string {
  const word = text.replace(/[\u200b-\u200d\u2060\ufeff]/g, '').trim()
  let start = 0
  let end = word.length
  while (start < end && opening.has(word.charAt(start))) start++
  // `…/Film_(2001)` ends with a bracket of its own.
  const closed = word.includes('(', start)
  const surrounds = (mark: string) => closing.has(mark) && !(closed && mark === ')')
  while (end > start && surrounds(word.charAt(end - 1))) end--
  return word.slice(start, end)
}

function withScheme(word: string): string | undefined {
  if (/\s/.test(word)) return undefined
  if (word.startsWith('//')) return `https:${word}`
  if (/^[a-z][a-z\d+-]*:/i.test(word)) return word
  if (/^(www\.|([a-z]+\.)?(youtube\.com|youtu\.be|vimeo\.com)(\/|$))/i.test(word)) return `https://${word}`
  // A bare `lecture.mp4` or `node.js` is a name; with a path behind it, it is an address.
  return /^([a-z\d-]+\.)+[a-z]{2,}(:\d+)?\/\S/i.test(word) ? `https://${word}` : undefined
}

function fromUrl(url: URL): LinkRead {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    const other = `Links that start with ${url.protocol} can't be used here. ${pasteWhole}`
    return no(schemes[url.protocol] ?? other)
  }
  if (url.username || url.password) {
    return no('This link holds a user name or a password. Paste it without the part before the @.')
  }
  if (!/[.:]/.test(url.hostname) && url.hostname !== 'localhost') return no(notALink)

  const youTube = readYouTubeLink(url)
  if (youTube) {
    return youTube.ok ? { ok: true, link: youTubeLink(youTube.id) } : youTube
  }
  const other = readOtherLink(url)
  return { ok: true, link: { id: `url:${other.link}`, ...other } }
}

/** The link to a YouTube video. */
export const youTubeLink = (id: string): VideoLink => ({
  id: `youtube:${id}`,
  link: `https://www.youtube.com/watch?v=${id}`,
  kind: 'youtube',
  title: `YouTube ${id}`,
})

const no = (reason: string): LinkRead => ({ ok: false, reason })
