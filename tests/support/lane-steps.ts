import type { Answer } from '#src/domain/ports.ts'
import { networkFailure, overloaded, rateLimited } from '#tests/support/builders.ts'
import { done, type LaneLab } from '#tests/support/lane-lab.ts'
import { fc } from '@fast-check/vitest'

const answer = fc.oneof(
  { weight: 3, arbitrary: fc.constant(done) },
  fc.constant<Answer>({ ok: false, failure: networkFailure }),
  fc.constant<Answer>({ ok: false, failure: overloaded }),
  fc.integer({ min: 0, max: 500 }).map((ms): Answer => ({ ok: false, failure: rateLimited(ms) })),
  fc.constant<Answer>({ ok: false, failure: rateLimited() }),
  fc
    .record({ remaining: fc.integer({ min: 0, max: 5 }), resetMs: fc.integer({ min: 0, max: 900 }) })
    .map((rate): Answer => ({ ...done, rate })),
)

/** Whatever can happen to lanes. */
export const laneStep = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('take' as const),
      estimateMs: fc.integer({ min: 0, max: 3 }),
      template: fc.constantFrom('a', 'b', 'c'),
      batch: fc.integer({ min: -1, max: 2 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('answer' as const), which: fc.nat(9), answer }) },
  fc.record({ do: fc.constant('further' as const), which: fc.nat(9) }),
  fc.record({ do: fc.constant('withdraw' as const), which: fc.nat(60) }),
  fc.record({ do: fc.constant('cap' as const), cap: fc.integer({ min: 1, max: 10 }) }),
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('advance' as const), ms: fc.integer({ min: 0, max: 400 }) }),
  },
  fc.record({ do: fc.constantFrom('pause', 'resume', 'tryNow', 'restoreCap', 'reload') }),
)

const budget = (most: number, windowMs: number) =>
  fc.integer({ min: 1, max: most }).map((count) => ({ count, windowMs }))

/** A change of the user's, in mid-run as well. The longest window stays: of what was before it nobody knows. */
export const limitsStep = fc.record({
  do: fc.constant('limits' as const),
  per: fc.constantFrom('engine' as const, 'template' as const),
  budgets: fc.oneof(fc.tuple(budget(12, 500)), fc.tuple(budget(12, 500), budget(6, 150))),
})

type Step = typeof laneStep | typeof limitsStep extends fc.Arbitrary<infer T> ? T : never

export async function takeSteps(lab: LaneLab, steps: readonly Step[]): Promise<void> {
  const tickets: { withdraw(): void }[] = []
  for (const step of steps) {
    if (step.do === 'take') tickets.push(lab.take(`t${tickets.length}`, step))
    if (step.do === 'answer') await lab.finish(nth(lab, step.which), step.answer)
    if (step.do === 'further')
      lab.flying
        .get(nth(lab, step.which) ?? '')
        ?.another()
        .catch(() => {})
    if (step.do === 'withdraw') tickets[step.which]?.withdraw()
    if (step.do === 'limits') lab.setLimits(step)
    if (step.do === 'cap') lab.lanes.setCap(step.cap)
    if (step.do === 'pause') lab.lanes.pause()
    if (step.do === 'resume') lab.lanes.resume()
    if (step.do === 'tryNow') lab.lanes.tryNow()
    if (step.do === 'restoreCap') lab.lanes.restoreCap()
    if (step.do === 'reload') await lab.reload()
    await lab.clock.advance(step.do === 'advance' ? step.ms : 0)
  }
}

/** One that flies, whichever number was drawn. */
const nth = ({ flying }: LaneLab, which: number): string | undefined =>
  [...flying.keys()][which % Math.max(1, flying.size)]
