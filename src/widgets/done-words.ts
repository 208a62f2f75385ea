import { number } from '#src/lib/format-count.ts'

/** `2 of 5 done, 1 to look at, 1 failed, 1 cancelled`; what did not happen is not named. */
export function doneWords({
  complete,
  flawed = 0,
  total,
  failed,
  cancelled,
}: {
  readonly complete: number
  readonly flawed?: number
  readonly total: number
  readonly failed: number
  readonly cancelled: number
}): string {
  const parts = [
    `${number(complete)} of ${number(total)} done`,
    flawed > 0 && `${number(flawed)} to look at`,
    failed > 0 && `${number(failed)} failed`,
    cancelled > 0 && `${number(cancelled)} cancelled`,
  ]
  return parts.filter(Boolean).join(', ')
}
