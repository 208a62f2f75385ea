import type { Budget } from '#src/domain/ports.ts'
import type { TemplateId } from '#src/domain/template.ts'
import type { Ms } from '#src/lib/clock.ts'

interface Sent {
  /** '' where it is not known: it may have been any. */
  readonly template: TemplateId
  readonly at: Ms
}

/** What was sent in the longest window, whatever the gates were by then: they can be made anew from it. */
export interface SentLog {
  /** @param template '' where it is not known */
  add(template: TemplateId, at: Ms): void
  /** What counts for the gate of a template, or of all where that is '': oldest first. */
  of(gate: TemplateId): readonly Ms[]
  /** What was sent for this template alone in the longest window, '' where it is not known: oldest first. */
  only(template: TemplateId, now: Ms): readonly Ms[]
  /** Each once; '' where there is one that is not known. */
  templates(): Iterable<TemplateId>
  setBudgets(budgets: readonly Budget[]): void
}

/** Below this trimming is not worth the look. */
const few = 1000

export function createSentLog(budgets: readonly Budget[]): SentLog {
  let sent: Sent[] = []
  let longestWindow: Ms = 0
  let most = few
  const setBudgets: SentLog['setBudgets'] = (to) => {
    longestWindow = Math.max(longestWindow, ...to.map(({ windowMs }) => windowMs))
  }
  setBudgets(budgets)
  const timesOf = (which: (one: Sent) => boolean): readonly Ms[] =>
    sent
      .filter(which)
      .map(({ at }) => at)
      .sort((a, b) => a - b)
  return {
    setBudgets,
    add(template, at) {
      sent.push({ template, at })
      if (sent.length <= most) return
      sent = sent.filter((one) => one.at > at - longestWindow)
      most = Math.max(few, 2 * sent.length)
    },
    of: (gate) => timesOf(({ template }) => gate === '' || template === '' || template === gate),
    only: (gate, now) => timesOf(({ template, at }) => template === gate && at > now - longestWindow),
    templates: () => new Set(sent.map(({ template }) => template)),
  }
}
