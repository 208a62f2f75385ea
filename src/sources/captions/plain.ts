import type { CaptionReader, RawCue } from './caption-reader.ts'
import { namesInFront } from './names.ts'
import { sentences } from './sentences.ts'

/** In characters. */
const enoughToTell = 65_536

/** Hundreds of Latin letters and signs without a blank are data. */
const noWords = /^[\s\ufeff]{0,9}[\x21-\x7e]{500}/

/** Text without times: its sentences, or its lines where it has no full stops. */
export const plain: CaptionReader = {
  found: 'no words',
  detect: () => true,
  parse(text) {
    if (noWords.test(text)) return { cues: [], timed: false, warnings: [] }
    const paragraphs = hardWrapped(text) ? text.split(/\n\s*\n/) : text.split(/\n\s*/)
    const cues: RawCue[] = []
    for (const paragraph of paragraphs) {
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
  return atEnd < lines.length / 2 && inside >= lines.length / 4
}
