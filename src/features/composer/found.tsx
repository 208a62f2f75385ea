import type { DraftFile } from '#src/features/composer/draft-store.ts'
import type { Plan } from '#src/features/composer/plan.ts'
import { TableColumns } from '#src/features/composer/table-columns.tsx'
import { clockTime } from '#src/lib/format-time.ts'
import type { Collected, FoundVideo } from '#src/sources/collect-videos.ts'
import { placeOf, type Reject } from '#src/sources/reject.ts'
import type { Columns } from '#src/sources/sheet/columns.ts'
import type { TableFile } from '#src/sources/source-file.ts'
import { Button } from '#src/ui/button.tsx'
import { ScrollArea } from '#src/ui/scroll-area.tsx'
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

const number = (n: number): string => n.toLocaleString('en')

export const count = (n: number, one: string): string => `${number(n)} ${one}${n === 1 ? '' : 's'}`

/** Rows of a kind: they show how things were read. Nobody looks through thousands. */
const mostShown = 25
/** Rows that are drawn without a frame of their own to scroll in. */
const few = 6

/** What has been read out of what was given: it is looked at before the start, not after. */
export function Found({
  collected,
  plan,
  files,
  onColumns,
  onUseBrowser,
}: {
  collected: Collected
  plan: Plan
  files: readonly DraftFile[]
  onColumns: (file: TableFile, columns: Partial<Columns>) => void
  /** Offered where another engine refuses a video whose words are here. */
  onUseBrowser: () => void
}) {
  const { videos, rejects, warnings, merged, leftOut } = collected
  const refused = new Map(plan.refusedVideos.map(({ video, reason }) => [video.id, reason]))
  const tables = files.filter((file): file is TableFile => 'table' in file)
  const parts = [
    ...(videos.length > 0 ? [count(videos.length, 'video')] : []),
    ...(refused.size > 0 ? [`${number(refused.size)} not with this engine`] : []),
    ...(rejects.length > 0 ? [`${number(rejects.length)} not usable`] : []),
    ...(leftOut > 0 ? [`${number(leftOut)} left out`] : []),
    ...(merged > 0 ? [`${count(merged, 'duplicate')} merged`] : []),
  ]
  if (warnings.length > few) parts.push(`${number(warnings.length)} remarks`)
  const nothing = parts.length === 0 && warnings.length === 0
  const hasWords = plan.refusedVideos.some(({ video }) => video.transcript && !video.link)
  const long = videos.length + rejects.length + warnings.length > few
  const same = long ? sameForAll([...refused.values()]) : undefined
  const good = videos
    .slice(0, mostShown)
    .map((found) => (
      <VideoRow key={found.video.id} found={found} refused={refused.get(found.video.id)} said={same} />
    ))
  return (
    <section aria-label="What was found" className={nothing ? 'sr-only' : 'flex flex-col gap-2'}>
      <p aria-live="polite" className="font-semibold">
        {parts.join(' · ')}
      </p>
      {same !== undefined && <p className="text-sm text-warn">{same}</p>}
      {hasWords && (
        <Button onClick={onUseBrowser} className="self-start">
          Make notes in this browser instead
        </Button>
      )}
      {tables.map((file, index) => (
        <TableColumns
          key={`${index} ${file.name}`}
          file={file}
          open={tables.length === 1}
          onColumns={(columns) => onColumns(file, columns)}
        />
      ))}
      <Rows long={long}>
        {/* In a long list nobody would find what is wrong below what is right. */}
        {!long && good}
        <Some of={rejects} called="not usable">
          {(reject, index) => <RejectRow key={`${index} ${reject.what}`} reject={reject} />}
        </Some>
        {long && good}
        <More shown={good.length} all={videos.length} called="videos" />
        <Some of={warnings} called="remarks">
          {(warning, index) => (
            <Row key={`${index} ${warning}`} icon={<Info aria-hidden className="size-4 text-muted" />}>
              {warning}
            </Row>
          )}
        </Some>
      </Rows>
    </section>
  )
}

function Some<T>({
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

const More = ({ shown, all, called }: { shown: number; all: number; called: string }) =>
  all > shown ? (
    <li className="py-1 pl-6 text-sm text-muted">
      {number(shown)} of {number(all)} {called} shown
    </li>
  ) : null

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

function RejectRow({ reject }: { reject: Reject }) {
  const place = placeOf(reject)
  return (
    <Row icon={<CircleAlert aria-hidden className="size-4 text-bad" />}>
      {place !== '' && <span className="text-muted">{place}:</span>}
      <span className="font-mono wrap-anywhere">{reject.what}</span>
      <span className="text-bad">{reject.reason}</span>
    </Row>
  )
}

/** One reason that many videos have is said once, above them. */
const sameForAll = (reasons: readonly string[]): string | undefined =>
  reasons.length > few && new Set(reasons).size === 1 ? reasons[0] : undefined

function VideoRow({
  found: { video, description },
  refused,
  said,
}: {
  found: FoundVideo
  refused: string | undefined
  /** What is said already of all that are refused. */
  said: string | undefined
}) {
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
      {description !== undefined && <span className="line-clamp-1 basis-full text-muted">{description}</span>}
      {refused && refused !== said && <span className="basis-full text-warn">{refused}</span>}
    </Row>
  )
}

const Row = ({ icon, children }: { icon: ReactNode; children: ReactNode }) => (
  <li className="flex gap-2 py-1 text-sm">
    <span className="mt-0.5 shrink-0">{icon}</span>
    <span className="flex min-w-0 flex-wrap gap-x-3">{children}</span>
  </li>
)
