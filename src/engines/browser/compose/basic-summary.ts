import {
  bullets,
  contents,
  isIn,
  isNearEnd,
  mainStatements,
  paragraph,
  sectioned,
  topicBlocks,
} from '#src/engines/browser/compose/blocks.ts'
import type { Composer } from '#src/engines/browser/compose/composer.ts'

/** Minutes from which a summary goes one step deeper. */
const depths = [5, 15, 30]
const conceptsAtDepth = [3, 5, 8, 12]
/** Minutes of a long talk that are worth one concept more. */
const minutesAConcept = 12

export const basicSummary: Composer = {
  words(analysis, level) {
    const { minutes } = analysis
    const depth = depths.filter((from) => minutes >= from).length
    const more = Math.max(0, Math.floor((minutes - 40) / minutesAConcept))
    return ((conceptsAtDepth[depth] ?? 3) + more) * { brief: 60, standard: 120, comprehensive: 240 }[level]
  },
  write(plan, template) {
    const { analysis } = plan
    const depth = depths.filter((from) => analysis.minutes >= from).length
    const main = mainStatements(plan, plan.pick(1, 2, 3))
    const conclusion = analysis.sentences.length < 12 ? [] : plan.take(plan.pick(1, 2, 3), isNearEnd(plan))
    const points = analysis.topics.flatMap((topic) => plan.take(plan.pick(1, 1, 2), isIn(topic)))
    return sectioned(template, {
      'main-topic': paragraph(plan, main),
      'key-points': bullets(plan, points),
      details: depth < 2 ? bullets(plan, plan.take(Infinity)) : topicBlocks(plan),
      structure: depth === 0 ? '' : contents(plan),
      conclusion: paragraph(plan, conclusion),
    })
  },
}
