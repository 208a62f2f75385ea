/** A word of a text: as it is compared, and where it stands. */
export interface Word {
  readonly term: string
  readonly start: number
  readonly end: number
}

/** Accents of the scripts that are also written without them. In others, marks make another word. */
const accents = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g

const plain = /^[\u0020-\u007e]*$/

/** As texts are compared: without case, accents and forms of letters. */
export const folded = (text: string): string =>
  // Most words need none of the rest.
  plain.test(text)
    ? text.toLowerCase()
    : text.normalize('NFKD').toLowerCase().replace(accents, '').replace(/ß/g, 'ss').normalize('NFC')

const run = /[\p{L}\p{N}\p{M}]+/gu
/** Scripts that put no spaces between their words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
let segmenter: Intl.Segmenter | undefined

/** The words of a text in any script, in their order. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = []
  const add = (word: string, start: number) => {
    const term = folded(word)
    if (term !== '') words.push({ term, start, end: start + word.length })
  }
  for (const { 0: letters, index } of text.matchAll(run)) {
    if (!unspaced.test(letters)) {
      add(letters, index)
      continue
    }
    segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' })
    for (const { segment, index: at, isWordLike } of segmenter.segment(letters)) {
      if (isWordLike) add(segment, index + at)
    }
  }
  return words
}

/** Whether a word is of a script in which one or two characters are a word already. */
export const isUnspaced = (term: string): boolean => unspaced.test(term)
