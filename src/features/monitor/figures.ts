import type { Ms } from '#src/lib/clock.ts'
import { percent } from '#src/widgets/percent.ts'

/** Shorter than this, and a rate per minute says nothing. */
const leastRateMs: Ms = 3000

/** `12.4 videos a minute · 98 % succeed`; nothing before something ended. */
export function figuresLine(
  report: {
    readonly wallMs: Ms
    readonly videos: number
    readonly videosPerMinute: number
    readonly ended: number
    readonly successRate: number
  },
  running: boolean,
): string {
  const { wallMs, videos, videosPerMinute, ended, successRate } = report
  if (ended === 0) return ''
  return [
    videos > 0 &&
      wallMs >= leastRateMs &&
      `${videosPerMinute.toFixed(videosPerMinute < 100 ? 1 : 0)} videos a minute`,
    `${percent(successRate)} ${running ? 'succeed' : 'succeeded'}`,
  ]
    .filter(Boolean)
    .join(' · ')
}
