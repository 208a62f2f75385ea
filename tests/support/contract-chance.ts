import type { Random } from '#src/lib/random.ts'
import type { ServeArgs } from '#tests/support/contract-args.ts'
import type { PerRequest, ScriptedAnswer } from '#tests/support/contract-server.ts'

/** The delays and failures that were asked for on the command line, the same ones for the same seed. */
export function contractChance(
  { delayMs: { from, to }, fail }: Pick<ServeArgs, 'delayMs' | 'fail'>,
  random: Random,
): { delayMs: PerRequest<number>; answer: PerRequest<ScriptedAnswer | undefined> } {
  return {
    delayMs: () => from + random() * (to - from),
    answer({ template }, nth) {
      const fails = typeof fail === 'number' ? random() < fail : template === fail && nth === 1
      if (!fails) return undefined
      return {
        // A named template waits for the user's Retry; a share of all fails as servers do, and is retried by itself.
        status: typeof fail === 'number' ? 500 : 422,
        body: {
          error: 'The note could not be made',
          details: `This server was told to fail (--fail ${fail})`,
          suggestion: 'Retry it.',
        },
      }
    },
  }
}
