import type { Analysis, Sentence, Term, Topic } from '#src/engines/browser/analysis.ts'
import { isSelfContained } from '#src/engines/browser/compose/alone.ts'
import { holdsTerm, isIn } from '#src/engines/browser/compose/blocks.ts'
import { clauseOf } from '#src/engines/browser/compose/clause.ts'
import { aboutMatters, once, upTo, type Composer } from '#src/engines/browser/compose/composer.ts'
import { isPlain, sharedTerms } from '#src/engines/browser/compose/group-terms.ts'
import { speakerWords } from '#src/engines/browser/compose/subject.ts'
import { topicGroups } from '#src/engines/browser/compose/topic-groups.ts'
import { escapeMarkdown } from '#src/engines/browser/markdown.ts'
import { pattern } from '#src/engines/browser/pattern.ts'
import type { Plan } from '#src/engines/browser/plan.ts'
import { capitalised } from '#src/engines/browser/readable.ts'
import { stem } from '#src/engines/browser/vocabulary.ts'
import { plainText } from '#src/engines/browser/word-forms.ts'

/** Words of a leaf, at most. */
const leafWords = 8
/** A plain word is said as often in its topic to be a leaf of its own. */
const oftenSaid = 4
/** Words of statements a topic, of which its clauses are made. */
const wordsATopic = { brief: 0, standard: 16, comprehensive: 40 }

interface Node {
  readonly text: string
  /** Seconds. */
  readonly start: number
  readonly children: readonly Node[]
}

/** An outline: the talk, its topics, grouped where there are many, and what belongs to each. */
export const mindMap: Composer = {
  words: ({ topics }, level) => upTo(topics.length * wordsATopic[level], level),
  needs: () => [],
  worth: (sentence, analysis) => (leafOf(sentence, analysis) === undefined ? 0 : aboutMatters(sentence)),
  write(plan) {
    // No leaf is a topic of its own.
    const used = new Set(plan.analysis.topics.map(({ title }) => keyOf(title, plan)))
    const root = keyOf(plan.videoTitle, plan)
    const branches = topicGroups(plan.analysis)
      .flatMap((group) => branchesOf(group, plan, used))
      .flatMap((branch) => (keyOf(branch.text, plan) === root ? branch.children : [branch]))
    return lines({ text: plan.videoTitle, start: 0, children: branches }, plan, '').join('\n')
  },
}

/** A clause that stands alone and holds a term. */
function leafOf(sentence: Sentence, analysis: Analysis): string | undefined {
  const clause = clauseOf(sentence, leafWords, analysis)
  const holds = clause !== undefined && holdsTerm(analysis)(sentence)
  return holds && isSelfContained(sentence, clause, analysis.language)
    ? clause.replace(/[.。]$/u, '')
    : undefined
}

const lines = ({ text, start, children }: Node, plan: Plan, indent: string): string[] => [
  `${indent}- ${escapeMarkdown(text)}${plan.mark(start)}`,
  ...children.flatMap((child) => lines(child, plan, `${indent}  `)),
]

/**
 * A topic is a branch. So is a group of topics, under the term that they share, with each of them below it;
 * topics that share none stay branches: none stands below another's title.
 */
function branchesOf(topics: readonly Topic[], plan: Plan, used: Set<string>): readonly Node[] {
  const shared = topics.length > 1 ? sharedTerm(topics, plan, used) : undefined
  if (shared === undefined) return topics.map((topic) => topicNode(topic, [plan.videoTitle], plan, used))
  const path = [plan.videoTitle, shared]
  // What its branch says already, or what names nothing, is no twig: its leaves hang on the branch.
  const isTwig = ({ title }: Topic) =>
    !title.endsWith('…') && addsTo(path, keyWords(title, plan.analysis), plan)
  const children = topics.flatMap((topic) =>
    isTwig(topic) ? [topicNode(topic, path, plan, used)] : leavesOf(topic, path, plan, used),
  )
  return [{ text: capitalised(shared), start: topics[0]?.start ?? 0, children }]
}

const topicNode = (topic: Topic, path: readonly string[], plan: Plan, used: Set<string>): Node => ({
  text: topic.title,
  start: topic.start,
  children: leavesOf(topic, [...path, topic.title], plan, used),
})

/** The best term of a group that no other line says. */
function sharedTerm(group: readonly Topic[], plan: Plan, used: Set<string>): string | undefined {
  // A title has one time everywhere: only that of the first topic may name them all.
  const first = keyOf(group[0]?.title ?? '', plan)
  const found = sharedTerms(plan.analysis)
    .get(group)
    ?.find((text) => !used.has(keyOf(text, plan)) || keyOf(text, plan) === first)
  if (found !== undefined) used.add(keyOf(found, plan))
  return found
}

/** Terms of a topic, each with the clauses that hold it, and clauses without one; in the order of the talk. */
function leavesOf(topic: Topic, path: readonly string[], plan: Plan, used: Set<string>): readonly Node[] {
  const terms = (termsByTopic(plan.analysis).get(topic) ?? [])
    .filter(({ text }) => isNew(text, path, plan, used))
    .slice(0, plan.pick(2, 3, 6))
  const clauses = plan.take(Infinity, isIn(topic)).flatMap((sentence) => {
    const text = leafOf(sentence, plan.analysis)
    return text !== undefined && isNew(text, path, plan, used) ? [{ text, start: sentence.start }] : []
  })
  const holder = (text: string) => terms.find((term) => text.toLowerCase().includes(term.text.toLowerCase()))
  const leaf = ({ text, start }: Omit<Node, 'children'>): Node => ({ text, start, children: [] })
  return [
    ...terms.map((term) => ({
      ...leaf({ text: capitalised(term.text), start: term.start }),
      children: clauses.filter(({ text }) => holder(text) === term).map(leaf),
    })),
    ...clauses.filter(({ text }) => !holder(text)).map(leaf),
  ].sort((a, b) => a.start - b.start)
}

const keyOf = (text: string, { analysis }: Plan): string => keyWords(text, analysis).join(' ')

const inWords = pattern(String.raw`[\p{L}\p{M}\p{N}'’+#%]+`, 'gu')
const inPlainWords = /[a-z0-9'+#%]+/g

/** Titles and terms are looked at again and again. */
const knownWords = once(() => new Map<string, readonly string[]>())

function keyWords(text: string, analysis: Analysis): readonly string[] {
  const known = knownWords(analysis)
  const words =
    known.get(text) ??
    (text.toLowerCase().match(plainText.test(text) ? inPlainWords : inWords()) ?? []).map((word) =>
      stem(word, analysis.language),
    )
  known.set(text, words)
  return words
}

/** Whether a line says what no other one does and those above it do not; it counts as said from now on. */
function isNew(text: string, path: readonly string[], plan: Plan, used: Set<string>): boolean {
  const words = keyWords(text, plan.analysis)
  const key = words.join(' ')
  if (key === '' || used.has(key) || !addsTo(path, words, plan)) return false
  used.add(key)
  return true
}

function addsTo(path: readonly string[], words: readonly string[], { analysis }: Plan): boolean {
  const above = new Set(path.flatMap((title) => keyWords(title, analysis)))
  return !words.every((word) => above.has(word))
}

/** Each term belongs to the one topic of which it takes the largest share; best first. */
const termsByTopic = once((analysis) => {
  const { terms, topics, sentences, language } = analysis
  const names = speakerWords(analysis)
  const byTopic = new Map<
    Topic,
    { readonly text: string; readonly start: number; readonly worth: number }[]
  >()
  for (const term of terms) {
    const home = homeOf(term, topics)
    const start = home && sentences[home.first]?.start
    if (!home || start === undefined || names.has(term.text.toLowerCase())) continue
    // "Pain", "Handy"
    if (isPlain(term) && (home.count < oftenSaid || language.generic.has(term.text))) continue
    byTopic.set(home.topic, [
      ...(byTopic.get(home.topic) ?? []),
      { text: term.text, start, worth: home.worth },
    ])
  }
  for (const list of byTopic.values()) list.sort((a, b) => b.worth - a.worth)
  return byTopic
})

/** `first`: the first sentence of the topic that has the term. */
function homeOf(
  { places, score }: Term,
  topics: readonly Topic[],
):
  | { readonly topic: Topic; readonly first: number; readonly count: number; readonly worth: number }
  | undefined {
  let best: { topic: Topic; first: number; count: number; worth: number } | undefined
  let at = 0
  for (const topic of topics) {
    const first = places[at]?.sentence
    let count = 0
    while ((places[at]?.sentence ?? Infinity) <= topic.last) [at, count] = [at + 1, count + 1]
    if (first === undefined || count === 0) continue
    // Said once in a short topic is less than five times in a long one.
    const worth = (score * count) / Math.sqrt(topic.last - topic.first + 10)
    if (!best || worth > best.worth) best = { topic, first, count, worth }
  }
  return best
}
