import type { Sentence } from '#src/engines/browser/analysis.ts'
import { denyingOf, type Denying } from '#src/engines/browser/languages/denying.ts'
import type { Language } from '#src/engines/browser/languages/language.ts'

/** Words of a sentence that does no more than deny. */
const longest = 10
/** Of one without a subject: "Totally wrong." */
const bare = 2
/** Of a question that only asks whether it is so: "Is that true?" */
const shortQuestion = 3
/** Words behind the subject among which it is denied. */
const near = 5
/** Words of "it does not", at most. */
const shortDenial = 4
/** Questions and remarks between a claim and its denial, at most. */
const mostBetween = 3
/** Sentences that somebody may take back with a "No, sorry." */
const mostTakenBack = 6

/**
 * Marks what says that what was said before is not so (`denial`), and the last claim before it (`denied`), over
 * questions and remarks in between: whoever denies it, alone it must stand nowhere.
 */
export function withDenials(sentences: readonly Sentence[], language: Language): readonly Sentence[] {
  const denying = denyingOf(language.code)
  if (!denying) return sentences
  const marked = sentences.slice()
  const mark = (at: number, kind: 'denial' | 'denied') => {
    const one = marked[at]
    if (one) marked[at] = { ...one, kinds: new Set([...one.kinds, kind]) }
  }
  let claim = -1
  for (const [at, sentence] of sentences.entries()) {
    if (takesBack(sentence, denying)) {
      mark(at, 'denial')
      for (let back = at - 1; back >= Math.max(0, at - mostTakenBack); back--) {
        if (sentences[back]?.speaker === sentence.speaker) mark(back, 'denied')
        if (sentence.speaker === undefined && sentences[back]?.turn) break
      }
      claim = -1
    } else if (denies(sentence, sentences[at - 1], denying, language)) {
      mark(at, 'denial')
      if (claim >= 0 && at - claim <= mostBetween + 1) mark(claim, 'denied')
      claim = -1
    } else if (sentence.kinds.has('question') && !asksWhether(sentence, denying)) claim = -1
    else if (!isBetween(sentence)) claim = at
  }
  return marked
}

/** "No, sorry.", "No, no, sorry, wait." */
const takesBack = ({ words }: Sentence, { no, sorry, openers }: Denying): boolean =>
  words.some((word) => no.has(word)) &&
  words.some((word) => sorry?.has(word)) &&
  words.every((word) => no.has(word) || sorry?.has(word) === true || openers.has(word))

const isBetween = ({ kinds, words }: Sentence): boolean =>
  kinds.has('question') || kinds.has('chatter') || kinds.has('frame') || words.length < 3

function denies(
  { words, kinds }: Sentence,
  before: Sentence | undefined,
  denying: Denying,
  language: Language,
): boolean {
  if (kinds.has('denial')) return true
  if (words.length > longest || kinds.has('question')) return false
  const { points, wrong, right, clauses, no, openers } = denying
  const not = (word = '') => language.negations?.has(word) === true || /n['’]t$/.test(word)
  let from = 0
  let answersNo = false
  while (from < words.length - 1 && (openers.has(words[from] ?? '') || no.has(words[from] ?? ''))) {
    // Where a "no" is a "not" too, as in Spanish, it may be the sentence's own.
    if (no.has(words[from] ?? '') && points.has(words[from] ?? '')) break
    answersNo ||= no.has(words[from] ?? '')
    from++
  }
  const said = words.slice(from)
  const last = said.at(-1) ?? ''
  if (said.length <= bare && !points.has(said[0] ?? '')) {
    if (no.has(last)) return before !== undefined && asksWhether(before, denying)
    return wrong.has(last) || (right.has(last) && not(said[0]))
  }
  if (!points.has(said[0] ?? '')) return false
  let negated = false
  for (const [at, word] of said.slice(0, near + 1).entries()) {
    const next = said[at + 1]
    const isPredicate = next === undefined || (language.stop.has(next) && !clauses.has(next))
    if (isPredicate && (negated ? right : wrong).has(word)) return true
    if (
      not(word) &&
      (answersNo || (said.length <= shortDenial && isPredicate && endsDenying(said, at, right)))
    )
      return true
    negated ||= not(word)
  }
  return false
}

/** "It does not.", "Das stimmt nicht." */
const endsDenying = (said: readonly string[], at: number, right: ReadonlySet<string>): boolean =>
  at === said.length - 1 && (at < 3 || said.some((word) => right.has(word)))

/** "Is that so?" */
const asksWhether = ({ kinds, words }: Sentence, { points, right }: Denying): boolean =>
  kinds.has('question') &&
  words.length <= shortQuestion &&
  words.some((word) => points.has(word) || right.has(word))
