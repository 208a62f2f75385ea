import type { Template } from '#src/domain/template.ts'
import type { Analysis, Sentence, Topic } from '#src/engines/browser/analysis.ts'
import { isPersonal } from '#src/engines/browser/compose/alone.ts'
import { isOf, once } from '#src/engines/browser/compose/composer.ts'
import { escapeMarkdown } from '#src/engines/browser/markdown.ts'
import type { Kind } from '#src/engines/browser/sentence-kinds.ts'
import type { Plan } from '#src/engines/browser/plan.ts'

export const bullets = (plan: Plan, sentences: readonly Sentence[]): string =>
  sentences.map((sentence) => `- ${plan.say(sentence)}`).join('\n')

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
        ? bullets(plan, statements)
        : `### ${heading(escapeMarkdown(topic.title), at)}${plan.mark(topic.start)}\n\n${bullets(plan, statements)}`,
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

/** Whether a sentence stands in the last part of the talk, where speakers conclude. */
export const isNearEnd =
  ({ analysis }: Plan) =>
  ({ index }: Sentence): boolean =>
    index >= analysis.sentences.length * 0.9

/** Whether a sentence names something to read or to use: names have capitals, works quotation marks, sites dots. */
export const isResource = (one: Sentence): boolean =>
  one.kinds.has('resource') &&
  !isPersonal(one.words) &&
  one.surface.slice(1).some((word) => /^["“]?\p{Lu}|\p{L}\.\p{L}/u.test(word))

/** Share of a talk in which speakers say what it is about. */
const opening = 0.15

/** By kind, the sentences near the beginning that say what the talk is about, or is for. */
const aims = once(({ sentences, vocabulary }) => {
  const end = Math.max(3, Math.ceil(sentences.length * opening))
  // "We are going to talk about a few things" names none.
  const telling = sentences
    .slice(0, end)
    .filter(({ index }) => vocabulary.stems[index]?.some((id) => vocabulary.common[id] !== true))
  const of = (...kinds: Kind[]) => {
    const found = new Set(telling.filter(isOf(...kinds)).map(({ index }) => index))
    return ({ index }: Sentence): boolean => found.has(index)
  }
  return { goal: of('goal'), objective: of('objective'), any: of('goal', 'objective') }
})

export const isAim = (analysis: Analysis, kind: 'goal' | 'objective' | 'any' = 'any') => aims(analysis)[kind]

/** The subject of a talk is among as many of its best terms. */
const subjects = 3

/** What the talk is about: a goal said at its beginning and what explains its subject, else the best. */
export function mainStatements(plan: Plan, count: number): readonly Sentence[] {
  const { analysis } = plan
  const goal = plan.take(1, isAim(analysis, 'goal'))
  const aims = goal.length > 0 ? goal : plan.take(1, isAim(analysis))
  const meanings = new Set(analysis.terms.slice(0, subjects).map(({ definition }) => definition))
  const meant = plan.take(count - aims.length, ({ index }) => meanings.has(index))
  const others = plan.take(aims.length + meant.length > 0 ? 0 : count)
  return [...aims, ...meant, ...others].sort((a, b) => a.index - b.index)
}

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

/** Words of the names of those who speak: no subject of the talk. */
export const speakerWords = once(
  ({ cues }) =>
    new Set(
      [...new Set(cues.map(({ speaker }) => speaker ?? ''))].flatMap((name) =>
        name.toLowerCase().split(/\s+/),
      ),
    ),
)
