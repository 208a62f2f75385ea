import type { Plan } from '#src/features/composer/plan.ts'
import { clockTime } from '#src/lib/format-time.ts'
import type { Video } from '#src/domain/video.ts'
import type { Collected } from '#src/sources/collect-videos.ts'
import { Button } from '#src/ui/button.tsx'
import { ScrollArea } from '#src/ui/scroll-area.tsx'
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

export const count = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`

/** Rows; whoever has more of them pasted something else than links, and sees it from the first. */
const mostRejects = 100

/** What has been read out of what was given: it is looked at before the start, not after. */
export function Found({
  collected,
  plan,
  onUseBrowser,
}: {
  collected: Collected
  plan: Plan
  /** Offered where another engine refuses a video whose words are here. */
  onUseBrowser: () => void
}) {
  const { videos, rejects, warnings } = collected
  const refused = new Map(plan.refusedVideos.map(({ video, reason }) => [video.id, reason]))
  const parts = [
    ...(videos.length > 0 ? [count(videos.length, 'video')] : []),
    ...(refused.size > 0 ? [`${refused.size} not with this engine`] : []),
    ...(rejects.length > 0 ? [`${rejects.length} not usable`] : []),
  ]
  const nothing = parts.length === 0
  const hasWords = plan.refusedVideos.some(({ video }) => video.transcript && !video.link)
  return (
    <section aria-label="What was found" className={nothing ? 'sr-only' : 'flex flex-col gap-2'}>
      <p aria-live="polite" className="font-semibold">
        {parts.join(' · ')}
      </p>
      {hasWords && (
        <Button onClick={onUseBrowser} className="self-start">
          Make notes in this browser instead
        </Button>
      )}
      <Rows long={videos.length + rejects.length > 6}>
        {videos.map(({ video }) => (
          <VideoRow key={video.id} video={video} refused={refused.get(video.id)} />
        ))}
        {rejects.slice(0, mostRejects).map(({ what, reason }, index) => (
          <Row key={`${index} ${what}`} icon={<CircleAlert aria-hidden className="size-4 text-bad" />}>
            <span className="font-mono wrap-anywhere">{what}</span>
            <span className="text-bad">{reason}</span>
          </Row>
        ))}
        {rejects.length > mostRejects && (
          <Row icon={<CircleAlert aria-hidden className="size-4 text-bad" />}>
            and {rejects.length - mostRejects} more that are not usable
          </Row>
        )}
        {warnings.map((warning, index) => (
          <Row key={`${index} ${warning}`} icon={<Info aria-hidden className="size-4 text-muted" />}>
            {warning}
          </Row>
        ))}
      </Rows>
    </section>
  )
}

/** Many links must not push the button off the screen. */
function Rows({ long, children }: { long: boolean; children: ReactNode }) {
  const list = <ul>{children}</ul>
  if (!long) return list
  return (
    <ScrollArea label="Videos, and what is not usable" className="max-h-56 overflow-y-auto">
      {list}
    </ScrollArea>
  )
}

function VideoRow({ video, refused }: { video: Video; refused: string | undefined }) {
  const icon = refused ? (
    <TriangleAlert aria-hidden className="size-4 text-warn" />
  ) : (
    <CircleCheck aria-hidden className="size-4 text-good" />
  )
  return (
    <Row icon={icon}>
      <span className="font-medium wrap-anywhere">{video.title}</span>
      {video.durationSeconds !== undefined && (
        <span className="text-muted tabular-nums">{clockTime(video.durationSeconds)}</span>
      )}
      <span className="text-muted">{video.transcript ? 'captions ✓' : 'link only'}</span>
      {refused && <span className="basis-full text-warn">{refused}</span>}
    </Row>
  )
}

const Row = ({ icon, children }: { icon: ReactNode; children: ReactNode }) => (
  <li className="flex gap-2 py-1 text-sm">
    <span className="mt-0.5 shrink-0">{icon}</span>
    <span className="flex min-w-0 flex-wrap gap-x-3">{children}</span>
  </li>
)
