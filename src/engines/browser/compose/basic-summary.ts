import {
  bullets,
  conclusions,
  contents,
  isAim,
  isIn,
  isMain,
  longestTopics,
  mainStatements,
  paragraph,
  sectioned,
  topicBlocks,
} from '#src/engines/browser/compose/blocks.ts'
import { aboutMatters, isOf, need, upTo, type Composer } from '#src/engines/browser/compose/composer.ts'

/** Minutes from which a summary goes one step deeper. */
const depths = [5, 15, 30]
const conceptsAtDepth = [3, 5, 8, 12]
/** Minutes of a long talk that are worth one concept more. */
const minutesAConcept = 12

export const basicSummary: Composer = {
  words({ minutes }, level) {
    const depth = depths.filter((from) => minutes >= from).length
    const more = Math.max(0, Math.floor((minutes - 40) / minutesAConcept))
    const concepts = (conceptsAtDepth[depth] ?? 3) + more
    return upTo(concepts * { brief: 45, standard: 50, comprehensive: 90 }[level], level)
  },
  needs: (analysis) => [
    need([1, 1, 1], isAim(analysis, 'goal')),
    need([1, 1, 2], isAim(analysis)),
    need([1, 2, 2], isMain(analysis)),
    need([1, 1, 2], isConclusion(analysis.sentences.length)),
    need([2, 4, 8], isOf('decision')),
  ],
  worth: (sentence) => aboutMatters(sentence) * (sentence.kinds.has('conclusion') ? 1.5 : 1),
  write(plan, template) {
    const { analysis } = plan
    const main = mainStatements(plan, plan.pick(1, 2, 2))
    const conclusion = conclusions(plan, plan.pick(1, 1, 2))
    const parts = longestTopics(analysis, plan.pick(8, 20, Infinity))
    const points = analysis.topics.flatMap((topic) => plan.take(1, isIn(topic)))
    return sectioned(template, {
      'main-topic': paragraph(plan, main),
      'key-points': bullets(plan, points),
      details: plan.level === 'brief' ? bullets(plan, plan.take(Infinity)) : topicBlocks(plan),
      structure: analysis.minutes < (depths[0] ?? 0) ? '' : contents(plan, parts),
      conclusion: paragraph(plan, conclusion),
    })
  },
}

const isConclusion =
  (size: number) =>
  ({ kinds, index }: { readonly kinds: ReadonlySet<string>; readonly index: number }): boolean =>
    kinds.has('conclusion') && index > size * 0.8
