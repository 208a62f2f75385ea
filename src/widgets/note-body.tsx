import { levelThereIs, type Note, type Verbosity } from '#src/domain/note.ts'
import { Notice } from '#src/ui/notice.tsx'
import { NoteArticle } from '#src/widgets/note-article.tsx'
import { noteOrigin } from '#src/widgets/note-origin.ts'
import { NoteOutline } from '#src/widgets/note-outline.tsx'
import { useId } from 'react'

/** A finished note to be read, with its warnings, its origin and, where there is room, its outline. */
export function NoteBody({ note, level }: { note: Note; level: Verbosity | undefined }) {
  const idPrefix = useId()
  const { video, template, warnings } = note
  const markdown = note.levels[levelThereIs(note, level)] ?? ''
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-10 @5xl:grid-cols-[minmax(0,68ch)_minmax(0,16rem)]">
      <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-4">
        {warnings.length > 0 && (
          <Notice kind="warn">
            {warnings.map((warning, index) => (
              <p key={index}>{warning}</p>
            ))}
          </Notice>
        )}
        <NoteArticle markdown={markdown} video={video} template={template} idPrefix={idPrefix} />
        <p className="border-t border-line pt-2 text-sm text-muted">{noteOrigin(note)}</p>
      </div>
      <NoteOutline markdown={markdown} idPrefix={idPrefix} />
    </div>
  )
}
