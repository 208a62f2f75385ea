import type { Ms } from '#src/lib/clock.ts'
import type { Random } from '#src/lib/random.ts'

/**
 * Wait before the attempt after `failed` failed ones: `random(0, min(30 s, 1 s · 2^failed))`. Full jitter
 * spreads clients that failed together (M. Brooker, "Exponential Backoff And Jitter", AWS 2015).
 */
export const backOffMs = (failed: number, random: Random): Ms =>
  Math.floor(random() * Math.min(30_000, 1000 * 2 ** failed))
