import type { Ms } from '#src/lib/clock.ts'
import type { Report } from '#src/features/monitor/report-json.ts'
import { percent } from '#src/widgets/percent.ts'

/** Shorter than this, and a rate per minute says nothing. */
const leastRateMs: Ms = 3000

/** `12.4 videos a minute · 98 % succeed`; nothing before something ended. */
export function figuresLine(report: Report, running: boolean): string {
  const { wallMs, ended, successRate } = report
  if (ended === 0) return ''
  const { of, perMinute } = speedOf(report)
  return [
    perMinute > 0 && wallMs >= leastRateMs && `${perMinute.toFixed(perMinute < 100 ? 1 : 0)} ${of} a minute`,
    `${percent(successRate)} ${running ? 'succeed' : 'succeeded'}`,
  ]
    .filter(Boolean)
    .join(' · ')
}

/** In notes where a video has several of them: each is a piece of work. */
export function speedOf({ wallMs, videos, videosPerMinute, notes }: Report): {
  readonly of: 'notes' | 'videos'
  readonly perMinute: number
} {
  if (notes <= videos) return { of: 'videos', perMinute: videosPerMinute }
  return { of: 'notes', perMinute: wallMs > 0 ? notes / (wallMs / 60_000) : 0 }
}
