import type { DraftFile } from '#src/features/composer/draft-store.ts'
import { More, mostShown, RejectRow, Row, Rows, Some, VideoRow } from '#src/features/composer/found-rows.tsx'
import type { VideoId } from '#src/domain/video.ts'
import { TableColumns } from '#src/features/composer/table-columns.tsx'
import type { Collected } from '#src/sources/collect-videos.ts'
import type { Columns } from '#src/sources/sheet/columns.ts'
import type { TableFile } from '#src/sources/source-file.ts'
import { Info } from 'lucide-react'

/** The videos one by one, what is not usable of the rest, and the columns of tables. */
export function FoundList({
  collected: { videos, rejects, warnings },
  refused,
  said,
  long,
  files,
  onColumns,
}: {
  collected: Collected
  /** Why no notes can be made of a video. */
  refused: ReadonlyMap<VideoId, string>
  /** The reason that is said already of all that are refused. */
  said: string | undefined
  /** Whether the rows get a frame of their own to scroll in. */
  long: boolean
  files: readonly DraftFile[]
  onColumns: (file: TableFile, columns: Partial<Columns>) => void
}) {
  const tables = files.filter((file): file is TableFile => 'table' in file)
  const good = videos
    .slice(0, mostShown)
    .map((found) => (
      <VideoRow key={found.video.id} found={found} refused={refused.get(found.video.id)} said={said} />
    ))
  return (
    <>
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
    </>
  )
}
