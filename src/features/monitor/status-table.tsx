import { isCancelled } from '#src/domain/task.ts'
import { doneWords } from '#src/widgets/done-words.ts'
import type { SessionId } from '#src/domain/session.ts'
import type { Video } from '#src/domain/video.ts'
import { StatusCell } from '#src/features/monitor/status-cell.tsx'
import { clockTime } from '#src/lib/format-time.ts'
import { useSession } from '#src/store/hooks.tsx'
import type { SessionState } from '#src/store/session-store.ts'
import { templateById } from '#src/templates/built-in.ts'
import { ScrollArea } from '#src/ui/scroll-area.tsx'

const head = 'border-b border-edge px-3 py-2 font-medium whitespace-nowrap'
const cell = 'border-b border-line px-3 py-2 align-top leading-6'

/** Depends on the session alone: each cell listens to its own task. */
export function StatusTable({ session: id }: { session: SessionId }) {
  const { videos, templates } = useSession(id, ({ session }) => session)
  return (
    <ScrollArea label="Processing status" className="rounded-md border border-line bg-surface">
      <table className="w-full table-fixed border-separate border-spacing-0 text-sm">
        <caption className="sr-only">Processing status</caption>
        <thead className="text-muted">
          <tr>
            <th scope="col" className={`${head} sticky left-0 z-10 w-32 bg-surface text-start sm:w-48`}>
              Video
            </th>
            <th scope="col" className={`${head} w-22 text-end`}>
              Duration
            </th>
            {templates.map((template) => (
              <th key={template} scope="col" className={`${head} w-42 text-start`}>
                {templateById(template)?.name ?? template}
              </th>
            ))}
            <th scope="col" className={`${head} w-27 text-start`}>
              Status
            </th>
          </tr>
        </thead>
        <tbody className="[&>tr:last-child>*]:border-b-0">
          {videos.map((video) => (
            <Row key={video.id} session={id} video={video} templates={templates} />
          ))}
        </tbody>
      </table>
    </ScrollArea>
  )
}

function Row({
  session,
  video,
  templates,
}: {
  session: SessionId
  video: Video
  templates: readonly string[]
}) {
  const words = useSession(session, (state) => rowWords(state, video))
  const { durationSeconds } = video
  return (
    <tr>
      <th
        scope="row"
        className={`${cell} sticky left-0 z-10 bg-surface text-start font-medium wrap-anywhere`}
      >
        {video.title}
      </th>
      <td className={`${cell} text-end text-muted tabular-nums`}>
        {durationSeconds === undefined ? 'unknown' : clockTime(durationSeconds)}
      </td>
      {templates.map((template) => (
        <StatusCell key={template} session={session} video={video} template={template} className={cell} />
      ))}
      <td className={`${cell} tabular-nums`}>{words}</td>
    </tr>
  )
}

function rowWords({ statuses }: SessionState, { id }: Video): string {
  const all = Object.values(statuses[id] ?? {})
  const done = all.filter(({ status }) => status === 'complete').length
  if (done === all.length) return 'complete'
  const cancelled = all.filter(isCancelled).length
  const failed = all.filter(({ status }) => status === 'error').length - cancelled
  return doneWords({ complete: done, total: all.length, failed, cancelled })
}
