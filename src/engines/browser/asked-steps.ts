import type { Language } from '#src/engines/browser/languages/language.ts'
import type { Token } from '#src/engines/browser/tokens.ts'

/** Log-odds that a sentence begins where somebody is told what to do: flat from 2 to 4 on short videos without marks. */
const begins = 3
/** Openers before the verb, as in "then always stir". */
const mostOpeners = 2
/** Words of a condition, behind which what is to do belongs to it: "If the rice gets too dry, add stock." */
const condition = 14
const conditions = new Set(['if', 'when', 'once', 'before', 'after'])

/**
 * Log-odds to add where captions without marks go on to the next thing to do: at a verb with what it is done
 * to, or at an opener before it, unless the words before it take that verb to themselves. Models of borders are
 * made from talks, which ask for little. English only: elsewhere forms of verbs tell it.
 */
export function askedSteps(tokens: readonly Token[], language: Language): (at: number) => number {
  if (language.code !== 'en') return () => 0
  const { imperatives, beforeVerbs, unfinished, stop } = language
  const word = (at: number) => tokens[at]?.word ?? ''
  const asks = (at: number): boolean => {
    const next = word(at + 1)
    return imperatives.verbs.has(word(at)) && !/^(?:and|there)$/.test(next) && imperatives.objects.has(next)
  }
  /** "You can add the", "and stir it" */
  const takesOn = (before: string) =>
    openers.has(before) ||
    beforeVerbs.has(before) ||
    unfinished?.has(before) === true ||
    before.endsWith("n't") ||
    isManner(before)
  /** "If the rice gets too dry", "to check it" */
  const isCondition = (at: number) =>
    conditions.has(word(at)) || (word(at) === 'to' && !stop.has(word(at + 1)))
  let conditionAt = -Infinity
  return (at) => {
    if (isCondition(at)) conditionAt = at
    let verb = at
    while (verb < at + mostOpeners && (openers.has(word(verb)) || isManner(word(verb)))) verb++
    if (!asks(verb) || takesOn(word(at - 1))) return 0
    if (at - conditionAt > condition) return begins
    conditionAt = -Infinity
    return 0
  }
}

const openers = new Set("then next first second third finally now please always never don't just".split(' '))
const isManner = (word: string): boolean => word.length > 3 && word.endsWith('ly')
