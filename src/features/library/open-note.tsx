import type { Note, NoteId, Verbosity } from '#src/domain/note.ts'
import { noteFile } from '#src/export/note-markdown.ts'
import { marked } from '#src/features/library/snippet.ts'
import type { FoundNotes } from '#src/domain/note-search.ts'
import { moreNotesHref } from '#src/features/library/more-notes.ts'
import { useNote } from '#src/store/kept-hooks.tsx'
import { useIsStored } from '#src/store/note-hooks.tsx'
import { templateById } from '#src/templates/built-in.ts'
import { Button } from '#src/ui/button.tsx'
import { NoteActions } from '#src/widgets/note-actions.tsx'
import { NoteBody } from '#src/widgets/note-body.tsx'
import { ArrowLeft, Trash2 } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import { Link } from 'wouter'

/** A note of the library to be read: beside the list, or in its place where there is no room for both. */
export function OpenNote({
  id,
  level,
  found,
  onLevel,
  onClose,
  onDelete,
}: {
  id: NoteId
  level: Verbosity | undefined
  /** What is looked for just now: it is marked. */
  found: FoundNotes | undefined
  onLevel: (level: Verbosity) => void
  onClose: () => void
  /** @param words say what was deleted */
  onDelete: (words: string) => void
}) {
  const { data: note, isPending } = useNote(id)
  // Another one would have the whole note parsed again.
  const marks = useMemo(() => found && ((text: string) => marked(text, found)), [found])
  const heading = useRef<HTMLHeadingElement>(null)
  // Whoever opens a note wants to read it.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    heading.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const template = note ? (templateById(note.template)?.name ?? note.template) : ''
  const title = note ? `${note.video.title} · ${template}` : isPending ? 'Opening the note…' : 'No such note'
  return (
    <section
      aria-labelledby="open-note"
      className="@container grid grid-cols-[minmax(0,1fr)] content-start gap-3 xl:sticky xl:top-4 xl:max-h-[calc(100dvh-2rem)] xl:self-start xl:overflow-y-auto xl:px-2"
    >
      <div className="flex flex-wrap items-center gap-2">
        <Button onClick={onClose}>
          <ArrowLeft aria-hidden className="size-4" /> Back to the list
        </Button>
        {note && (
          <Button onClick={() => onDelete(`${template} of “${note.video.title}” was deleted.`)}>
            <Trash2 aria-hidden className="size-4" /> Delete
          </Button>
        )}
      </div>
      <h2
        id="open-note"
        ref={heading}
        tabIndex={-1}
        className="scroll-mt-16 text-lg font-semibold wrap-anywhere outline-none"
      >
        {title}
      </h2>
      {note && (
        <>
          <Ways note={note} />
          <NoteActions
            note={note}
            level={level ?? note.selected}
            onLevel={onLevel}
            asFile={(it, shown) => noteFile(it, it.video, template, shown)}
          />
          <NoteBody note={note} kind={template} level={level} marks={marks} />
        </>
      )}
      {!note && !isPending && (
        <p>This note is not in this browser: it was deleted, or made in another one.</p>
      )}
    </section>
  )
}

/** Where a note leads to. */
function Ways({ note: { session, video, template } }: { note: Note }) {
  const isStored = useIsStored(session)
  const inSession = new URLSearchParams({ session, video: video.id, tab: template })
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm [&_a]:text-accent [&_a]:underline">
      <Link href={moreNotesHref(video.id)}>More notes from this video</Link>
      {isStored && <Link href={`/?${inSession}`}>Its session</Link>}
      {video.link !== undefined && (
        <a href={video.link} target="_blank" rel="noopener noreferrer">
          The video
        </a>
      )}
    </p>
  )
}
