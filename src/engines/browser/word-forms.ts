import { pattern } from '#src/engines/browser/pattern.ts'

/** How a token ends: a sentence, an abbreviation that may end one, a clause, or nothing. */
export type EndMark = '.' | '~' | ',' | ''

/** What is known of a token from its letters alone. */
export interface WordForm {
  /** Lower case, without punctuation; empty for bare punctuation. */
  readonly word: string
  /** Words as a reader counts them: `peer-to-peer` is three. */
  readonly units: number
  readonly mark: EndMark
}

/** Marks that end a sentence, in all scripts that have one of their own, and what may close behind them. */
export const sentenceEnd = /[.?!…‥。！？｡؟۔।॥։።။៕]["'”’»)\]」』】）]*$/u
const clauseEnd = /[,;:–—،؛、，；：・-]["'”’»)\]」』）]*$/u
/** Never the end of a sentence. */
const title = pattern(
  String.raw`^\W*(?:mr|mrs|ms|dr|prof|st|vs|e\.g|i\.e|fig|approx|gen|sen|rep|gov|lt|col|sgt|capt|z\.b|bzw|ca|d\.h|u\.a|p\.ej|sra?|mme|mlle|dott|ing|bijv|t\.ex|bl\.a|np|tzn|т\.е|напр)\.$`,
  'iu',
)
/** May be one, as what follows tells: "from 9 a.m. They …", "plan B. Then …", "No. 5". */
const perhaps = pattern(
  String.raw`^\P{L}*(?:etc|inc|ltd|corp|co|jr|usw|osv|enz|ecc|no|nos|nr|vol|pp|p|ch|sec|art|(?:\p{L}\.)*\p{L})\.$`,
  'iu',
)
const dayOrOrdinal = /^\d{1,2}\.$/

/** Most text. Classes of letters of all scripts take long to compile: nothing plain needs one. */
export const plainText = /^[\x20-\x7e]*$/
// Marks at the end are looked for behind a letter only, or a row of them would be read from each of them.
const edges = pattern(String.raw`^[^\p{L}\p{N}]+|(?<=[\p{L}\p{N}\p{M}%+#°])[^\p{L}\p{N}\p{M}%+#°]+$`, 'gu')
const plainEdges = /^[^A-Za-z0-9]+|(?<=[A-Za-z0-9%+#])[^A-Za-z0-9%+#]+$/g
const plain = /^[a-z]+(?:'[a-z]+)?$/
const severalUnits = pattern(String.raw`[^\p{L}'’][\p{L}\p{N}]`, 'u')
const severalPlainUnits = /[^A-Za-z'][A-Za-z0-9]/
const units = pattern(String.raw`[\p{L}\p{N}\p{M}'’]+`, 'gu')
const plainUnits = /[A-Za-z0-9']+/g

/** Without the marks around it. */
export const withoutEdges = (text: string): string =>
  text.replace(plainText.test(text) ? plainEdges : edges(), '')

/** Words as a reader counts them. */
export const countUnits = (text: string): number =>
  text.match(plainText.test(text) ? plainUnits : units())?.length ?? 0

/** Words come again and again: each form is looked at once. */
export function createFormReader(mostUnits: number): (text: string) => WordForm {
  const known = new Map<string, WordForm>()
  return (text) => {
    let form = known.get(text)
    if (!form) known.set(text, (form = formOf(text, mostUnits)))
    return form
  }
}

function formOf(text: string, mostUnits: number): WordForm {
  if (plain.test(text)) return { word: text, units: 1, mark: '' }
  const word = withoutEdges(text.replaceAll('’', "'")).toLowerCase().replaceAll('i̇', 'i')
  const several = plainText.test(text) ? severalPlainUnits : severalUnits()
  const count = several.test(text) ? countUnits(text) : 1
  return { word, units: Math.min(mostUnits, Math.max(1, count)), mark: markOf(text) }
}

function markOf(text: string): EndMark {
  if (sentenceEnd.test(text)) {
    if (title().test(text)) return ''
    return perhaps().test(text) || dayOrOrdinal.test(text) ? '~' : '.'
  }
  return clauseEnd.test(text) ? ',' : ''
}
