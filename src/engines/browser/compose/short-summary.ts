import type { Analysis, Sentence } from '#src/engines/browser/analysis.ts'
import { clauseOf } from '#src/engines/browser/compose/clause.ts'
import { once } from '#src/engines/browser/compose/composer.ts'
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
/** Words of a statement: shorter ones say too little of a whole talk. */
const fewestWords = 5
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
  const chosen: Candidate[] = []
  const seen = new Set<number>()
  let left = mostWords
  const choose = (candidate: Candidate) => {
    chosen.push(candidate)
    left -= candidate.size
    for (const id of candidate.ids) seen.add(id)
  }
  const aim = announcement(analysis, left)
  if (aim) choose(candidateOf(aim, analysis))
  // A statement may hold the sentence that leans on it.
  let open = candidates(analysis).filter(({ sentence }) => !aim || !sentence.text.includes(aim.text))
  for (;;) {
    open = open.filter((candidate) => candidate.size <= left && !chosen.includes(candidate))
    const best = bestOf(open, (candidate) => gain(candidate, seen))
    if (!best) break
    choose(best)
  }
  return chosen.length > 0
    ? chosen.map(({ sentence }) => sentence).sort((a, b) => a.index - b.index)
    : cutToFit(candidates(analysis)[0]?.sentence, mostWords, analysis)
}

interface Candidate {
  readonly sentence: Sentence
  readonly size: number
  /** Its words that carry a topic, each once. */
  readonly ids: readonly number[]
  /** Its weight, more near the beginning and less for its length. */
  readonly worth: number
}

function candidateOf(sentence: Sentence, { weights, sentences, vocabulary }: Analysis): Candidate {
  const size = wordCount(sentence)
  const place = 1 + early * Math.exp((-10 * sentence.index) / sentences.length)
  const ids = [...new Set(vocabulary.stems[sentence.index])]
  return { sentence, size, ids, worth: ((weights[sentence.index] ?? 0) * place) / size ** costPower }
}

/** The best statements; where there are none, whatever was said, but nothing that was denied. */
const candidates = once((analysis: Analysis): readonly Candidate[] => {
  const { statements, sentences, weights } = analysis
  const weight = ({ index }: Sentence) => weights[index] ?? 0
  const stands = ({ kinds }: Sentence) => !kinds.has('denied') && !kinds.has('denial')
  const stated = statements.filter(({ counter }) => counter === undefined)
  const said = [
    stated.filter(({ words }) => words.length >= fewestWords),
    stated,
    sentences.filter((one) => weight(one) > 0 && stands(one)),
    sentences.filter((one) => !one.kinds.has('chatter') && stands(one)),
    sentences.filter(stands),
  ].find((list) => list.length > 0)
  const seen = new Set<string>()
  return (said ?? [])
    .filter(({ text }) => !seen.has(text) && seen.add(text))
    .toSorted((a, b) => weight(b) - weight(a))
    .slice(0, mostCandidates)
    .map((sentence) => candidateOf(sentence, analysis))
})

function gain({ ids, worth }: Candidate, seen: ReadonlySet<number>): number {
  let repeated = 0
  for (const id of ids) if (seen.has(id)) repeated++
  return worth * (1 - (repeatCost * repeated) / (ids.length || 1))
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
    !sentence.kinds.has('denied') &&
    wordCount(sentence) <= mostWords &&
    telling(sentence).length > 0 &&
    !leans(sentence, language)
  return bestOf(sentences.slice(0, end).filter(announces), (sentence) => {
    const worth = telling(sentence).reduce((sum, id) => sum + Math.sqrt(vocabulary.counts[id] ?? 0), 0)
    return (worth * Math.sqrt(sentence.sure)) / Math.sqrt(sentence.words.length + 6)
  })
}

function bestOf<Item>(items: readonly Item[], worth: (item: Item) => number): Item | undefined {
  let best: Item | undefined
  let most = -Infinity
  for (const item of items) {
    const value = worth(item)
    if (value <= most) continue
    best = item
    most = value
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
