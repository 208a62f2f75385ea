import type { Verbosity } from '#src/domain/note.ts'
import type { Analysis, Sentence, Topic } from '#src/engines/browser/analysis.ts'
import { noteWeights } from '#src/engines/browser/compose/alone.ts'
import { once } from '#src/engines/browser/compose/composer.ts'
import { escapeMarkdown, timeMark } from '#src/engines/browser/markdown.ts'

/** What a composer writes one level of one note from: each statement can be taken once. */
export interface Plan {
  readonly analysis: Analysis
  readonly level: Verbosity
  readonly videoTitle: string
  /** Statements not yet taken, in the order of the talk, as those that it is created with. */
  left(): readonly Sentence[]
  /** Takes up to `count` of the best that are wanted, in the order of the talk. */
  take(count: number, wanted?: (sentence: Sentence) => boolean): readonly Sentence[]
  /** Takes all that is left, by topic; topics without any are left out. */
  rest(): readonly { readonly topic: Topic; readonly statements: readonly Sentence[] }[]
  /** By level. */
  pick<T>(brief: T, standard: T, comprehensive: T): T
  /** `Text. [01:15]`, safe in Markdown; with what turns against it. */
  say(sentence: Sentence): string
  /** ` [01:15]`, or nothing where the transcript has no times. */
  mark(seconds: number): string
}

/** What one template says at a level, others say at others. */
const spoken = once(() => new Map<Sentence, string>())

export function createPlan(
  analysis: Analysis,
  level: Verbosity,
  videoTitle: string,
  statements: readonly Sentence[],
): Plan {
  let open = statements
  const weights = noteWeights(analysis)
  const weight = ({ index }: Sentence) => weights[index] ?? 0
  const mark = (seconds: number) => (analysis.timed ? ` ${timeMark(seconds)}` : '')
  const sayAll = ({ text, start, counter }: Sentence): string =>
    escapeMarkdown(text) + mark(start) + (counter ? ` ${sayAll(counter)}` : '')
  return {
    analysis,
    level,
    videoTitle,
    left: () => open,
    take(count, wanted = () => true) {
      const found = open.filter(wanted)
      const best = new Set(
        found.length <= count ? found : found.toSorted((a, b) => weight(b) - weight(a)).slice(0, count),
      )
      if (best.size > 0) open = open.filter((one) => !best.has(one))
      return [...best].sort((a, b) => a.index - b.index)
    },
    rest() {
      const byTopic: { readonly topic: Topic; readonly statements: Sentence[] }[] = []
      let at = 0
      for (const one of open) {
        while (one.index > (analysis.topics[at]?.last ?? Infinity)) at++
        const topic = analysis.topics[at]
        if (topic && byTopic.at(-1)?.topic !== topic) byTopic.push({ topic, statements: [] })
        byTopic.at(-1)?.statements.push(one)
      }
      open = []
      return byTopic
    },
    pick: (brief, standard, comprehensive) => ({ brief, standard, comprehensive })[level],
    say(sentence) {
      const known = spoken(analysis)
      const text = known.get(sentence) ?? sayAll(sentence)
      known.set(sentence, text)
      return text
    },
    mark,
  }
}
