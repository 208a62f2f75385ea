import { isUnsaved, type Failure } from '#src/domain/failure.ts'
import type { Verbosity } from '#src/domain/note.ts'
import type { SessionId } from '#src/domain/session.ts'
import { taskParts, type TaskId } from '#src/domain/task.ts'
import { useCommands, useConfiguration } from '#src/store/hooks.tsx'
import { useUnsavedNote } from '#src/store/note-hooks.tsx'
import { templateById } from '#src/templates/built-in.ts'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { FailureText } from '#src/widgets/failure-text.tsx'
import { NoteBody } from '#src/widgets/note-body.tsx'
import { RotateCcw, Save } from 'lucide-react'

/** Why there is no note; one that was made and could not be saved is there all the same, to be read and taken along. */
export function FailedNote({
  session,
  task,
  failure,
  attempts,
  level,
}: {
  session: SessionId
  task: TaskId
  failure: Failure
  attempts: number
  level: Verbosity | undefined
}) {
  const { template } = taskParts(task)
  const { again } = useCommands()
  const unsaved = useUnsavedNote(session, task, isUnsaved(failure))
  const name = templateById(template)?.name ?? template
  const { signInUrl } = useConfiguration().config
  return (
    <div className="grid justify-items-start gap-3">
      <Notice kind={failure.kind === 'cancelled' ? 'info' : 'bad'}>
        <FailureText failure={failure} attempts={attempts} signInUrl={signInUrl} />
      </Notice>
      <Button
        onClick={({ currentTarget }) => {
          // The button goes away with the failure; the panel that stays takes its focus.
          currentTarget.closest<HTMLElement>('[role=tabpanel]')?.focus()
          again(session, [task])
        }}
      >
        {unsaved ? <Save aria-hidden className="size-4" /> : <RotateCcw aria-hidden className="size-4" />}
        {unsaved ? 'Save' : 'Retry'} {name}
      </Button>
      {unsaved && (
        <div className="w-full">
          <NoteBody note={unsaved} kind={name} level={level} />
        </div>
      )}
    </div>
  )
}
