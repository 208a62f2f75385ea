import { spokenText } from './markup.ts'

interface Kind {
  readonly name: string
  readonly at: number
  readonly bytes: string
  /** Whether words may begin like this too; what is no text has control characters soon after. */
  readonly mayBegin?: true
}

/** Excel 97 to 2003 and its like. */
export const oldOffice = 'an old Office document'

export const archive = 'a Word, PowerPoint or Excel document or another ZIP archive'

const kinds: readonly Kind[] = [
  { name: 'a PDF', at: 0, bytes: '%PDF-' },
  { name: 'an RTF document', at: 0, bytes: '{\\rtf' },
  { name: oldOffice, at: 0, bytes: '\xd0\xcf\x11\xe0' },
  { name: archive, at: 0, bytes: 'PK\x03\x04' },
  { name: 'a compressed archive', at: 0, bytes: '\x1f\x8b' },
  { name: 'a compressed archive', at: 0, bytes: '7z\xbc\xaf' },
  { name: 'a compressed archive', at: 0, bytes: 'Rar!', mayBegin: true },
  { name: 'a picture', at: 4, bytes: 'ftypheic' },
  { name: 'a picture', at: 4, bytes: 'ftypavif' },
  { name: 'a picture', at: 8, bytes: 'WEBPVP8' },
  { name: 'a video or audio file', at: 4, bytes: 'ftyp' },
  { name: 'a video file', at: 0, bytes: '\x1a\x45\xdf\xa3' },
  { name: 'a video or audio file', at: 0, bytes: 'RIFF', mayBegin: true },
  { name: 'a video or audio file', at: 0, bytes: 'OggS', mayBegin: true },
  { name: 'a video file', at: 0, bytes: 'FLV\x01' },
  { name: 'a video file', at: 0, bytes: '\x30\x26\xb2\x75\x8e\x66\xcf\x11' },
  { name: 'a video file, or subtitles made of pictures (VobSub)', at: 0, bytes: '\0\0\x01\xba' },
  { name: 'a file of subtitles made of pictures (PGS)', at: 0, bytes: 'PG\0' },
  { name: 'a file of EBU subtitles (.stl)', at: 3, bytes: 'STL25.' },
  { name: 'a file of EBU subtitles (.stl)', at: 3, bytes: 'STL30.' },
  { name: 'an audio file', at: 0, bytes: '\xff\xfb' },
  { name: 'an audio file', at: 0, bytes: '\xff\xf3' },
  { name: 'an audio file', at: 0, bytes: '\xff\xf1' },
  { name: 'an audio file', at: 0, bytes: 'ID3', mayBegin: true },
  { name: 'an audio file', at: 0, bytes: 'fLaC', mayBegin: true },
  { name: 'a picture', at: 0, bytes: '\x89PNG' },
  { name: 'a picture', at: 0, bytes: '\xff\xd8\xff' },
  { name: 'a picture', at: 0, bytes: 'GIF8', mayBegin: true },
]

/** What a file is by its first bytes, where that is a kind of file that holds no captions. */
export const fileKind = (bytes: Uint8Array): string | undefined =>
  kinds.find(
    ({ at, bytes: magic, mayBegin = false }) =>
      Array.from(magic).every((char, index) => bytes[at + index] === char.charCodeAt(0)) &&
      !(mayBegin && bytes.subarray(magic.length, 30).every((byte) => byte > 8)),
  )?.name

export const jsonFile = 'a JSON file'

/** What a text is by its first characters, where it isn't to be read as words. */
export function textKind(head: string): string | undefined {
  const start = head.trimStart().slice(0, 200)
  if (/^#EXTM3U[ \t]*(?:$|\n| [A-Za-z-]+=)/.test(start)) return 'a playlist of a stream'
  if (/^# VobSub index/i.test(start)) return 'the index of subtitles made of pictures (VobSub)'
  if (start.startsWith('Scenarist_SCC')) return 'a file of coded television captions (.scc)'
  if (/^TITLE:[^\n]*\nFCM:/.test(start)) return 'a list of cuts (.edl)'
  if (/^<(!doctype html|html|head|body|script)\b/i.test(start)) return 'a web page'
  if (/^<(\?xml|[a-z]+:?[a-z]*\s+xmlns)\b/i.test(start)) return 'an XML file'
  const [tag = '', root = ''] = /^<([a-z][\w:.-]*)(?:\s[^<>]*)?>/i.exec(start) ?? []
  // Captions have some tags too, and a text may be copied with its paragraphs; pages are made of `div`.
  if ((spokenText(tag) !== '' || /^div$/i.test(root)) && head.includes(`</${root}>`))
    return 'a file of XML or HTML'
  if (/^\{\s*"format"\s*:\s*"fanfold-/.test(start)) return 'a back-up, a session or a report of Fanfold'
  if (/^(\{\s*["}]|\[\s*(\{|"|\d[\d\s,.[\]]*$))/.test(start)) return jsonFile
  return undefined
}

/** A ZIP archive, which workbooks are. */
export const isArchive = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
