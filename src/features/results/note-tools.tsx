import type { Verbosity } from '#src/domain/note.ts'
import type { SessionId } from '#src/domain/session.ts'
import type { TemplateId } from '#src/domain/template.ts'
import type { Video } from '#src/domain/video.ts'
import { noteFile } from '#src/export/note-markdown.ts'
import { useNote, useSession } from '#src/store/hooks.tsx'
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
  const { data: note } = useNote(noteId)
  return (
    <NoteActions
      note={note ?? undefined}
      level={level ?? note?.selected ?? asked}
      onLevel={onLevel}
      asFile={(it, shown) => noteFile(it, video, templateById(template)?.name ?? template, shown)}
    />
  )
}
