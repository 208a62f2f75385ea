import type { Verbosity } from '#src/domain/note.ts'
import type { Analysis, Sentence, Topic } from '#src/engines/browser/analysis.ts'
import { noteWeights } from '#src/engines/browser/compose/alone.ts'
import { escapeMarkdown, timeMark } from '#src/engines/browser/markdown.ts'

/** What a composer writes one level of one note from: each statement can be taken once. */
export interface Plan {
  readonly analysis: Analysis
  readonly level: Verbosity
  readonly videoTitle: string
  /** Statements not yet taken, in the order of the talk. */
  left(): readonly Sentence[]
  /** Takes up to `count` of the best that are wanted, in the order of the talk. */
  take(count: number, wanted?: (sentence: Sentence) => boolean): readonly Sentence[]
  /** Takes all that is left, by topic; topics without any are left out. */
  rest(): readonly { readonly topic: Topic; readonly statements: readonly Sentence[] }[]
  /** By level. */
  pick<T>(brief: T, standard: T, comprehensive: T): T
  /** `Text. [01:15]`, safe in Markdown. */
  say(sentence: Sentence): string
  /** ` [01:15]`, or nothing where the transcript has no times. */
  mark(seconds: number): string
}

export function createPlan(
  analysis: Analysis,
  level: Verbosity,
  videoTitle: string,
  statements: readonly Sentence[],
): Plan {
  const open = new Map(
    [...statements].sort((a, b) => a.index - b.index).map((sentence) => [sentence.index, sentence]),
  )
  const weights = noteWeights(analysis)
  const weight = ({ index }: Sentence) => weights[index] ?? 0
  const mark = (seconds: number) => (analysis.timed ? ` ${timeMark(seconds)}` : '')
  const remove = (taken: readonly Sentence[]) => {
    for (const { index } of taken) open.delete(index)
    return taken.toSorted((a, b) => a.index - b.index)
  }
  return {
    analysis,
    level,
    videoTitle,
    left: () => [...open.values()],
    take: (count, wanted = () => true) =>
      remove(
        [...open.values()]
          .filter(wanted)
          .sort((a, b) => weight(b) - weight(a))
          .slice(0, count),
      ),
    rest: () =>
      analysis.topics.flatMap((topic) => {
        const own = [...open.values()].filter(({ index }) => index >= topic.first && index <= topic.last)
        return own.length === 0 ? [] : [{ topic, statements: remove(own) }]
      }),
    pick: (brief, standard, comprehensive) => ({ brief, standard, comprehensive })[level],
    say: (sentence) => escapeMarkdown(sentence.text) + mark(sentence.start),
    mark,
  }
}
