import type { Analysis, Sentence } from '#src/engines/browser/analysis.ts'
import { pointsOut } from '#src/engines/browser/compose/alone.ts'
import {
  bullets,
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
import { escapeMarkdown } from '#src/engines/browser/markdown.ts'
import { capitalised } from '#src/engines/browser/readable.ts'
import type { Plan } from '#src/engines/browser/plan.ts'

const isApplication = isOf('application', 'example')

export const studyNotes: Composer = {
  words: byTopics,
  needs: (analysis) => [
    need([4, 6, 10], isDefining(analysis)),
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
    const summary = plan.take(plan.pick(2, 3, 5))
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
const keyTerms = (plan: Plan): string =>
  plan.analysis.terms
    .flatMap(({ text, definition }) => {
      const [sentence] = plan.take(1, ({ index }) => index === definition)
      return sentence ? [`- **${escapeMarkdown(capitalised(text))}**: ${plan.say(sentence)}`] : []
    })
    .join('\n')

const objectives = (plan: Plan): string =>
  plan.analysis.topics.length < 2
    ? ''
    : longestTopics(plan.analysis, plan.pick(3, 5, 8))
        .map(({ title, start }) => `- Explain: ${escapeMarkdown(title)}${plan.mark(start)}`)
        .join('\n')

/** Questions asked in the talk that can be understood alone, then what its terms mean. */
function questions(plan: Plan): string {
  const { analysis } = plan
  const wanted = plan.pick(5, 6, 8)
  const asked = askedQuestions(analysis)
    .slice(0, Math.ceil(wanted / 2))
    .map((sentence) => ({ at: sentence.start, text: plan.say(sentence) }))
  const meant = analysis.terms.flatMap(({ text, definition }) => {
    const at = definition === undefined ? undefined : analysis.sentences[definition]?.start
    return at === undefined
      ? []
      : [{ at, text: `What is meant by “${escapeMarkdown(text)}”?${plan.mark(at)}` }]
  })
  return [...asked, ...meant.slice(0, wanted - asked.length)]
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

const toSomebody = /^(?:you|your|you're|we|we're|i|i'm|me)$/

function isStudyQuestion({ kinds, words, text, index, sure }: Sentence, analysis: Analysis): boolean {
  const { pointers, leaning } = analysis.language
  return (
    sure > 0.5 &&
    kinds.has('question') &&
    !kinds.has('chatter') &&
    /[?？؟]$/.test(text) &&
    words.length >= 4 &&
    words.length <= 16 &&
    new Set(analysis.vocabulary.stems[index]).size >= 2 &&
    !words.some((word) => toSomebody.test(word) || leaning.anywhere.has(word)) &&
    !words.slice(0, 4).some((word) => pointers.has(word)) &&
    !pointsOut(words, text, analysis.language)
  )
}

const knownWords = ({ index }: Sentence, { vocabulary }: Analysis): number =>
  (vocabulary.stems[index] ?? []).reduce(
    (sum, id) => sum + (vocabulary.common[id] ? 0 : Math.sqrt(vocabulary.counts[id] ?? 0)),
    0,
  )
