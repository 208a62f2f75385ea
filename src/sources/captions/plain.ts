import { mostCues, type CaptionReader, type RawCue } from './caption-reader.ts'
import { namesInFront } from './names.ts'
import { sentences } from './sentences.ts'

/** In characters. */
const enoughToTell = 65_536
const mostLines = 1000

/** `[12/03/2021, 14:05:33] ` and `12/03/2021, 14:05 - ` in front of a name in a chat: when it was sent, not said. */
const sentAt =
  /^\u200e?\[?\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}:\d{2}(?::\d{2})?(?:[ \u202f]?[AP]M)?(?:\]| -) (?=\p{L}[^:\n]{0,40}: )/gmu

/** Hundreds of Latin letters and signs without a blank are data. */
const noWords = /^[\s\ufeff]{0,9}[\x21-\x7e]{500}/

/** Text without times: its sentences, or its lines where it has no full stops. */
export const plain: CaptionReader = {
  found: 'no words',
  detect: () => true,
  parse(given) {
    const text = given.replace(sentAt, '')
    if (noWords.test(text)) return { cues: [], timed: false, warnings: [] }
    const paragraphs = hardWrapped(text) ? unwrapped(text.split('\n')) : text.split(/\n\s*/)
    const cues: RawCue[] = []
    for (const paragraph of paragraphs) {
      if (cues.length > mostCues) break
      for (const sentence of sentences(paragraph)) {
        if (/[\p{L}\p{N}]/u.test(sentence)) cues.push({ start: 0, end: 0, text: sentence })
      }
    }
    return { cues: namesInFront(cues, 2), timed: false, warnings: [] }
  },
}

/** Whether line ends come from a page's width: sentences end inside lines more often than at their ends. */
function hardWrapped(text: string): boolean {
  const lines = text.slice(0, enoughToTell).split(/\n\s*/)
  const atEnd = lines.filter((line) => /[.!?…]["'”’)\]]?\s*$/.test(line.slice(-10))).length
  const inside = lines.filter((line) => /[.!?] \S/.test(line)).length
  return (
    (atEnd < lines.length / 2 && inside >= lines.length / 4) ||
    isHanging(text.slice(0, enoughToTell).split('\n'))
  )
}

/** Whether lines that go on are indented, and those that begin a paragraph are not. */
function isHanging(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== '')
  const goOn = filled.filter((line) => indented.test(line))
  const small = goOn.filter((line) => /^\s+[^\p{Lu}]/u.test(line)).length
  return !indented.test(filled[0] ?? '') && goOn.length > filled.length / 2 && small > goOn.length / 2
}

/** Of the width: a line so much shorter than the widest ended on purpose. */
const shortShare = 0.7
const indented = /^[ \t]/
const endsOpen = /[,;:–—-]\s*$/

/**
 * Paragraphs of lines that a page has wrapped. A new one begins behind an empty line, where a line stands out to
 * the left of most, and behind a title: a short line in front of a capital.
 */
function unwrapped(lines: readonly string[]): readonly string[] {
  const sample = lines.slice(0, mostLines).filter((line) => line.trim() !== '')
  const hangs = isHanging(sample)
  const width = sample.reduce((most, { length }) => Math.max(most, length), 0)
  const found: string[][] = []
  let before = ''
  for (const line of lines) {
    const isTitle =
      !hangs && before.length < width * shortShare && /^\s*\p{Lu}/u.test(line) && !endsOpen.test(before)
    const isNew = before.trim() === '' || (hangs && !indented.test(line)) || isTitle
    if (isNew) found.push([line])
    else found.at(-1)?.push(line)
    before = line
  }
  return found.map((paragraph) => paragraph.join(' '))
}
