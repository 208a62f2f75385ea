import { mostCues } from './caption-reader.ts'
import { oneLine } from './cue-text.ts'

const betweenSentences =
  /(?<=[.!?…]["'”’)\]]?)(?<!\b(?:Mr|Mrs|Ms|Dr|Prof|St|vs|e\.g|i\.e)\.) |(?<=[。！？][”』」）]?)(?![”』」）])/
const endMark = /[.!?…。！？]/
/** In characters: about half a minute of speech. A longer piece says too little about where something was said. */
const longestPiece = 400

/** The sentences of a text; what goes on without a full stop is cut between words. */
export function sentences(text: string): readonly string[] {
  const line = oneLine(text)
  const found = endMark.test(line) ? line.split(betweenSentences, mostCues + 1) : [line]
  return found.some(({ length }) => length > longestPiece)
    ? found.flatMap((sentence) => (sentence.length > longestPiece ? cut(sentence) : sentence))
    : found
}

function cut(sentence: string): string[] {
  const pieces: string[] = []
  for (let from = 0; from < sentence.length;) {
    const most = sentence.slice(from, from + longestPiece / 2)
    const last = from + most.length === sentence.length
    const space = last ? -1 : most.lastIndexOf(' ')
    // Never between the halves of a character beyond the 16-bit ones.
    const whole = /[\ud800-\udbff]$/.test(most) && !last ? most.slice(0, -1) : most
    const piece = space > 0 ? most.slice(0, space) : whole
    pieces.push(piece.trim())
    from += piece.length
  }
  return pieces
}
