import type { Figure } from '#tests/bench/figure.ts'

export interface SuiteOptions {
  /** Samples of each lane-bound setting. */
  readonly seeds: number
  /** Page loads of first-minute; bulk takes three at most. */
  readonly runs: number
}

/** Figures that are measured together; `--only` takes its name. */
export interface Suite {
  readonly name: string
  /** What was done, for who reads the figures. */
  readonly about: string
  measure(options: SuiteOptions): Promise<readonly Figure[]>
}
