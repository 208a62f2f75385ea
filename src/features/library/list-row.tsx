import type { NoteId } from '#src/domain/note.ts'
import type { FoundNotes } from '#src/domain/note-search.ts'
import type { LibraryRow } from '#src/features/library/library-rows.ts'
import type { LibraryView } from '#src/features/library/library-view.ts'
import { NoteRow } from '#src/features/library/note-row.tsx'
import { VideoRow } from '#src/features/library/video-row.tsx'

export interface ListRowProps {
  readonly row: LibraryRow
  readonly view: LibraryView
  /** Where it was found by a search. */
  readonly found: FoundNotes | undefined
  readonly selection: ReadonlySet<NoteId>
  readonly onSelect: (ids: readonly NoteId[], on: boolean) => void
  /** @param words say what was deleted */
  readonly onDelete: (ids: readonly NoteId[], words: string) => void
}

/** What is in a row stays as it is where the list alone has moved or measured it. */
export const ListRow = ({ row, view, found, selection, onSelect, onDelete }: ListRowProps) =>
  row.kind === 'video' ? (
    <VideoRow row={row} selection={selection} onSelect={onSelect} onDelete={onDelete} />
  ) : (
    <NoteRow
      note={row.note}
      view={view}
      found={found}
      selected={selection.has(row.key)}
      onSelect={onSelect}
      onDelete={onDelete}
    />
  )
