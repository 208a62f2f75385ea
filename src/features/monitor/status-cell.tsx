import { spent } from '#src/features/monitor/counts.ts'
import { stopsAll } from '#src/domain/failure.ts'
import type { SessionId } from '#src/domain/session.ts'
import { isCancelled, progressOf, taskId, type TemplateStatus } from '#src/domain/task.ts'
import type { Video } from '#src/domain/video.ts'
import type { EpochMs } from '#src/lib/clock.ts'
import { useCommands } from '#src/store/hooks.tsx'
import { templateById } from '#src/templates/built-in.ts'
import { GridCell } from '#src/ui/grid-cell.tsx'
import { StatusMark } from '#src/widgets/status-mark.tsx'
import type { StatusKind } from '#src/widgets/status-words.ts'
import { shortWords } from '#src/widgets/wait-reason.ts'
import { RotateCcw, X, type LucideIcon } from 'lucide-react'
import { useLayoutEffect, useRef } from 'react'

/** One task's state. Its two lines keep their height in every state. */
export function StatusCell({
  session,
  video,
  status,
  kind,
  reason,
  now,
  column,
  active,
}: {
  session: SessionId
  video: Video
  status: TemplateStatus
  kind: StatusKind
  /** Why it waits, how far it is, what went wrong. */
  reason: string
  now: EpochMs
  column: number
  active: boolean
}) {
  const { again, cancel } = useCommands()
  const task = taskId(video.id, status.template)
  const name = `${templateById(status.template)?.name ?? status.template} for ${video.title}`
  const underWay = kind === 'processing' || kind === 'waiting' || kind === 'paused'
  const words = cellWords(status, reason)
  return (
    <GridCell column={column} active={active} className="relative px-2 py-1.5 hover:bg-sunken">
      <div className="flex h-6 items-center justify-between gap-2">
        <StatusMark kind={kind} />
        {underWay && (
          <CellButton Icon={X} name={`Cancel ${name}`} active={active} act={() => cancel(session, task)} />
        )}
      </div>
      {/* Not in the place of Cancel: a second click would cancel what the first one began. */}
      <div className="flex h-6 items-center justify-between gap-2">
        <span
          className="min-w-0 truncate text-xs text-muted tabular-nums"
          title={status.status === 'error' ? status.error.message : words}
        >
          {shortWords(words)}
        </span>
        {status.status === 'error' && (
          <CellButton
            Icon={RotateCcw}
            name={`Retry ${name}`}
            active={active}
            act={() => again(session, [task])}
          />
        )}
      </div>
      {status.status === 'processing' && (
        <span
          aria-hidden
          className="absolute bottom-0 left-0 h-0.5 bg-accent"
          style={{ width: `${100 * progressOf(status, now)}%` }}
        />
      )}
    </GridCell>
  )
}

/** What stands under the state; of what has ended, how long it took and how often it was tried. */
function cellWords(status: TemplateStatus, reason: string): string {
  // The server's own words say more than what kind of failure it is; what stops all is said above, once.
  if (status.status === 'error' && !isCancelled(status) && !stopsAll(status.error))
    return status.error.message
  const tries = status.attempt > 1 && 'completedAt' in status ? `${status.attempt} attempts` : ''
  const tookMs =
    status.status === 'complete' && status.attempt > 0 ? status.completedAt - status.startedAt : undefined
  const took = tookMs === undefined ? '' : tookMs < 100 ? '< 0.1 s' : spent(tookMs)
  const earlier = status.status === 'complete' && status.attempt === 0 ? 'from earlier' : ''
  return [reason, earlier, took, tries].filter(Boolean).join(' · ')
}

/** It goes away when it is used, and when its task ends; the cell that stays takes its focus. */
function CellButton({
  Icon,
  name,
  active,
  act,
}: {
  Icon: LucideIcon
  name: string
  active: boolean
  act: () => void
}) {
  const button = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    const here = button.current
    return () => {
      // It is still in its place now: what goes away by itself must not take the focus along.
      if (here && document.activeElement === here) here.closest<HTMLElement>('[role=gridcell]')?.focus()
    }
  }, [])
  return (
    <button
      ref={button}
      type="button"
      tabIndex={active ? 0 : -1}
      aria-label={name}
      title={name}
      className="inline-flex h-6 min-w-6 shrink-0 items-center justify-center gap-1 rounded-sm px-1 text-accent hover:bg-accent-soft"
      onClick={({ currentTarget }) => {
        currentTarget.closest<HTMLElement>('[role=gridcell]')?.focus()
        act()
      }}
    >
      <Icon aria-hidden className="size-4" />
    </button>
  )
}
