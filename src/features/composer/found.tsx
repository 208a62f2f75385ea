import { foundList } from '#src/features/composer/later.ts'
import type { ComposerForm } from '#src/features/composer/use-composer.ts'
import { count, number } from '#src/lib/format-count.ts'
import { ErrorBoundary } from '#src/ui/error-boundary.tsx'
import { Suspense } from 'react'

/** Rows that are drawn without a frame of their own to scroll in. */
const few = 6

/** What has been read out of what was given: it is looked at before the start, not after. */
export function Found({ form }: { form: ComposerForm }) {
  const { collected, plan } = form
  const { videos, rejects, warnings, merged, leftOut } = collected
  const refused = new Map(plan.refusedVideos.map(({ video, reason }) => [video.id, reason]))
  const parts = [
    ...(videos.length > 0 ? [count(videos.length, 'video')] : []),
    ...(refused.size > 0 ? [`${number(refused.size)} not with this engine`] : []),
    ...(rejects.length > 0 ? [`${number(rejects.length)} not usable`] : []),
    ...(leftOut > 0 ? [`${number(leftOut)} left out`] : []),
    ...(merged > 0 ? [`${count(merged, 'duplicate')} merged`] : []),
  ]
  if (warnings.length > few) parts.push(count(warnings.length, 'remark'))
  const nothing = parts.length === 0 && warnings.length === 0
  const long = videos.length + rejects.length + warnings.length > few
  const said = long ? sameForAll([...refused.values()]) : undefined
  return (
    <section aria-label="What was found" className={nothing ? 'sr-only' : 'flex flex-col gap-2'}>
      <p aria-live="polite" className="font-semibold">
        {parts.join(' · ')}
      </p>
      {said !== undefined && <p className="text-sm text-warn">{said}</p>}
      <ErrorBoundary renderBroken={(error) => <p>{error instanceof Error ? error.message : ''}</p>}>
        <Suspense>
          <foundList.Part {...{ form, refused, said, long }} />
        </Suspense>
      </ErrorBoundary>
    </section>
  )
}

/** One reason that many videos have is said once, above them. */
const sameForAll = (reasons: readonly string[]): string | undefined =>
  reasons.length > few && new Set(reasons).size === 1 ? reasons[0] : undefined
