import {
  bullets,
  contents,
  isAim,
  isResource,
  longestTopics,
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
import type { Sentence } from '#src/engines/browser/analysis.ts'
import { escapeMarkdown } from '#src/engines/browser/markdown.ts'
import type { Plan } from '#src/engines/browser/plan.ts'
import type { Kind } from '#src/engines/browser/sentence-kinds.ts'

/** A talk that shows how to do something has as many steps, or is short, and this share of its statements; others tell of things. */
const enoughSteps = 5
const shortShare = 0.25
const shareOfSteps = 0.08
const few = [2, 6, 12] as const
const steps = [8, 20, 60] as const
/** Words of the guide to a talk that shows nothing. */
const withoutSteps = { brief: 150, standard: 300, comprehensive: 600 }
const isStep = isOf('step')
/** "Clear the error code" is a step, "If you see an error, wait" is not one of those that all take. */
const isTrouble = (one: Sentence): boolean =>
  one.kinds.has('trouble') && (!isStep(one) || /^(?:if|when)$/.test(one.words[0] ?? ''))
const isSummary = isOf('conclusion')
const guidance = ['prerequisite', 'verification', 'trouble', 'practice'] as const

const isHowTo = once(
  ({ statements }) =>
    statements.filter(isStep).length >=
    Math.max(1, Math.min(enoughSteps, shortShare * statements.length), shareOfSteps * statements.length),
)

export const tutorialGuide: Composer = {
  words: (analysis, level) =>
    isHowTo(analysis) ? byTopics(analysis, level) : Math.min(byTopics(analysis, level), withoutSteps[level]),
  needs: (analysis) => [
    // A guide without a step is none.
    need(isHowTo(analysis) ? steps : [0, 0, 0], isStep),
    ...(isHowTo(analysis) ? guidance : []).map((kind) => need(few, isOf(kind))),
    need(few, isResource(analysis)),
    need([1, 2, 3], isAim(analysis)),
    need([1, 1, 2], isSummary),
  ],
  // A guide that leaves a step out leads astray.
  isWhole: isHowTo,
  worth(sentence, analysis) {
    if (!isHowTo(analysis)) return 1
    if (isGuidance(sentence) || isResource(analysis)(sentence)) return 2
    return isAim(analysis)(sentence) || isSummary(sentence) ? 0.8 : 0
  },
  write(plan, template) {
    const howTo = isHowTo(plan.analysis)
    const of = (kind: Kind) => bullets(plan, howTo ? plan.take(Infinity, isOf(kind)) : [])
    const goals = plan.take(Infinity, isAim(plan.analysis))
    const [prerequisites, troubleshooting, verification] = [
      of('prerequisite'),
      bullets(plan, howTo ? plan.take(Infinity, isTrouble) : []),
      of('verification'),
    ]
    const resources = plan.take(Infinity, isResource(plan.analysis))
    const practice = of('practice')
    const summary = howTo ? paragraph(plan, plan.take(plan.pick(1, 1, 2), isSummary)) : topicBlocks(plan)
    return sectioned(template, {
      learn: learnt(plan),
      prerequisites,
      goals: bullets(plan, goals),
      steps: topicBlocks(plan, (title, at) => `Step ${at + 1}: ${title}`),
      verification,
      troubleshooting,
      resources: bullets(plan, resources),
      summary,
      practice,
      // Where all topics stand above, with their times, they need not be listed again.
      navigation:
        plan.level !== 'brief' && plan.analysis.topics.length > plan.pick(4, 6, 8) ? contents(plan) : '',
    })
  },
}

/** The longest topics of a talk that shows something: what else it holds is what to do. */
const learnt = (plan: Plan): string =>
  longestTopics(plan.analysis, plan.pick(4, 6, 8))
    .map(({ title, start }) => `- ${escapeMarkdown(title)}${plan.mark(start)}`)
    .join('\n')
