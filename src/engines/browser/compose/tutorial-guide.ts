import { bullets, contents, paragraph, sectioned, topicBlocks } from '#src/engines/browser/compose/blocks.ts'
import { byTopics, type Composer } from '#src/engines/browser/compose/composer.ts'
import { escapeMarkdown } from '#src/engines/browser/markdown.ts'
import { capitalised } from '#src/engines/browser/readable.ts'
import type { Kind } from '#src/engines/browser/sentence-kinds.ts'

export const tutorialGuide: Composer = {
  words: byTopics,
  write(plan, template) {
    const { terms, sentences } = plan.analysis
    const of = (kind: Kind, count: number) => plan.take(count, ({ kinds }) => kinds.has(kind))
    const few = plan.pick(2, 3, 5)
    const goals = of('goal', few)
    const prerequisites = of('prerequisite', few)
    const verification = of('verification', few)
    const troubleshooting = of('trouble', few)
    const resources = of('resource', few)
    const practice = of('practice', few)
    const summary = plan.take(plan.pick(1, 2, 3))
    const learn = terms
      .slice(0, plan.pick(4, 6, 8))
      .map(({ text, places }) => ({ text, at: sentences[places[0]?.sentence ?? 0]?.start ?? 0 }))
      .sort((a, b) => a.at - b.at)
    return sectioned(template, {
      learn: learn.map(({ text, at }) => `- ${escapeMarkdown(capitalised(text))}${plan.mark(at)}`).join('\n'),
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
