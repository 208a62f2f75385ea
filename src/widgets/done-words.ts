import { number } from '#src/lib/format-count.ts'

/** `2 of 5 done, 1 failed, 1 cancelled`; what did not happen is not named. */
export function doneWords({
  complete,
  total,
  failed,
  cancelled,
}: {
  readonly complete: number
  readonly total: number
  readonly failed: number
  readonly cancelled: number
}): string {
  const parts = [
    `${number(complete)} of ${number(total)} done`,
    failed > 0 && `${number(failed)} failed`,
    cancelled > 0 && `${number(cancelled)} cancelled`,
  ]
  return parts.filter(Boolean).join(', ')
}
