import type { Failure } from '#src/domain/failure.ts'
import type { SessionId } from '#src/domain/session.ts'
import { taskParts, type TaskId } from '#src/domain/task.ts'
import { useCommands, useConfiguration } from '#src/store/hooks.tsx'
import { templateById } from '#src/templates/built-in.ts'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { FailureText } from '#src/widgets/failure-text.tsx'
import { RotateCcw } from 'lucide-react'

export function FailedNote({
  session,
  task,
  failure,
  attempts,
}: {
  session: SessionId
  task: TaskId
  failure: Failure
  attempts: number
}) {
  const { template } = taskParts(task)
  const { again } = useCommands()
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
        <RotateCcw aria-hidden className="size-4" /> Retry {templateById(template)?.name ?? template}
      </Button>
    </div>
  )
}
