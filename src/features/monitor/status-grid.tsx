import { SelectionBar } from '#src/features/monitor/selection-bar.tsx'
import { firstTemplate, gridMeasures, rowHeight } from '#src/features/monitor/status-columns.ts'
import { StatusHead } from '#src/features/monitor/status-head.tsx'
import { StatusRow } from '#src/features/monitor/status-row.tsx'
import { TableTools } from '#src/features/monitor/table-tools.tsx'
import type { SessionId } from '#src/domain/session.ts'
import type { TemplateId } from '#src/domain/template.ts'
import type { VideoId } from '#src/domain/video.ts'
import { useSession, useSnapshot } from '#src/store/hooks.tsx'
import { DataGrid, type CellAddress } from '#src/ui/data-grid.tsx'
import { showNotes, useNoteInAddress } from '#src/widgets/open-note.ts'
import { shownVideos } from '#src/widgets/shown-videos.ts'
import { useTableView } from '#src/widgets/table-view.ts'
import { useDeferredValue, useId, useState } from 'react'

/** How old the order may be, in milliseconds: rows that move at every change could not be read. */
const orderEveryMs = 500

/** A row per video, a cell per template. Order and filter follow the run now and then; each row its own video. */
export function StatusGrid({ session: id }: { session: SessionId }) {
  const hint = useId()
  const { videos, templates } = useSession(id, ({ session }) => session)
  const [view, setView] = useTableView()
  const { video: open, step: openNote } = useNoteInAddress()
  const [selected, setSelected] = useState<ReadonlySet<VideoId>>(new Set())
  const shown = shownVideos(useSnapshot(id, orderEveryMs), useDeferredValue(view))
  const byId = new Map(shown.map((video) => [video.id as string, video]))
  const many = videos.length > 1

  const select = (video: VideoId) =>
    setSelected((old) =>
      old.has(video) ? new Set([...old].filter((one) => one !== video)) : new Set([...old, video]),
    )
  const openFrom = (video: VideoId, template?: TemplateId) => {
    openNote(video, template)
    showNotes()
  }
  const act = (how: 'Enter' | 'Space' | 'click', { row, column }: CellAddress) => {
    const video = byId.get(row)?.id
    if (!video) return
    if (how === 'Space' || (how === 'click' && column === 0)) select(video)
    else openFrom(video, templates[column - firstTemplate])
  }
  // What is not listed just now is left alone: nobody sees that it is selected.
  const chosen = shown.filter((video) => selected.has(video.id)).map((video) => video.id)
  const allSelected = shown.length > 0 && chosen.length === shown.length
  return (
    <div className="grid grid-cols-1 gap-2">
      {many && <TableTools session={id} view={view} shown={shown.length} onView={setView} />}
      <DataGrid
        label="Processing status"
        describedBy={hint}
        onCell={act}
        columns={firstTemplate + templates.length}
        rows={shown.map((video) => video.id)}
        rowHeight={rowHeight}
        measures={(narrow) => gridMeasures(templates.length, narrow)}
        className="max-h-[min(36rem,65dvh)] rounded-md border border-line bg-surface"
        empty={<p className="p-3 text-sm text-muted">No video is like this.</p>}
        renderHead={(place) => (
          <StatusHead
            {...place}
            templates={templates}
            order={view.order}
            onOrder={(order) => setView({ order })}
            allSelected={allSelected}
            onSelectAll={() => setSelected(new Set(allSelected ? [] : shown.map((video) => video.id)))}
          />
        )}
        renderRow={({ key, ...place }) => {
          const video = byId.get(key)
          return (
            video && (
              <StatusRow
                key={key}
                {...place}
                session={id}
                video={video}
                templates={templates}
                open={open === key}
                selected={selected.has(video.id)}
                onSelect={select}
                onOpen={openFrom}
              />
            )
          )
        }}
      />
      {/* Below the table: its rows must not move under the pointer that selects them. */}
      {chosen.length > 0 && (
        <SelectionBar
          session={id}
          selected={chosen}
          onOpen={openFrom}
          onClear={() => setSelected(new Set())}
        />
      )}
      <p id={hint} className={many ? 'text-xs text-muted max-sm:sr-only' : 'sr-only'}>
        Arrow keys move, Enter opens the note, Space selects, Tab reaches a cell’s button.
      </p>
    </div>
  )
}
