import type { Job } from '#tests/bench/job.ts'

/** Ours or a peer: takes jobs, at once or in several goes, and keeps to the limits it was made with. */
export interface Contender {
  /** Resolves with the number of successes once all have ended. */
  submit(jobs: readonly Job[]): Promise<number>
}

export interface Rules {
  readonly cap: number
  /** What may be used of the server's budget, margin already taken off. */
  readonly budget: { readonly count: number; readonly windowMs: number }
}

/** One result of each contender, one after the other, since time is shared. */
export async function resultsOf<M, R>(
  contenders: Readonly<Record<string, M>>,
  run: (contender: M) => Promise<R>,
): Promise<Readonly<Record<string, R>>> {
  const results: [string, R][] = []
  for (const [name, contender] of Object.entries(contenders)) results.push([name, await run(contender)])
  return Object.fromEntries(results)
}

export const valuesOf = <R>(
  results: Readonly<Record<string, R>>,
  value: (result: R) => number,
): Record<string, number> =>
  Object.fromEntries(Object.entries(results).map(([name, result]) => [name, value(result)]))
