/** What the project promises of a figure. */
export interface Target {
  readonly is: '<=' | '>=' | '<'
  readonly bound: number
}

/** One measured figure, side by side with what others reach. The target is about `ours`. */
export interface Figure {
  readonly name: string
  readonly setting: string
  readonly unit?: string
  /** By contender. */
  readonly values: Readonly<Record<string, number>>
  readonly target?: Target
}

export const atMost = (bound: number): Target => ({ is: '<=', bound })
export const atLeast = (bound: number): Target => ({ is: '>=', bound })
export const below = (bound: number): Target => ({ is: '<', bound })

/** Undefined where nothing was promised or nothing was measured. */
export function meetsTarget({ values, target }: Figure): boolean | undefined {
  const { ours } = values
  if (!target || ours === undefined || Number.isNaN(ours)) return undefined
  if (target.is === '>=') return ours >= target.bound
  return target.is === '<=' ? ours <= target.bound : ours < target.bound
}
