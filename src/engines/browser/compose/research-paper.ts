import type { Sentence } from '#src/engines/browser/analysis.ts'
import { isPersonal } from '#src/engines/browser/compose/alone.ts'
import {
  bullets,
  isAim,
  isNearEnd,
  isResource,
  mainStatements,
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

/**
 * A talk that reports has as many results and figures, and this share of its statements: they are its
 * findings. Of another one the findings are what it says, topic by topic, and nothing is made to look like a
 * study.
 */
const enoughFindings = 5
const shareOfFindings = 0.12
/** What a part of a paper holds of itself: not what is told of oneself, nor what to do. */
const isSober = (one: Sentence) => !isPersonal(one.words) && !isGuidance(one)
const isFinding = (one: Sentence) => isOf('result', 'number')(one) && isSober(one)
const isMethod = (one: Sentence) => isOf('method')(one) && !isOf('result')(one) && isSober(one)
const isDiscussion = (one: Sentence) => isOf('contrast')(one) && isSober(one)
const isBackground = (one: Sentence) => isOf('background', 'definition')(one) && isSober(one)
const ofPaper = isOf('method', 'background', 'contrast', 'definition')

const reports = once(
  ({ statements }) =>
    statements.filter(isFinding).length >= Math.max(enoughFindings, shareOfFindings * statements.length),
)

export const researchPaper: Composer = {
  words: byTopics,
  needs: (analysis) => [
    need(reports(analysis) ? [2, 4, 8] : [0, 0, 0], isMethod),
    need([4, 8, 20], isFinding),
    need([1, 3, 6], isBackground),
    need([1, 3, 6], isDiscussion),
    need([1, 2, 4], isResource),
  ],
  worth(sentence, analysis) {
    if (isFinding(sentence)) return 2
    if (!reports(analysis)) return isSober(sentence) ? 1 : 0.2
    return (ofPaper(sentence) || isResource(sentence) || isAim(analysis)(sentence)) && isSober(sentence)
      ? 2
      : 0
  },
  write(plan, template) {
    const { analysis } = plan
    const references = plan.take(Infinity, isResource)
    const conclusion =
      analysis.sentences.length < 12
        ? []
        : plan.take(plan.pick(1, 2, 3), (one) => isNearEnd(plan)(one) && !isFinding(one) && isSober(one))
    const introduction = plan.take(Infinity, isAim(analysis))
    const abstract = mainStatements(plan, plan.pick(2, 3, 5))
    const methods = reports(analysis) ? plan.take(Infinity, isMethod) : []
    const others = (one: Sentence) => !isFinding(one)
    const discussion = plan.take(plan.pick(2, 4, 8), (one) => isDiscussion(one) && others(one))
    const background = reports(analysis)
      ? plan.take(Infinity, others)
      : plan.take(plan.pick(2, 4, 8), (one) => isBackground(one) && others(one))
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
