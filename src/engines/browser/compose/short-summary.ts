import type { Analysis, Sentence } from '#src/engines/browser/analysis.ts'
import { clauseOf } from '#src/engines/browser/compose/clause.ts'
import { summaryLead } from '#src/engines/browser/compose/summary-lead.ts'
import { leans } from '#src/engines/browser/statements.ts'

/** Share of a talk in which it says what it is about, and sentences of a short one. */
const opening = 0.1
const shortOpening = 20
/** How much more the first statement is worth than one of the middle. */
const early = 1
/** What is lost of a statement whose words are all said already. */
const repeatCost = 0.5
/** Long statements cost more of the budget: their weight is divided by this power of their words. */
const costPower = 0.5
/** As many of the best are compared with each other. */
const mostCandidates = 150

/**
 * What a talk is about in at most so many words: who talks about what, then statements in the order of the
 * talk. Empty where nothing was said.
 */
export function shortSummary(analysis: Analysis, mostWords: number): string {
  const lead = summaryLead(analysis)
  const size = lead.split(/\s+/).length
  const fits = lead !== '' && size <= mostWords / 2
  const statements = summaryStatements(analysis, fits ? mostWords - size : mostWords)
  const texts = statements.map(({ text }) => text)
  return (fits && texts.length > 0 ? [lead, ...texts] : texts).join(' ')
}

/**
 * The statements that tell best what a talk is about, at most so many words together, in the order of the
 * talk: the one that announces it, then the greedy choice by weight for its words and against words
 * already said (the budgeted maximization of Lin & Bilmes, "Multi-document summarization via budgeted
 * maximization of submodular functions", 2010), earlier ones first, as what a talk is about is said in its lead
 * (Edmundson, 1969). A single sentence that is too long is cut where a clause ends.
 */
export function summaryStatements(analysis: Analysis, mostWords: number): readonly Sentence[] {
  const chosen: Sentence[] = []
  const seen = new Set<number>()
  let left = mostWords
  const choose = (sentence: Sentence) => {
    chosen.push(sentence)
    left -= wordCount(sentence)
    for (const id of analysis.vocabulary.stems[sentence.index] ?? []) seen.add(id)
  }
  const aim = announcement(analysis, left)
  if (aim) choose(aim)
  // A statement may hold the sentence that leans on it.
  let open = candidates(analysis).filter(({ text }) => !aim || !text.includes(aim.text))
  for (;;) {
    open = open.filter((sentence) => wordCount(sentence) <= left && !chosen.includes(sentence))
    const best = bestOf(open, (sentence) => gain(sentence, analysis, seen))
    if (!best) break
    choose(best)
  }
  return chosen.length > 0
    ? chosen.sort((a, b) => a.index - b.index)
    : cutToFit(candidates(analysis)[0], mostWords, analysis)
}

/** The best statements; where there are none, whatever was said. */
function candidates({ statements, sentences, weights }: Analysis): readonly Sentence[] {
  const weight = ({ index }: Sentence) => weights[index] ?? 0
  const pools = [
    statements,
    sentences.filter((sentence) => weight(sentence) > 0),
    sentences.filter(({ kinds }) => !kinds.has('chatter')),
  ]
  const pool = pools.find(({ length }) => length > 0) ?? sentences
  return pool.toSorted((a, b) => weight(b) - weight(a)).slice(0, mostCandidates)
}

function gain(sentence: Sentence, analysis: Analysis, seen: ReadonlySet<number>): number {
  const { weights, sentences, vocabulary } = analysis
  const ids = [...new Set(vocabulary.stems[sentence.index])]
  const repeated = ids.filter((id) => seen.has(id)).length / (ids.length || 1)
  const place = 1 + early * Math.exp((-10 * sentence.index) / sentences.length)
  const worth = (weights[sentence.index] ?? 0) * place * (1 - repeatCost * repeated)
  return worth / wordCount(sentence) ** costPower
}

/** The sentence of the beginning that says what the talk is about in most of the talk's frequent words. */
function announcement(analysis: Analysis, mostWords: number): Sentence | undefined {
  const { sentences, vocabulary, language } = analysis
  const end = Math.max(shortOpening, sentences.length * opening)
  const telling = ({ index }: Sentence) =>
    [...new Set(vocabulary.stems[index])].filter((id) => !vocabulary.common[id])
  const announces = (sentence: Sentence) =>
    (sentence.kinds.has('goal') || sentence.kinds.has('introduction')) &&
    !sentence.kinds.has('question') &&
    wordCount(sentence) <= mostWords &&
    telling(sentence).length > 0 &&
    !leans(sentence, language)
  return bestOf(sentences.slice(0, end).filter(announces), (sentence) => {
    const worth = telling(sentence).reduce((sum, id) => sum + Math.sqrt(vocabulary.counts[id] ?? 0), 0)
    return (worth * Math.sqrt(sentence.sure)) / Math.sqrt(sentence.words.length + 6)
  })
}

function bestOf(sentences: readonly Sentence[], worth: (sentence: Sentence) => number): Sentence | undefined {
  let [best, most] = [undefined as Sentence | undefined, -Infinity]
  for (const sentence of sentences) {
    const value = worth(sentence)
    if (value > most) [best, most] = [sentence, value]
  }
  return best
}

/** Where a script has no spaces, its words count all the same. */
const wordCount = ({ text, words }: Sentence): number => Math.max(text.split(/\s+/).length, words.length)

function cutToFit(
  sentence: Sentence | undefined,
  mostWords: number,
  analysis: Analysis,
): readonly Sentence[] {
  const text = sentence && clauseOf(sentence, mostWords, analysis)
  return sentence && text !== undefined ? [{ ...sentence, text }] : []
}
