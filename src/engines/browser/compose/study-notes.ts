import type { Sentence } from '#src/engines/browser/analysis.ts'
import {
  bullets,
  mainStatements,
  paragraph,
  sectioned,
  topicBlocks,
} from '#src/engines/browser/compose/blocks.ts'
import { byTopics, type Composer } from '#src/engines/browser/compose/composer.ts'
import { escapeMarkdown } from '#src/engines/browser/markdown.ts'
import { capitalised } from '#src/engines/browser/readable.ts'
import type { Plan } from '#src/engines/browser/plan.ts'

/** A term among the first words of a sentence is what the sentence is about. */
const subjectAt = 2

export const studyNotes: Composer = {
  words: byTopics,
  write(plan, template) {
    const terms = keyTerms(plan)
    const application = plan.take(
      plan.pick(2, 3, 6),
      ({ kinds }) => kinds.has('application') || kinds.has('example'),
    )
    const overview = mainStatements(plan, plan.pick(1, 2, 3))
    const summary = plan.take(plan.pick(2, 3, 5))
    return sectioned(template, {
      overview: paragraph(plan, overview),
      objectives: objectives(plan),
      details: topicBlocks(plan, (title, at) => `${at + 1}. ${title}`),
      questions: questions(plan),
      terms,
      summary: bullets(plan, summary),
      application: bullets(plan, application),
    })
  },
}

/** Key terms, each with a sentence that this note may say: the one that defines it, or that begins with it. */
function keyTerms(plan: Plan): string {
  const lines: string[] = []
  const free = new Set(plan.left().map(({ index }) => index))
  const wanted = Math.min(plan.pick(4, 6, 10), Math.ceil(free.size / 4))
  for (const { text, definition, places } of plan.analysis.terms) {
    if (lines.length >= wanted) break
    const heads = places.filter(({ word }) => word <= subjectAt).map(({ sentence }) => sentence)
    const options = definition === undefined ? heads : [definition, ...heads]
    const chosen = options.find((index) => free.delete(index))
    for (const sentence of plan.take(1, ({ index }) => index === chosen)) {
      lines.push(`- **${escapeMarkdown(capitalised(text))}**: ${plan.say(sentence)}`)
    }
  }
  return lines.join('\n')
}

/** The titles of the longest topics, in the order of the talk. */
function objectives(plan: Plan): string {
  const { topics } = plan.analysis
  if (topics.length < 2) return ''
  const longest = topics
    .toSorted((a, b) => b.last - b.first - (a.last - a.first))
    .slice(0, plan.pick(3, 5, 8))
    .sort((a, b) => a.first - b.first)
  return longest
    .map(({ title, start }) => `- Explain: ${escapeMarkdown(title)}${plan.mark(start)}`)
    .join('\n')
}

/** Questions asked in the talk that can be understood alone, then questions about its terms. */
function questions(plan: Plan): string {
  const { analysis } = plan
  const wanted = plan.pick(5, 6, 8)
  const question = (asks: string, what: string, at: number) => ({
    at,
    text: `What is ${asks} “${escapeMarkdown(what)}”?${plan.mark(at)}`,
  })
  const seen = new Set<string>()
  const asked = analysis.sentences
    .filter((sentence) => isStudyQuestion(plan, sentence))
    .sort((a, b) => knownWords(plan, b) - knownWords(plan, a))
    .filter(({ text }) => !seen.has(text) && seen.add(text))
    .slice(0, Math.ceil(wanted / 2))
    .map((sentence) => ({ at: sentence.start, text: plan.say(sentence) }))
  const meant = analysis.terms.flatMap(({ text, definition }) => {
    const start = definition === undefined ? undefined : analysis.sentences[definition]?.start
    return start === undefined ? [] : [question('meant by', text, start)]
  })
  const said = analysis.topics
    .toSorted((a, b) => b.last - b.first - (a.last - a.first))
    .map(({ title, start }) => question('said about', title, start))
  const about = [...meant.slice(0, 3), ...said, ...meant.slice(3)].slice(0, wanted - asked.length)
  return [...asked, ...about]
    .sort((a, b) => a.at - b.at)
    .map(({ text }, at) => `${at + 1}. ${text}`)
    .join('\n')
}

function isStudyQuestion({ analysis }: Plan, { kinds, words, text, index }: Sentence): boolean {
  const second = /^(?:you|your|you're|we|i|i'm|me)$/
  return (
    kinds.has('question') &&
    !kinds.has('chatter') &&
    /[?？؟]$/.test(text) &&
    words.length >= 4 &&
    words.length <= 16 &&
    new Set(analysis.vocabulary.stems[index]).size >= 2 &&
    !words.some((word) => second.test(word)) &&
    !words.slice(0, 4).some((word) => analysis.language.pointers.has(word))
  )
}

const knownWords = ({ analysis: { vocabulary } }: Plan, { index }: Sentence): number =>
  (vocabulary.stems[index] ?? []).reduce(
    (sum, id) => sum + (vocabulary.common[id] ? 0 : Math.sqrt(vocabulary.counts[id] ?? 0)),
    0,
  )
