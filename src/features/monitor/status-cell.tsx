import type { SessionId } from '#src/domain/session.ts'
import { taskId } from '#src/domain/task.ts'
import type { TemplateId } from '#src/domain/template.ts'
import type { Video } from '#src/domain/video.ts'
import { useCommands, useNow, useSession } from '#src/store/hooks.tsx'
import { statusOf } from '#src/store/selectors.ts'
import type { SessionState } from '#src/store/session-store.ts'
import { templateById } from '#src/templates/built-in.ts'
import { StatusMark } from '#src/widgets/status-mark.tsx'
import { isTicking, statusKind, statusReason } from '#src/widgets/status-words.ts'
import { shortWords } from '#src/widgets/wait-reason.ts'
import { RotateCcw, X, type LucideIcon } from 'lucide-react'

/** One task's state. It listens to this task alone, and its two lines keep their height in every state. */
export function StatusCell({
  session,
  video,
  template,
  className,
}: {
  session: SessionId
  video: Video
  template: TemplateId
  className: string
}) {
  const { again, cancel } = useCommands()
  const status = useSession(session, statusOf(video.id, template))
  const ask = <T,>(what: (state: SessionState, of: NonNullable<typeof status>) => T, none: T) => {
    return (state: SessionState) => (status ? what(state, status) : none)
  }
  const kind = useSession(session, ask(statusKind, 'waiting'))
  const now = useNow(status !== undefined && isTicking(status))
  const reason = useSession(
    session,
    ask((state, of) => statusReason(state, of, now), ''),
  )
  if (!status) return null
  const task = taskId(video.id, template)
  const name = `${templateById(template)?.name ?? template} for ${video.title}`
  const underWay = kind === 'processing' || kind === 'waiting' || kind === 'paused'
  return (
    <td tabIndex={-1} className={className}>
      <div className="flex h-6 items-center justify-between gap-2">
        <StatusMark kind={kind} />
        {underWay && <CellButton Icon={X} name={`Cancel ${name}`} act={() => cancel(session, task)} />}
      </div>
      {/* Not in the place of Cancel: a second click would cancel what the first one began. */}
      <div className="flex h-6 items-center justify-between gap-2">
        <span
          className="min-w-0 truncate text-xs text-muted"
          title={status.status === 'error' ? status.error.message : reason}
        >
          {shortWords(reason)}
        </span>
        {status.status === 'error' && (
          <CellButton
            Icon={RotateCcw}
            name={`Retry ${name}`}
            word="Retry"
            act={() => again(session, [task])}
          />
        )}
      </div>
    </td>
  )
}

/** It goes away when it is used; the cell that stays takes its focus. */
const CellButton = ({
  Icon,
  name,
  word,
  act,
}: {
  Icon: LucideIcon
  name: string
  word?: string
  act: () => void
}) => (
  <button
    type="button"
    aria-label={name}
    title={word ? undefined : name}
    className="inline-flex h-6 min-w-6 shrink-0 items-center justify-center gap-1 rounded-sm px-1 text-accent hover:bg-accent-soft"
    onClick={({ currentTarget }) => {
      currentTarget.closest('td')?.focus()
      act()
    }}
  >
    <Icon aria-hidden className="size-4" />
    {word}
  </button>
)
