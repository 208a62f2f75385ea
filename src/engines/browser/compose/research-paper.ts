import {
  bullets,
  isIn,
  isNearEnd,
  paragraph,
  sectioned,
  topicBlocks,
} from '#src/engines/browser/compose/blocks.ts'
import { byTopics, type Composer } from '#src/engines/browser/compose/composer.ts'
import type { Kind } from '#src/engines/browser/sentence-kinds.ts'

export const researchPaper: Composer = {
  words: byTopics,
  write(plan, template) {
    const { topics, sentences } = plan.analysis
    const of = (count: number, ...wanted: Kind[]) =>
      plan.take(count, ({ kinds }) => wanted.some((kind) => kinds.has(kind)))
    const some = plan.pick(3, 6, 12)
    const conclusion = sentences.length < 12 ? [] : plan.take(plan.pick(1, 2, 4), isNearEnd(plan))
    const references = of(plan.pick(2, 4, 6), 'resource')
    const abstract = plan.take(plan.pick(3, 4, 6))
    const introduction = plan.take(
      plan.pick(2, 3, 5),
      isIn(topics[0], topics.length > 6 ? topics[1] : undefined),
    )
    const background = of(some, 'background', 'definition')
    const methods = of(some, 'method')
    const discussion = of(some, 'contrast', 'trouble')
    return sectioned(template, {
      abstract: paragraph(plan, abstract),
      introduction: paragraph(plan, introduction),
      background: bullets(plan, background),
      methods: bullets(plan, methods),
      findings: topicBlocks(plan),
      discussion: bullets(plan, discussion),
      conclusion: paragraph(plan, conclusion),
      references: bullets(plan, references),
    })
  },
}
