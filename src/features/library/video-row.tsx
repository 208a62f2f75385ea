import type { NoteId } from '#src/domain/note.ts'
import type { LibraryRow } from '#src/features/library/library-rows.ts'
import { moreNotesHref } from '#src/features/library/more-notes.ts'
import { RowDelete } from '#src/features/library/row-delete.tsx'
import { count } from '#src/lib/format-count.ts'
import { Link } from 'wouter'

/** Heads the notes of a video. */
export function VideoRow({
  row: { video, notes },
  selection,
  onSelect,
  onDelete,
}: {
  row: Extract<LibraryRow, { kind: 'video' }>
  selection: ReadonlySet<NoteId>
  onSelect: (ids: readonly NoteId[], on: boolean) => void
  onDelete: (ids: readonly NoteId[], words: string) => void
}) {
  const selected = notes.filter((id) => selection.has(id)).length
  const all = selected === notes.length
  const what = count(notes.length, 'note')
  return (
    <div className="flex items-center gap-3 border-b border-line pt-4 pb-1.5">
      <input
        type="checkbox"
        ref={(box) => {
          if (box) box.indeterminate = selected > 0 && !all
        }}
        checked={all}
        onChange={() => onSelect(notes, !all)}
        aria-label={`Select all notes of ${video.title}`}
        className="size-4 shrink-0 accent-accent"
      />
      <h2 className="min-w-0 flex-1 font-semibold wrap-anywhere">{video.title}</h2>
      <Link
        href={moreNotesHref(video.id)}
        aria-label={`More notes from ${video.title}`}
        className="shrink-0 text-sm text-accent underline"
      >
        More notes
      </Link>
      <RowDelete
        label={`Delete ${what} of ${video.title}`}
        onDelete={() =>
          onDelete(notes, `${what} of “${video.title}” ${notes.length === 1 ? 'was' : 'were'} deleted.`)
        }
      />
    </div>
  )
}
