import type { SessionId } from '#src/domain/session.ts'
import { taskParts, type TaskId } from '#src/domain/task.ts'
import { useCommands } from '#src/store/hooks.tsx'
import { templateById } from '#src/templates/built-in.ts'
import { Button } from '#src/ui/button.tsx'
import { RotateCcw } from 'lucide-react'

export function GoneNote({ session, task }: { session: SessionId; task: TaskId }) {
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
