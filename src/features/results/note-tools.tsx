import { isUnsaved } from '#src/domain/failure.ts'
import type { Verbosity } from '#src/domain/note.ts'
import type { SessionId } from '#src/domain/session.ts'
import { taskId } from '#src/domain/task.ts'
import type { TemplateId } from '#src/domain/template.ts'
import type { Video } from '#src/domain/video.ts'
import { noteFile } from '#src/export/note-markdown.ts'
import { useSession } from '#src/store/hooks.tsx'
import { useNote } from '#src/store/kept-hooks.tsx'
import { useUnsavedNote } from '#src/store/note-hooks.tsx'
import { templateById } from '#src/templates/built-in.ts'
import { NoteActions } from '#src/widgets/note-actions.tsx'

/** What can be done with the note of a task, once there is one. */
export function NoteTools({
  session,
  video,
  template,
  level,
  onLevel,
}: {
  session: SessionId
  video: Video
  template: TemplateId
  level: Verbosity | undefined
  onLevel: (level: Verbosity) => void
}) {
  const asked = useSession(session, (state) => state.session.settings.verbosity)
  const noteId = useSession(session, ({ statuses }) => {
    const status = statuses[video.id]?.[template]
    return status?.status === 'complete' ? status.note : ''
  })
  const isMissing = useSession(session, ({ statuses }) => {
    const status = statuses[video.id]?.[template]
    return status?.status === 'error' && isUnsaved(status.error)
  })
  const unsaved = useUnsavedNote(session, taskId(video.id, template), isMissing)
  const { data: saved } = useNote(noteId)
  const note = isMissing ? unsaved : saved
  return (
    <NoteActions
      note={note ?? undefined}
      level={level ?? note?.selected ?? asked}
      onLevel={onLevel}
      asFile={(it, shown) => noteFile(it, video, templateById(template)?.name ?? template, shown)}
    />
  )
}
