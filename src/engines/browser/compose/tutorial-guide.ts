import {
  bullets,
  contents,
  isAim,
  paragraph,
  sectioned,
  topicBlocks,
} from '#src/engines/browser/compose/blocks.ts'
import {
  byTopics,
  isGuidance,
  isOf,
  need,
  once,
  type Composer,
} from '#src/engines/browser/compose/composer.ts'
import { escapeMarkdown } from '#src/engines/browser/markdown.ts'
import { capitalised } from '#src/engines/browser/readable.ts'
import type { Plan } from '#src/engines/browser/plan.ts'
import type { Kind } from '#src/engines/browser/sentence-kinds.ts'

/** From as many steps on the guide is of steps; a talk with fewer is gone through topic by topic. */
const enoughSteps = 5
const few = [2, 6, 12] as const
const isStep = isOf('step')
const isSummary = isOf('conclusion')

const hasSteps = once(({ statements }) => statements.filter(isStep).length >= enoughSteps)

export const tutorialGuide: Composer = {
  words: byTopics,
  needs: (analysis) => [
    ...(['prerequisite', 'verification', 'trouble', 'resource', 'practice'] as const).map((kind) =>
      need(few, isOf(kind)),
    ),
    need([6, 14, 40], isStep),
    need([1, 2, 3], isAim(analysis)),
    need([1, 1, 2], isSummary),
  ],
  worth(sentence, analysis) {
    if (isGuidance(sentence) || isOf('resource')(sentence)) return 2
    return !hasSteps(analysis) || isAim(analysis)(sentence) || isSummary(sentence) ? 0.8 : 0
  },
  write(plan, template) {
    const of = (kind: Kind) => plan.take(Infinity, isOf(kind))
    const goals = plan.take(Infinity, isAim(plan.analysis))
    const prerequisites = of('prerequisite')
    const troubleshooting = of('trouble')
    const verification = of('verification')
    const resources = of('resource')
    const practice = of('practice')
    const summary = plan.take(plan.pick(1, 1, 2), isSummary)
    return sectioned(template, {
      learn: learnt(plan),
      prerequisites: bullets(plan, prerequisites),
      goals: bullets(plan, goals),
      steps: topicBlocks(plan, (title, at) => `Step ${at + 1}: ${title}`),
      verification: bullets(plan, verification),
      troubleshooting: bullets(plan, troubleshooting),
      resources: bullets(plan, resources),
      summary: paragraph(plan, summary),
      practice: bullets(plan, practice),
      navigation: contents(plan),
    })
  },
}

/** Terms that somebody explains and those of several words, in the order in which they come up. */
function learnt({ analysis: { terms, sentences }, pick, mark }: Plan): string {
  return terms
    .filter(({ text, definition }) => definition !== undefined || text.includes(' '))
    .slice(0, pick(4, 6, 8))
    .map(({ text, places }) => ({ text, at: sentences[places[0]?.sentence ?? 0]?.start ?? 0 }))
    .sort((a, b) => a.at - b.at)
    .map(({ text, at }) => `- ${escapeMarkdown(capitalised(text))}${mark(at)}`)
    .join('\n')
}
