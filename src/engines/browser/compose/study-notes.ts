import type { Analysis, Sentence } from '#src/engines/browser/analysis.ts'
import { isAddressed, isSelfContained } from '#src/engines/browser/compose/alone.ts'
import {
  bullets,
  holdsTerm,
  isAim,
  isDefining,
  longestTopics,
  mainStatements,
  paragraph,
  sectioned,
  topicBlocks,
} from '#src/engines/browser/compose/blocks.ts'
import {
  aboutMatters,
  byTopics,
  isOf,
  need,
  once,
  type Composer,
} from '#src/engines/browser/compose/composer.ts'
import { meaningOf } from '#src/engines/browser/compose/cards.ts'
import { escapeMarkdown } from '#src/engines/browser/markdown.ts'
import { capitalised } from '#src/engines/browser/readable.ts'
import type { Plan } from '#src/engines/browser/plan.ts'

/** Of what the other sections leave, the summary may take as much. */
const mostSummary = 0.25
const isApplication = isOf('application', 'example')

export const studyNotes: Composer = {
  words: byTopics,
  needs: (analysis) => [
    need([4, 6, 10], isDefining(analysis)),
    need([2, 4, 8], isOf('definition')),
    need([1, 3, 4], isAim(analysis)),
    need([1, 3, 6], isApplication),
  ],
  worth: (sentence, analysis) =>
    aboutMatters(sentence) * (isDefining(analysis)(sentence) || isApplication(sentence) ? 1.5 : 1),
  write(plan, template) {
    const terms = keyTerms(plan)
    const application = plan.take(plan.pick(2, 3, 6), isApplication)
    const overview = mainStatements(plan, plan.pick(1, 2, 3))
    const aims = plan.take(Infinity, isAim(plan.analysis, 'objective'))
    const summary = plan.take(Math.min(plan.pick(2, 3, 5), Math.floor(plan.left().length * mostSummary)))
    return sectioned(template, {
      overview: paragraph(plan, overview),
      objectives: [bullets(plan, aims), objectives(plan)].filter(Boolean).join('\n'),
      details: topicBlocks(plan, (title, at) => `${at + 1}. ${title}`),
      questions: questions(plan),
      terms,
      summary: bullets(plan, summary),
      application: bullets(plan, application),
    })
  },
}

/** Key terms, each with the sentence that says what it is. */
function keyTerms(plan: Plan): string {
  const meanings = new Map(plan.take(Infinity, isDefining(plan.analysis)).map((one) => [one.index, one]))
  return plan.analysis.terms
    .flatMap(({ text, definition = -1 }) => {
      const sentence = meanings.get(definition)
      if (!sentence) return []
      // A sentence that explains two terms is said of the better one.
      meanings.delete(definition)
      // Not what leans on it, unless that denies it: it says no more of the term.
      const alone = sentence.kinds.has('denied') ? undefined : plan.analysis.sentences[definition]
      return [`- **${escapeMarkdown(capitalised(text))}**: ${plan.say(alone ?? sentence)}`]
    })
    .join('\n')
}

/** Topics to learn; a question is asked below. */
const objectives = ({ analysis, pick, mark }: Plan): string =>
  analysis.topics.length < 2
    ? ''
    : longestTopics(analysis, pick(3, 5, 8))
        .filter(({ title }) => !asks(title))
        .map(({ title, start }) => `- ${escapeMarkdown(title)}${mark(start)}`)
        .join('\n')

const asks = (text: string): boolean => /[?？؟]$/.test(text)

/** Questions asked in the talk that can be understood alone, then what its terms mean. */
function questions(plan: Plan): string {
  const { analysis } = plan
  const wanted = plan.pick(5, 6, 8)
  const titles = new Set(analysis.topics.map(({ title }) => title))
  const asked = askedQuestions(analysis)
    .filter(({ text }) => !titles.has(text))
    .slice(0, Math.ceil(wanted / 2))
    .map((sentence) => ({ at: sentence.start, text: plan.say(sentence) }))
  const meant = analysis.terms
    .flatMap(({ text, definition }) => {
      const at = definition === undefined ? undefined : analysis.sentences[definition]?.start
      return at === undefined ? [] : [{ at, text: escapeMarkdown(meaningOf(text, analysis)) + plan.mark(at) }]
    })
    .slice(0, wanted - asked.length)
  return [...asked, ...meant]
    .sort((a, b) => a.at - b.at)
    .map(({ text }, at) => `${at + 1}. ${text}`)
    .join('\n')
}

/** Questions of the talk, those first that hold most of what it is about. */
const askedQuestions = once((analysis) => {
  const seen = new Set<string>()
  return analysis.sentences
    .filter((sentence) => isStudyQuestion(sentence, analysis))
    .map((sentence) => ({ sentence, known: knownWords(sentence, analysis) }))
    .sort((a, b) => b.known - a.known)
    .map(({ sentence }) => sentence)
    .filter(({ text }) => !seen.has(text) && seen.add(text))
})

const ofUs = /^(?:we|we're|that|this)$/
/** What an English question begins with. */
const asking =
  /^(?:what|what's|why|how|who|where|when|which|is|are|was|were|do|does|did|can|could|would|should|will|has|have)$/

function isStudyQuestion(sentence: Sentence, analysis: Analysis): boolean {
  const { language, vocabulary } = analysis
  const { kinds, words, text, index, sure } = sentence
  return (
    sure > 0.5 &&
    kinds.has('question') &&
    !kinds.has('chatter') &&
    asks(text) &&
    holdsTerm(analysis)(sentence) &&
    words.length >= 5 &&
    (language.code !== 'en' || asking.test(words[0] ?? '')) &&
    words.length <= 16 &&
    new Set(vocabulary.stems[index]).size >= 2 &&
    !words.some((word) => ofUs.test(word) || language.leaning.anywhere.has(word)) &&
    !isAddressed(words, language) &&
    isSelfContained(sentence, text, language) &&
    !words.slice(0, 4).some((word) => language.pointers.has(word))
  )
}

const knownWords = ({ index }: Sentence, { vocabulary }: Analysis): number =>
  (vocabulary.stems[index] ?? []).reduce(
    (sum, id) => sum + (vocabulary.common[id] ? 0 : Math.sqrt(vocabulary.counts[id] ?? 0)),
    0,
  )
