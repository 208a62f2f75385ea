import { aboutMatters, type Composer } from '#src/engines/browser/compose/composer.ts'
import { escapeMarkdown } from '#src/engines/browser/markdown.ts'

/** An outline: the talk, its topics, and below each its terms. */
export const mindMap: Composer = {
  words: () => 0,
  needs: () => [],
  worth: aboutMatters,
  write(plan) {
    const { topics, terms, sentences } = plan.analysis
    const branches = topics.map(({ first, last, start, title }) => {
      const own = terms.flatMap(({ text, places }) => {
        const place = places.find(({ sentence }) => sentence >= first && sentence <= last)
        const at = sentences[place?.sentence ?? -1]
        return at && text.toLowerCase() !== title.toLowerCase() ? [{ text, at: at.start }] : []
      })
      const leaves = own
        .slice(0, plan.pick(2, 4, 8))
        .map(({ text, at }) => `    - ${escapeMarkdown(text)}${plan.mark(at)}`)
      return [`  -${plan.mark(start)} ${escapeMarkdown(title)}`, ...leaves].join('\n')
    })
    return [`- ${escapeMarkdown(plan.videoTitle)}${plan.mark(0)}`, ...branches].join('\n')
  },
}
