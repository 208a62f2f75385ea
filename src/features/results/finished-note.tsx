import type { NoteId, Verbosity } from '#src/domain/note.ts'
import type { SessionId } from '#src/domain/session.ts'
import { taskParts, type TaskId } from '#src/domain/task.ts'
import { useCommands } from '#src/store/hooks.tsx'
import { useNote } from '#src/store/kept-hooks.tsx'
import { templateById } from '#src/templates/built-in.ts'
import { Button } from '#src/ui/button.tsx'
import { NoteBody } from '#src/widgets/note-body.tsx'
import { RotateCcw } from 'lucide-react'

export function FinishedNote({
  session,
  task,
  id,
  level,
}: {
  session: SessionId
  task: TaskId
  id: NoteId
  level: Verbosity | undefined
}) {
  const { data: note, isPending } = useNote(id)
  if (isPending) return <p className="text-muted">Opening the note…</p>
  return note ? <NoteBody note={note} level={level} /> : <GoneNote session={session} task={task} />
}

function GoneNote({ session, task }: { session: SessionId; task: TaskId }) {
  const { again } = useCommands()
  const { template } = taskParts(task)
  return (
    <div className="grid justify-items-start gap-3">
      <p>This note was deleted from the library.</p>
      <Button
        onClick={({ currentTarget }) => {
          // The button goes away; the panel that stays takes its focus.
          currentTarget.closest<HTMLElement>('[role=tabpanel]')?.focus()
          again(session, [task])
        }}
      >
        <RotateCcw aria-hidden className="size-4" /> Make {templateById(template)?.name ?? template} again
      </Button>
    </div>
  )
}
