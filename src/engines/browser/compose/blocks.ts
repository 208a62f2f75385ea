import type { Template } from '#src/domain/template.ts'
import type { Sentence, Topic } from '#src/engines/browser/analysis.ts'
import { escapeMarkdown } from '#src/engines/browser/markdown.ts'
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
  (...topics: readonly (Topic | undefined)[]) =>
  ({ index }: Sentence): boolean =>
    topics.some((topic) => topic !== undefined && index >= topic.first && index <= topic.last)

/** Whether a sentence stands in the last part of the talk, where speakers conclude. */
export const isNearEnd =
  ({ analysis }: Plan) =>
  ({ index }: Sentence): boolean =>
    index >= analysis.sentences.length * 0.9

/** Share of a talk in which speakers say what it is about, and terms that count as its subject. */
const opening = 0.15
const subjects = 3

/** What the talk is about: a goal said at its beginning, what defines its first terms, else the best. */
export function mainStatements(plan: Plan, count: number): readonly Sentence[] {
  const { terms, sentences, weights } = plan.analysis
  const defining = new Set(terms.slice(0, subjects).map(({ definition }) => definition))
  const early = sentences.length * opening
  const best = Math.max(0, ...plan.left().map(({ index }) => weights[index] ?? 0))
  const aim = plan.take(1, ({ kinds, index }) => (kinds.has('goal') && index < early) || defining.has(index))
  const first =
    aim.length > 0 ? aim : plan.take(1, ({ index }) => index < early && (weights[index] ?? 0) > 0.6 * best)
  const others = plan.take(count - first.length)
  return [...first, ...others].sort((a, b) => a.index - b.index)
}
