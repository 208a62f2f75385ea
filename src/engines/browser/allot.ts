import { verbosities, type Verbosity } from '#src/domain/note.ts'
import type { Analysis, Sentence } from '#src/engines/browser/analysis.ts'
import type { Composer } from '#src/engines/browser/compose/composer.ts'
import { createHand } from '#src/engines/browser/hand.ts'

/** Below this many words a shorter level serves nobody. */
const fewWords = 150
/** What a level may use of all that could be said, so that levels differ where a talk holds little. */
const part: Readonly<Record<Verbosity, number>> = { brief: 0.35, standard: 0.65, comprehensive: 1 }

/**
 * The statements of a template's note by level, in the order of the talk: first all that its sections need,
 * then the next best. A longer level holds those of the shorter ones. Templates choose each for itself: who
 * reads one note must miss nothing because another note says it.
 */
export function allot(
  analysis: Analysis,
  composer: Composer,
): Readonly<Record<Verbosity, readonly Sentence[]>> {
  const room = analysis.statements.reduce((sum, { words }) => sum + words.length, 0)
  const hand = createHand(composer, analysis)
  const levels: Record<Verbosity, readonly Sentence[]> = { brief: [], standard: [], comprehensive: [] }
  for (const level of verbosities) {
    const words = composer.words(analysis, level)
    const most = Math.max(fewWords, part[level] * room)
    const isFull = level !== 'brief' && composer.isWhole?.(analysis) === true
    hand.fill(level, isFull ? words : Math.min(words, most))
    levels[level] = hand.held()
  }
  return levels
}
