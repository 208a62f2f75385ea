import { askedSteps } from '#src/engines/browser/asked-steps.ts'
import type { BorderClasses, Borders, PairWeight } from '#src/engines/browser/languages/border-weights.ts'
import type { Language } from '#src/engines/browser/languages/language.ts'
import { unspaced, type Token } from '#src/engines/browser/tokens.ts'
import { beginsCapital, beginsSmall, type WritingStyle } from '#src/engines/browser/writing-style.ts'

/** As many sentences are to be found as there are, not only the sure ones. */
const generosity = 0.5

/**
 * Log-odds that a sentence begins at each token: from the words beside the border, their classes, the verbs on
 * both sides, the pause, the cue's border, capitals and punctuation (the cues of Shriberg et al.,
 * "Prosody-based automatic segmentation of speech into sentences and topics", 2000, as far as captions carry
 * them; classes beside words are of Stolcke and Shriberg, "Automatic linguistic segmentation of conversational
 * speech", 1996).
 */
export function createBorderScores(
  language: Language,
  style: WritingStyle,
): (tokens: readonly Token[]) => Float64Array {
  const { borders, stop, personal, code } = language
  const wordsOf = createWordReader(borders)
  const { classes } = borders
  const base = borders.bias + generosity
  // Where no words help, borders of cues are all there is.
  const cueBorder = borders.first ? 0.3 : 1.5
  const capitals = (text: string, word: string) =>
    beginsSmall(text)
      ? -3
      : !beginsCapital(text) || (personal.has('i') && /^i(?:'|$)/.test(word))
        ? 0
        : stop.has(word)
          ? 5
          : code === 'de'
            ? 0
            : 0.7
  const marks = (last: Token, first: Token): number => {
    const pause = first.start - last.end
    let score = pause > 0.2 ? Math.min(pause, 2) * 2 : 0
    if (first.cue !== last.cue) score += cueBorder
    // Where words stand without spaces, a space is a mark.
    else if (!first.glued && isUnspaced(first.word) && isUnspaced(last.word)) score += 2
    if (last.mark === '.') score += 4
    else if (last.mark === ',') score += style.commasOnly ? -2 : 2
    return style.capitalsTell ? score + capitals(first.text, first.word) : score
  }

  return (tokens) => {
    const scores = new Float64Array(tokens.length).fill(base)
    const said = tokens.map(({ word }) => wordsOf(word))
    const asked = style.hasStops ? undefined : askedSteps(tokens, language)
    addWords(scores, said)
    for (let at = 1; at < tokens.length; at++) {
      const [last, first] = [tokens[at - 1], tokens[at]]
      if (last && first) add(scores, at, marks(last, first) + (asked?.(at) ?? 0))
    }
    if (classes) addVerbs(scores, said, classes)
    return scores
  }
}

/** Scripts without spaces stand behind all others: most words are told by their first letter. */
const isUnspaced = (word: string): boolean => word.charCodeAt(0) >= firstUnspaced && unspaced().test(word)
const firstUnspaced = 0xe00

/** Nothing is added before the first or behind the last place. */
function add(scores: Float64Array, at: number, score: number): void {
  if (at > 0 && at < scores.length) scores[at] = (scores[at] ?? 0) + score
}

/** What a word weighs by its place around a border, alone and by the word or the class behind it. */
interface BorderWord {
  readonly beforeLast: number
  readonly last: number
  readonly first: number
  readonly second: number
  readonly word: string
  readonly followers: ReadonlyMap<string, PairWeight> | undefined
  readonly class: string
  readonly classFollowers: ReadonlyMap<string, PairWeight> | undefined
}

/** Each word is looked up once. */
function createWordReader(borders: Borders): (word: string) => BorderWord {
  const known = new Map<string, BorderWord>()
  const { beforeLast, last, first, second, endings, pairs, classes } = borders
  const weightOf = (weights: Borders['first'], word: string) => weights?.get(word) ?? weights?.get('*') ?? 0
  return (word) => {
    let found = known.get(word)
    if (found) return found
    const ownClass = classes?.of(word) ?? ''
    found = {
      beforeLast: weightOf(beforeLast, word),
      last: last?.get(word) ?? (endings?.form.test(word) ? endings.last : weightOf(last, word)),
      first: weightOf(first, word),
      second: weightOf(second, word),
      word,
      followers: pairs?.get(word),
      class: ownClass,
      classFollowers: classes?.pairs.get(ownClass),
    }
    known.set(word, found)
    return found
  }
}

/** Each word, and each pair of words, tells of the borders before it, behind it and within. */
function addWords(scores: Float64Array, said: readonly BorderWord[]): void {
  said.forEach((own, at) => {
    add(scores, at + 2, own.beforeLast)
    add(scores, at + 1, own.last)
    add(scores, at, own.first)
    add(scores, at - 1, own.second)
    const next = said[at + 1]
    if (!next) return
    addPair(scores, at, own.followers?.get(next.word))
    addPair(scores, at, own.classFollowers?.get(next.class))
  })
}

function addPair(scores: Float64Array, at: number, pair: PairWeight | undefined): void {
  if (!pair) return
  add(scores, at + 2, pair.beforeLastAndLast)
  add(scores, at + 1, pair.lastAndFirst)
  add(scores, at, pair.firstAndSecond)
  add(scores, at - 1, pair.secondAndThird)
}

/** Words of a clause in which its opener still counts. */
const longestClause = 12

/** A sentence has a verb: both sides of a border want one, and "if it rains" wants another one behind it. */
function addVerbs(
  scores: Float64Array,
  said: readonly BorderWord[],
  { verbs, betweenVerbs, sinceOpener, joints }: BorderClasses,
): void {
  const farthest = betweenVerbs.length - 1
  const isVerb = said.map((own) => verbs.has(own.class))
  const ahead = new Uint8Array(said.length + 1)
  for (let at = said.length - 1; at > 0; at--)
    ahead[at] = isVerb[at] ? 0 : Math.min(farthest, (ahead[at + 1] ?? 0) + 1)
  const isHead = (at: number) => at === 0 || (scores[at] ?? 0) > 0
  let [back, opened, since] = [0, -longestClause, 0]
  let opener: readonly number[] | undefined
  said.forEach((own, at) => {
    add(scores, at, betweenVerbs[back]?.[ahead[at] ?? 0] ?? 0)
    if (opener && at - opened <= longestClause) add(scores, at, opener[since] ?? opener.at(-1) ?? 0)
    back = isVerb[at] ? 0 : Math.min(farthest, back + 1)
    if (isVerb[at]) since++
    const opens = sinceOpener.get(own.class)
    if (!opens) return
    const before = said[at - 1]
    const heads = isHead(at) || (before !== undefined && joints.has(before.class) && isHead(at - 1))
    opener = heads ? opens.atHead : opens.within
    opened = at
    since = 0
  })
}
