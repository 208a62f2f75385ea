import type { Template } from '#src/domain/template.ts'
import type { Analysis, Sentence, Term, Topic } from '#src/engines/browser/analysis.ts'
import { isPersonal, isSelfContained } from '#src/engines/browser/compose/alone.ts'
import { isOf, once } from '#src/engines/browser/compose/composer.ts'
import { summaryStatements } from '#src/engines/browser/compose/short-summary.ts'
import { namesSpeaker, namesSubject } from '#src/engines/browser/compose/subject.ts'
import { escapeMarkdown } from '#src/engines/browser/markdown.ts'
import type { Kind } from '#src/engines/browser/sentence-kinds.ts'
import type { Plan } from '#src/engines/browser/plan.ts'

export const bullets = (plan: Plan, sentences: readonly Sentence[]): string =>
  sentences.map((sentence) => `- ${plan.say(sentence)}`).join('\n')

/** With sentences that lean on theirs: none where the level is brief. */
const continued = (plan: Plan, sentences: readonly Sentence[]): string =>
  sentences
    .map((one) => {
      const followers = one.followers?.slice(0, plan.pick(0, 1, 3)) ?? []
      return `- ${paragraph(plan, [one, ...followers])}`
    })
    .join('\n')

export const paragraph = (plan: Plan, sentences: readonly Sentence[]): string =>
  sentences.map((sentence) => plan.say(sentence)).join(' ')

/** What is left, by topic under headings; without headings where it is all of one topic. */
export function topicBlocks(
  plan: Plan,
  heading: (title: string, at: number) => string = (title) => title,
): string {
  const groups = plan.rest()
  return groups
    .map(({ topic, statements }, at) =>
      groups.length < 2
        ? continued(plan, statements)
        : `### ${heading(escapeMarkdown(topic.title), at)}${plan.mark(topic.start)}\n\n${continued(plan, statements)}`,
    )
    .join('\n\n')
}

/** `- [01:15] Title`; nothing for a talk of one topic. */
export const contents = (plan: Plan, topics: readonly Topic[] = plan.analysis.topics): string =>
  topics.length < 2
    ? ''
    : topics.map(({ start, title }) => `-${plan.mark(start)} ${escapeMarkdown(title)}`).join('\n')

/** The template's sections that have a body, in the template's order, each under its heading. */
export const sectioned = ({ sections }: Template, bodies: Readonly<Record<string, string>>): string =>
  sections
    .flatMap(({ id, title }) => {
      const body = bodies[id] ?? ''
      return body === '' ? [] : [`## ${title}\n\n${body}`]
    })
    .join('\n\n')

export const isIn =
  ({ first, last }: Topic) =>
  ({ index }: Sentence): boolean =>
    index >= first && index <= last

/** Share of a talk in which speakers conclude, and in which its last words are. */
const closing = 0.2
const lastWords = 0.03

/**
 * What a talk ends with: conclusions of its last fifth, or else the best of its last words that holds one of its
 * first terms and can be understood alone: before them, what is not said to conclude does not. Of a few sentences
 * none.
 */
export function conclusions(
  plan: Plan,
  count: number,
  mayConclude: (sentence: Sentence) => boolean = () => true,
): readonly Sentence[] {
  const { sentences, terms, language } = plan.analysis
  const from = (share: number) => sentences.length * (1 - share)
  const may = (one: Sentence) => !one.kinds.has('aside') && mayConclude(one)
  const isFit = (one: Sentence) => may(one) && isSelfContained(one, one.text, language)
  const told = plan.take(count, (one) => one.kinds.has('conclusion') && one.index > from(closing) && may(one))
  if (told.length > 0 || sentences.length < shortTalk) return told
  const first = holdersOf(terms.slice(0, firstTerms))
  return plan.take(1, (one) => one.index >= from(lastWords) - 3 && first.has(one.index) && isFit(one))
}

/**
 * Whether a sentence names something to read or to use: a title in quotation marks, a site, or a name beside
 * a word for one. "There is mailing list discussion as well" names none.
 */
export const isResource = once(
  ({ language }) =>
    (one: Sentence): boolean =>
      one.kinds.has('resource') &&
      !isPersonal(one.words, language) &&
      one.surface.some((word, at) => /^["“„«]|\p{L}\.\p{Ll}{2}/u.test(word) || namesWork(one.surface, at)),
)

/** "Book by Ann", "the paper Spacing Effects": a name right behind a word that says what is named, or by whom. */
const namesWork = (surface: readonly string[], at: number): boolean =>
  at > 0 &&
  /^["“]?\p{Lu}/u.test(surface[at] ?? '') &&
  /^(?:by|called|titled|named|book|paper|article|documentation|website|library|tool)$/i.test(
    surface[at - 1] ?? '',
  )

/** Sentences of a talk that needs no conclusion. */
const shortTalk = 12
/** Share of a talk in which speakers say what it is about. */
const opening = 0.15

/** By kind, the sentences near the beginning that say what the talk is about, or is for. */
const aims = once((analysis) => {
  const { sentences } = analysis
  const end = Math.max(3, Math.ceil(sentences.length * opening))
  const telling = sentences.slice(0, end).filter((one) => namesSubject(one, analysis))
  const of = (...kinds: Kind[]) => {
    const found = new Set(telling.filter(isOf(...kinds)).map(({ index }) => index))
    return ({ index }: Sentence): boolean => found.has(index)
  }
  return { goal: of('goal'), objective: of('objective'), any: of('goal', 'objective') }
})

export const isAim = (analysis: Analysis, kind: 'goal' | 'objective' | 'any' = 'any') => aims(analysis)[kind]

/** Words of the summary that the statements on the subject of a talk are taken from. */
const summaryWords = 100
const summary = once(
  (analysis) => new Set(summaryStatements(analysis, summaryWords).map(({ index }) => index)),
)

/** Of what sums up or concludes a talk one of as many terms is the subject. */
const firstTerms = 8

/** Whether a sentence tells best what the talk is about: not of who speaks, and of its first terms. */
export const isMain = once((analysis) => {
  const { language, terms } = analysis
  const isAimed = isAim(analysis, 'goal')
  const first = holdersOf(terms.slice(0, firstTerms))
  const isOfMatter = (one: Sentence) =>
    first.has(one.index) && !isPersonal(one.words, language) && !namesSpeaker(one, analysis)
  return (one: Sentence): boolean => isAimed(one) || (summary(analysis).has(one.index) && isOfMatter(one))
})

/** What the talk is about: a goal said at its beginning, else an objective, and what sums it up, else the best. */
export function mainStatements(plan: Plan, count: number): readonly Sentence[] {
  const { analysis } = plan
  const goal = plan.take(1, isAim(analysis, 'goal'))
  const said = goal.length > 0 ? goal : plan.take(1, isAim(analysis))
  const main = plan.take(count - said.length, isMain(analysis))
  const others = plan.take(said.length + main.length > 0 ? 0 : count)
  return [...said, ...main, ...others].sort((a, b) => a.index - b.index)
}

const holdersOf = (terms: readonly Term[]): ReadonlySet<number> =>
  new Set(terms.flatMap(({ places }) => places.map(({ sentence }) => sentence)))

/** Whether a sentence holds a term of the talk: what does not is of its moment, as a rule. */
export const holdsTerm = once(({ terms }) => {
  const holding = holdersOf(terms)
  return ({ index }: Sentence): boolean => holding.has(index)
})

/** Whether a sentence says what a term is. */
export const isDefining = once(({ terms }) => {
  const definitions = new Set(terms.map(({ definition }) => definition))
  return ({ index }: Sentence): boolean => definitions.has(index)
})

/** The longest topics, in the order of the talk. */
export const longestTopics = ({ topics }: Analysis, count: number): readonly Topic[] =>
  topics
    .toSorted((a, b) => b.last - b.first - (a.last - a.first))
    .slice(0, count)
    .sort((a, b) => a.first - b.first)
