import { levelThereIs, type NoteId, type Verbosity } from '#src/domain/note.ts'
import type { TemplateId } from '#src/domain/template.ts'
import type { Video } from '#src/domain/video.ts'
import { NoteOutline } from '#src/features/results/note-outline.tsx'
import { dateAndTime } from '#src/lib/format-time.ts'
import { useNote } from '#src/store/hooks.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { engineName } from '#src/widgets/engine-name.ts'
import { NoteArticle } from '#src/widgets/note-article.tsx'
import { useId } from 'react'

export function FinishedNote({
  id,
  video,
  template,
  level,
}: {
  id: NoteId
  video: Video
  template: TemplateId
  level: Verbosity | undefined
}) {
  const idPrefix = useId()
  const { data: note, isPending } = useNote(id)
  if (isPending) return <p className="text-muted">Opening the note…</p>
  if (!note) return <p>This note is no longer stored. Make it again with a new session.</p>
  const markdown = note.levels[levelThereIs(note, level)] ?? ''
  const facts = [engineName[note.engine], note.method, dateAndTime(note.madeAt)].filter(Boolean)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-10 @5xl:grid-cols-[minmax(0,68ch)_minmax(0,16rem)]">
      <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-4">
        {note.warnings.length > 0 && (
          <Notice kind="warn">
            {note.warnings.map((warning, index) => (
              <p key={index}>{warning}</p>
            ))}
          </Notice>
        )}
        <NoteArticle markdown={markdown} video={video} template={template} idPrefix={idPrefix} />
        <p className="border-t border-line pt-2 text-sm text-muted">{facts.join(' · ')}</p>
      </div>
      <NoteOutline markdown={markdown} idPrefix={idPrefix} />
    </div>
  )
}
