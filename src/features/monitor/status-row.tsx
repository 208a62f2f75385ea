import { SelectCell } from '#src/features/monitor/select-cell.tsx'
import { cellLook, StatusCell, type CellLook } from '#src/features/monitor/status-cell.tsx'
import { firstTemplate, gridColumns } from '#src/features/monitor/status-columns.ts'
import { StatusLead } from '#src/features/monitor/status-lead.tsx'
import type { SessionId } from '#src/domain/session.ts'
import { isCancelled, isFlawed } from '#src/domain/task.ts'
import type { TemplateId } from '#src/domain/template.ts'
import type { Video, VideoId } from '#src/domain/video.ts'
import type { EpochMs } from '#src/lib/clock.ts'
import { clockTime } from '#src/lib/format-time.ts'
import { useNow, useSession } from '#src/store/hooks.tsx'
import type { SessionState } from '#src/store/session-store.ts'
import type { GridRow } from '#src/ui/data-grid.tsx'
import { GridCell } from '#src/ui/grid-cell.tsx'
import { doneWords } from '#src/widgets/done-words.ts'
import { isTicking } from '#src/widgets/status-words.ts'
import { memo } from 'react'

export interface StatusRowProps extends Omit<GridRow, 'key'> {
  readonly session: SessionId
  readonly video: Video
  readonly templates: readonly TemplateId[]
  /** Whether its note is the open one. */
  readonly open: boolean
  readonly selected: boolean
  onSelect(video: VideoId): void
  onOpen(video: VideoId): void
}

/** A video's row. It listens to this video alone. By hand, since what a list maps over is not kept by the compiler. */
export const StatusRow = memo(function StatusRow(props: StatusRowProps) {
  const { session, video, templates, open, selected, onSelect, onOpen } = props
  const { index, top, height, activeColumn, narrowWidth } = props
  const now = useNow(
    useSession(session, ({ statuses }) => Object.values(statuses[video.id] ?? {}).some(isTicking)),
  )
  const whole = useSession(session, (state) => rowWords(state, video.id))
  const looks = readLooks(useSession(session, (state) => writeLooks(state, video.id, templates, now)))
  const isActive = (column: number) => column === activeColumn
  const narrow = narrowWidth !== undefined
  return (
    <div
      role="row"
      data-row={video.id}
      aria-rowindex={index + 2}
      aria-selected={selected}
      aria-current={open || undefined}
      style={{ top, height, gridTemplateColumns: gridColumns(templates.length, narrow) }}
      className={`absolute inset-x-0 grid cursor-pointer border-b border-line text-sm ${selected ? 'bg-accent-soft' : 'bg-surface'}`}
    >
      <StatusLead width={narrowWidth}>
        <SelectCell
          label={`Select ${video.title}`}
          active={isActive(0)}
          checked={selected}
          onChange={() => onSelect(video.id)}
        />
        <GridCell
          role="rowheader"
          column={1}
          active={isActive(1)}
          focusInside
          className="col-span-2 flex min-w-0 items-end"
        >
          <button
            type="button"
            data-cell-focus
            tabIndex={isActive(1) ? 0 : -1}
            onClick={() => onOpen(video.id)}
            title={video.title}
            className={`truncate rounded-sm text-start font-medium hover:underline ${open ? 'text-accent' : ''}`}
          >
            {video.title}
          </button>
        </GridCell>
        <GridCell column={2} active={isActive(2)} className="text-xs leading-6 text-muted tabular-nums">
          {video.durationSeconds === undefined ? 'unknown' : clockTime(video.durationSeconds)}
        </GridCell>
        <GridCell column={3} active={isActive(3)} className="truncate text-xs leading-6 tabular-nums">
          {whole}
        </GridCell>
      </StatusLead>
      {templates.map((template, at) => {
        const look = looks[at]
        if (!look) return null
        return (
          <StatusCell
            key={template}
            session={session}
            video={video}
            template={template}
            look={look}
            column={firstTemplate + at}
            active={isActive(firstTemplate + at)}
          />
        )
      })}
    </div>
  )
})

/** As one text: what is compared at every change of the session, and differs only where a cell looks otherwise. */
const writeLooks = (
  state: SessionState,
  video: VideoId,
  templates: readonly TemplateId[],
  now: EpochMs,
): string =>
  JSON.stringify(
    templates.map((template) => {
      const status = state.statuses[video]?.[template]
      return status ? cellLook(state, status, now) : null
    }),
  )

const readLooks = (text: string) => JSON.parse(text) as readonly (CellLook | null)[]

function rowWords({ statuses }: SessionState, id: VideoId): string {
  const all = Object.values(statuses[id] ?? {})
  const complete = all.filter(({ status }) => status === 'complete').length
  const flawed = all.filter(isFlawed).length
  if (complete === all.length) return flawed > 0 ? `complete, ${flawed} to look at` : 'complete'
  const cancelled = all.filter(isCancelled).length
  const failed = all.filter(({ status }) => status === 'error').length - cancelled
  return doneWords({ complete, flawed, total: all.length, failed, cancelled })
}
