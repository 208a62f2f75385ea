import { bullets, isIn } from '#src/engines/browser/compose/blocks.ts'
import { aboutMatters, upTo, type Composer } from '#src/engines/browser/compose/composer.ts'
import { escapeMarkdown } from '#src/engines/browser/markdown.ts'

/** Statements a chapter, besides its title, in words. */
const words = { brief: 0, standard: 25, comprehensive: 70 }

export const chapters: Composer = {
  words: ({ topics }, level) => upTo(topics.length * words[level], level),
  needs: () => [],
  worth: aboutMatters,
  write(plan) {
    return plan.analysis.topics
      .map((topic, at) => {
        // The first chapter begins with the video: players ask for one at 0:00.
        const line = `-${plan.mark(at === 0 ? 0 : topic.start)} ${escapeMarkdown(topic.title)}`
        const inside = bullets(plan, plan.take(Infinity, isIn(topic))).replaceAll(/^/gm, '  ')
        return inside.trim() === '' ? line : `${line}\n${inside}`
      })
      .join('\n')
  },
}
