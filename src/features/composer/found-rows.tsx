import { useAskedFacts } from '#src/features/composer/use-asked-facts.ts'
import type { Video } from '#src/domain/video.ts'
import { number } from '#src/lib/format-count.ts'
import { clockTime } from '#src/lib/format-time.ts'
import type { FoundVideo } from '#src/sources/collect-videos.ts'
import { placeOf, type Reject } from '#src/sources/reject.ts'
import { ScrollArea } from '#src/ui/scroll-area.tsx'
import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react'
import type { ReactNode, Ref } from 'react'

/** Rows of a kind: they show how things were read. Nobody looks through thousands. */
export const mostShown = 25
export function Some<T>({
  of,
  called,
  children,
}: {
  of: readonly T[]
  called: string
  children: (one: T, index: number) => ReactNode
}) {
  const shown = of.slice(0, mostShown)
  return (
    <>
      {shown.map((one, index) => children(one, index))}
      <More shown={shown.length} all={of.length} called={called} />
    </>
  )
}

export const More = ({ shown, all, called }: { shown: number; all: number; called: string }) =>
  all > shown ? (
    <li className="py-1 pl-6 text-sm text-muted">
      {number(shown)} of {number(all)} {called} shown
    </li>
  ) : null

/** Many links must not push the button off the screen. */
export function Rows({ long, children }: { long: boolean; children: ReactNode }) {
  const list = <ul>{children}</ul>
  if (!long) return list
  return (
    <ScrollArea label="Videos, and what is not usable" className="max-h-56 overflow-y-auto">
      {list}
    </ScrollArea>
  )
}

export function RejectRow({ reject }: { reject: Reject }) {
  const place = placeOf(reject)
  return (
    <Row icon={<CircleAlert aria-hidden className="size-4 text-bad" />}>
      {place !== '' && <span className="text-muted">{place}:</span>}
      <span className="font-mono wrap-anywhere">{reject.what}</span>
      <span className="text-bad">{reject.reason}</span>
    </Row>
  )
}

export function VideoRow({
  found: { video, description, fromEarlier },
  refused,
  said,
}: {
  found: FoundVideo
  refused: string | undefined
  /** What is said already of all that are refused. */
  said: string | undefined
}) {
  const row = useAskedFacts(video)
  const icon = refused ? (
    <TriangleAlert aria-hidden className="size-4 text-warn" />
  ) : (
    <CircleCheck aria-hidden className="size-4 text-good" />
  )
  return (
    <Row icon={icon} row={row}>
      <span className="font-medium wrap-anywhere">{video.title}</span>
      {video.durationSeconds !== undefined && (
        <span className="text-muted tabular-nums">{clockTime(video.durationSeconds)}</span>
      )}
      <span className="text-muted">{given(video, fromEarlier)}</span>
      {description !== undefined && <span className="line-clamp-1 basis-full text-muted">{description}</span>}
      {refused && refused !== said && <span className="basis-full text-warn">{refused}</span>}
    </Row>
  )
}

function given({ transcript }: Video, fromEarlier: boolean | undefined): string {
  if (!transcript) return 'link only'
  if (fromEarlier) return 'transcript from earlier ✓'
  return transcript.timed ? 'captions ✓' : 'transcript, no times ✓'
}

export const Row = ({
  icon,
  row,
  children,
}: {
  icon: ReactNode
  row?: Ref<HTMLLIElement>
  children: ReactNode
}) => (
  <li ref={row} className="flex gap-2 py-1 text-sm">
    <span className="mt-0.5 shrink-0">{icon}</span>
    <span className="flex min-w-0 flex-wrap gap-x-3">{children}</span>
  </li>
)
