import { videoOf, type Session, type SessionId } from '#src/domain/session.ts'
import { taskParts, type TaskId } from '#src/domain/task.ts'
import { notes } from '#src/features/monitor/counts.ts'
import { failureGroups, type FailureGroup } from '#src/features/monitor/failures/failure-groups.ts'
import { useCommands, useSessionStore, useSnapshot } from '#src/store/hooks.tsx'
import { failedTasks } from '#src/store/selectors.ts'
import { templateById } from '#src/templates/built-in.ts'
import { Button } from '#src/ui/button.tsx'
import { SettingsLink } from '#src/widgets/failure-text.tsx'
import { NoteLink } from '#src/widgets/note-link.tsx'
import { CircleAlert, RotateCcw } from 'lucide-react'

/** Twice a second is as often as anybody reads, and sorting thousands is not done at every change. */
const everyMs = 500
const mostShown = 5
/** A server may word each failure differently. */
const mostCauses = 50

/** What went wrong, once for each cause, with the way to try it all again. */
export function Failures({ session: id }: { session: SessionId }) {
  const { session, statuses } = useSnapshot(id, everyMs)
  const store = useSessionStore(id)
  const commands = useCommands()
  const retry = (tasks: readonly TaskId[]) => {
    // What is shown may be half a second old, and nothing is asked for twice.
    const failed = new Set(store && failedTasks(store.getState()))
    commands.again(
      id,
      tasks.filter((task) => failed.has(task)),
    )
  }
  const groups = failureGroups(session, statuses)
  const others = groups.slice(mostCauses)
  return (
    <ul aria-label="Failures by cause" className="rounded-md border border-line bg-surface">
      {groups.slice(0, mostCauses).map((group) => (
        <Group key={group.key} session={session} group={group} retry={() => retry(group.tasks)} />
      ))}
      {others.length > 0 && (
        <li className="p-3 text-muted tabular-nums">
          and {others.length} more {others.length === 1 ? 'cause' : 'causes'}, of{' '}
          {notes(others.reduce((sum, { tasks }) => sum + tasks.length, 0))}; “Retry failed” tries them again
          as well
        </li>
      )}
    </ul>
  )
}

function Group({ session, group, retry }: { session: Session; group: FailureGroup; retry: () => void }) {
  const { message, suggestion, tasks } = group
  const others = tasks.length - mostShown
  const retryThem = tasks.length === 1 ? 'Retry this' : `Retry these ${tasks.length}`
  return (
    <li className="grid gap-x-4 gap-y-2 border-b border-line p-3 last:border-b-0 sm:grid-cols-[1fr_auto]">
      <div className="flex min-w-0 gap-2.5">
        <CircleAlert aria-hidden className="mt-0.5 size-4.5 shrink-0 text-bad" />
        <div className="grid min-w-0 gap-1 wrap-anywhere">
          <p>
            <span className="font-medium">{message}</span>{' '}
            <span className="text-muted tabular-nums">{notes(tasks.length)}</span>
          </p>
          {suggestion && <p className="max-w-[68ch]">{suggestion}</p>}
          <SettingsLink words={`${message} ${suggestion ?? ''}`} />
          <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
            {tasks.slice(0, mostShown).map((task) => (
              <li key={task}>
                <TaskLink session={session} task={task} />
              </li>
            ))}
            {others > 0 && <li className="text-muted">and {others} more</li>}
          </ul>
        </div>
      </div>
      <Button
        className="self-start justify-self-start"
        aria-label={`${retryThem}: ${message.replace(/[.]$/, '')}`}
        onClick={({ currentTarget }) => {
          // The group goes away with its button; the region that stays takes the focus.
          currentTarget.closest('section')?.focus()
          retry()
        }}
      >
        <RotateCcw aria-hidden className="size-4" /> {retryThem}
      </Button>
    </li>
  )
}

function TaskLink({ session, task }: { session: Session; task: TaskId }) {
  const { video, template } = taskParts(task)
  return (
    <NoteLink video={video} template={template}>
      {videoOf(session, video)?.title} · {templateById(template)?.name ?? template}
    </NoteLink>
  )
}
