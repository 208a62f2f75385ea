import type { NoteFacts, NoteId, Verbosity } from '#src/domain/note.ts'
import type { FoundNotes } from '#src/domain/note-search.ts'
import { libraryHref, type LibraryView } from '#src/features/library/library-view.ts'
import { RowDelete } from '#src/features/library/row-delete.tsx'
import { marked, snippetOf } from '#src/features/library/snippet.ts'
import { useNote } from '#src/store/kept-hooks.tsx'
import { templateById } from '#src/templates/built-in.ts'
import type { Piece } from '#src/widgets/found-marks.ts'
import { noteOrigin } from '#src/widgets/note-origin.ts'
import type { ReactNode } from 'react'
import { Link } from 'wouter'

interface NoteRowProps {
  readonly note: NoteFacts
  readonly view: LibraryView
  /** Where it was found by a search. */
  readonly found: FoundNotes | undefined
  readonly selected: boolean
  readonly onSelect: (ids: readonly NoteId[], on: boolean) => void
  readonly onDelete: (ids: readonly NoteId[], words: string) => void
}

export function NoteRow({ note, view, found, selected, onSelect, onDelete }: NoteRowProps) {
  const template = templateById(note.template)?.name ?? note.template
  const what = `${template} of ${note.video.title}`
  return (
    <div className="flex items-start gap-3 border-b border-line py-1.5">
      <input
        type="checkbox"
        checked={selected}
        onChange={() => onSelect([note.id], !selected)}
        aria-label={`Select ${what}`}
        className="mt-2 size-4 shrink-0 accent-accent"
      />
      <div className="min-w-0 flex-1 pt-1">
        {found ? (
          <Hit note={note} view={view} template={template} found={found} />
        ) : (
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <NoteLink note={note} view={view} label={what}>
              {template}
            </NoteLink>
            <Origin note={note} />
          </div>
        )}
      </div>
      <RowDelete
        label={`Delete ${what}`}
        onDelete={() => onDelete([note.id], `${template} of “${note.video.title}” was deleted.`)}
      />
    </div>
  )
}

/** A note among what was found, with what it says about it. */
function Hit({
  note,
  view,
  template,
  found,
}: {
  note: NoteFacts
  view: LibraryView
  template: string
  found: FoundNotes
}) {
  const { data: whole } = useNote(note.id)
  const snippet = whole ? snippetOf(whole, found) : undefined
  return (
    <div className="grid gap-0.5">
      <NoteLink
        note={note}
        view={view}
        level={snippet && snippet.level !== whole?.selected ? snippet.level : undefined}
      >
        <Marked pieces={marked(note.video.title, found)} /> · {template}
      </NoteLink>
      <p className="text-sm wrap-anywhere">{snippet ? <Marked pieces={snippet.pieces} /> : '\u00a0'}</p>
      <Origin note={note} />
    </div>
  )
}

const Origin = ({ note }: { note: NoteFacts }) => (
  <p className="text-sm text-muted tabular-nums">{noteOrigin(note)}</p>
)

function NoteLink({
  note: { id },
  view,
  label,
  level,
  children,
}: {
  note: NoteFacts
  view: LibraryView
  /** Where what is seen does not say it all. */
  label?: string
  level?: Verbosity | undefined
  children: ReactNode
}) {
  return (
    <Link
      href={libraryHref(view, { note: id, level })}
      // From note to note there are too many steps for Back.
      replace={view.note !== undefined}
      aria-label={label}
      aria-current={view.note === id ? 'true' : undefined}
      className="justify-self-start font-medium wrap-anywhere text-accent underline aria-[current]:decoration-2"
    >
      {children}
    </Link>
  )
}

/** Text alone: nothing of it is ever read as HTML. */
const Marked = ({ pieces }: { pieces: readonly Piece[] }) =>
  pieces.map(({ text, hit }, index) =>
    hit ? (
      <mark key={index} className="font-semibold">
        {text}
      </mark>
    ) : (
      text
    ),
  )
