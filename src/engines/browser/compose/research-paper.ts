import type { Sentence } from '#src/engines/browser/analysis.ts'
import {
  bullets,
  isAim,
  isNearEnd,
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

/** Findings are told by their words from as many on; of a talk with fewer all that is left are findings. */
const enoughFindings = 5
const isFinding = (one: Sentence) => isOf('result', 'number')(one) && !isOf('step')(one)
const isMethod = (one: Sentence) => isOf('method')(one) && !isOf('result')(one)
const isDiscussion = isOf('contrast')
const ofPaper = isOf('method', 'result', 'number', 'background', 'contrast', 'resource', 'definition')

const hasFindings = once(({ statements }) => statements.filter(isFinding).length >= enoughFindings)

export const researchPaper: Composer = {
  words: byTopics,
  needs: () => [
    need([2, 4, 8], isMethod),
    need([4, 8, 20], isFinding),
    need([1, 3, 6], isOf('background')),
    need([1, 3, 6], isDiscussion),
    need([1, 2, 4], isOf('resource')),
  ],
  worth(sentence, analysis) {
    if (isFinding(sentence)) return 2
    if (!hasFindings(analysis)) return isGuidance(sentence) ? 0.2 : 1
    return (ofPaper(sentence) || isAim(analysis)(sentence)) && !isGuidance(sentence) ? 2 : 0
  },
  write(plan, template) {
    const { analysis } = plan
    const references = plan.take(Infinity, isOf('resource'))
    const conclusion =
      analysis.sentences.length < 12
        ? []
        : plan.take(plan.pick(1, 2, 3), (one) => isNearEnd(plan)(one) && !isFinding(one))
    const introduction = plan.take(Infinity, isAim(analysis))
    const abstract = plan.take(plan.pick(2, 3, 5), (one) => !isDiscussion(one) && !isGuidance(one))
    const methods = plan.take(Infinity, isMethod)
    const others = (one: Sentence) => hasFindings(analysis) && !isFinding(one)
    const discussion = plan.take(Infinity, (one) => isDiscussion(one) && others(one))
    const background = plan.take(Infinity, (one) => isOf('background', 'definition')(one) || others(one))
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
