import { More, mostShown, RejectRow, Row, Rows, Some, VideoRow } from '#src/features/composer/found-rows.tsx'
import { Remedies } from '#src/features/composer/remedies.tsx'
import type { ComposerForm } from '#src/features/composer/use-composer.ts'
import type { VideoId } from '#src/domain/video.ts'
import { TableColumns } from '#src/features/composer/table-columns.tsx'
import type { TableFile } from '#src/sources/source-file.ts'
import { Info } from 'lucide-react'

/** What could be done about videos that are refused, the videos one by one, what is not usable of the rest, and the columns of tables. */
export function FoundList({
  form,
  refused,
  said,
  long,
}: {
  form: ComposerForm
  /** Why no notes can be made of a video. */
  refused: ReadonlyMap<VideoId, string>
  /** The reason that is said already of all that are refused. */
  said: string | undefined
  /** Whether the rows get a frame of their own to scroll in. */
  long: boolean
}) {
  const { videos, rejects, warnings } = form.collected
  const tables = form.given.files.filter((file): file is TableFile => 'table' in file)
  const good = videos
    .slice(0, mostShown)
    .map((found) => (
      <VideoRow key={found.video.id} found={found} refused={refused.get(found.video.id)} said={said} />
    ))
  return (
    <>
      <Remedies form={form} />
      {tables.map((file, index) => (
        <TableColumns
          key={`${index} ${file.name}`}
          file={file}
          open={tables.length === 1}
          onColumns={(columns) => form.adding.chooseColumns(file, columns)}
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
