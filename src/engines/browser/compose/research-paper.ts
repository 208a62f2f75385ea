import type { Sentence } from '#src/engines/browser/analysis.ts'
import { isPersonal } from '#src/engines/browser/compose/alone.ts'
import {
  bullets,
  conclusions,
  isAim,
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
import type { Kind } from '#src/engines/browser/sentence-kinds.ts'

/**
 * A talk that reports has as many results and figures, and this share of its statements: they are its
 * findings. Of another one the findings are what it says, topic by topic, and nothing is made to look like a
 * study.
 */
const enoughFindings = 5
const shareOfFindings = 0.12
/** A heading of as many bullets at least promises no more than it holds. */
const fewest = 2
const ofPaper = isOf('method', 'background', 'contrast', 'definition')

/** What a part of a paper holds of itself: not what is told of oneself, nor what to do. */
const parts = once(({ language }) => {
  const isSober = (one: Sentence) => !isPersonal(one.words, language) && !isGuidance(one)
  const sober =
    (...kinds: readonly Kind[]) =>
    (one: Sentence) =>
      isOf(...kinds)(one) && isSober(one)
  return {
    isSober,
    isFinding: sober('result', 'number'),
    isMethod: (one: Sentence) => !one.kinds.has('result') && sober('method')(one),
    isDiscussion: sober('contrast'),
    isBackground: sober('background', 'definition'),
  }
})

const reports = once((analysis) => {
  const { statements } = analysis
  const findings = statements.filter(parts(analysis).isFinding).length
  return findings >= Math.max(enoughFindings, shareOfFindings * statements.length)
})

export const researchPaper: Composer = {
  words: byTopics,
  needs(analysis) {
    const { isFinding, isMethod, isBackground, isDiscussion } = parts(analysis)
    return [
      need(reports(analysis) ? [2, 4, 8] : [0, 0, 0], isMethod),
      need([4, 8, 20], isFinding),
      need([2, 3, 6], isBackground),
      need([2, 3, 6], isDiscussion),
      need([1, 2, 4], isResource(analysis)),
    ]
  },
  worth(sentence, analysis) {
    const { isFinding, isSober } = parts(analysis)
    if (isFinding(sentence)) return 2
    if (!reports(analysis)) return isSober(sentence) ? 1 : 0.2
    const belongs = ofPaper(sentence) || isResource(analysis)(sentence) || isAim(analysis)(sentence)
    return belongs && isSober(sentence) ? 2 : 0
  },
  write(plan, template) {
    const { analysis } = plan
    const { isFinding, isSober, isMethod, isDiscussion, isBackground } = parts(analysis)
    const references = plan.take(Infinity, isResource(analysis))
    const conclusion = conclusions(plan, plan.pick(1, 2, 3), (one) => !isFinding(one) && isSober(one))
    const introduction = plan.take(Infinity, isAim(analysis))
    const abstract = mainStatements(plan, plan.pick(2, 3, 5))
    const methods = reports(analysis) ? plan.take(Infinity, isMethod) : []
    const others = (one: Sentence) => !isFinding(one)
    /** Where there are too few for a heading, they stay among the findings. */
    const section = (most: number, wanted: (one: Sentence) => boolean) =>
      plan.left().filter(wanted).length < fewest ? [] : plan.take(most, wanted)
    const discussion = section(plan.pick(2, 4, 8), (one) => isDiscussion(one) && others(one))
    const background = reports(analysis)
      ? plan.take(Infinity, others)
      : section(plan.pick(2, 4, 8), (one) => isBackground(one) && others(one))
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
