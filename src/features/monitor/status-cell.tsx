import { spent } from '#src/features/monitor/counts.ts'
import { stopsAll } from '#src/domain/failure.ts'
import type { SessionId } from '#src/domain/session.ts'
import { isCancelled, isOverdue, progressOf, taskId, type TemplateStatus } from '#src/domain/task.ts'
import type { TemplateId } from '#src/domain/template.ts'
import type { Video } from '#src/domain/video.ts'
import type { EpochMs } from '#src/lib/clock.ts'
import { useCommands } from '#src/store/hooks.tsx'
import type { SessionState } from '#src/store/session-store.ts'
import { templateById } from '#src/templates/built-in.ts'
import { GridCell } from '#src/ui/grid-cell.tsx'
import { StatusMark } from '#src/widgets/status-mark.tsx'
import { statusKind, statusReason, type StatusKind } from '#src/widgets/status-words.ts'
import { shortWords } from '#src/widgets/wait-reason.ts'
import { RotateCcw, X, type LucideIcon } from 'lucide-react'
import { useLayoutEffect, useRef } from 'react'

/** What a cell shows of its task, and nothing else: a row is drawn anew only where one of these changes. */
export interface CellLook {
  readonly kind: StatusKind
  /** How far it is, why it waits, what went wrong, how long it took. */
  readonly words: string
  /** In percent, while it is made. */
  readonly bar?: number
  /** In full. */
  readonly failure?: string
}

export function cellLook(state: SessionState, status: TemplateStatus, now: EpochMs): CellLook {
  return {
    kind: statusKind(state, status),
    words: cellWords(status, statusReason(state, status, now)),
    ...(status.status === 'processing' &&
      !isOverdue(status, now) && { bar: Math.round(100 * progressOf(status, now)) }),
    ...(status.status === 'error' && { failure: status.error.message }),
  }
}

/** One task's state. Its two lines keep their height in every state. */
export function StatusCell({
  session,
  video,
  template,
  look: { kind, words, bar, failure },
  column,
  active,
}: {
  session: SessionId
  video: Video
  template: TemplateId
  look: CellLook
  column: number
  active: boolean
}) {
  const { again, cancel } = useCommands()
  const task = taskId(video.id, template)
  const name = `${templateById(template)?.name ?? template} for ${video.title}`
  const underWay = kind === 'processing' || kind === 'waiting' || kind === 'paused'
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
        <span className="min-w-0 truncate text-xs text-muted tabular-nums" title={failure ?? words}>
          {shortWords(words)}
        </span>
        {failure !== undefined && (
          <CellButton
            Icon={RotateCcw}
            name={`Retry ${name}`}
            active={active}
            act={() => again(session, [task])}
          />
        )}
      </div>
      {bar !== undefined && (
        <span aria-hidden className="absolute bottom-0 left-0 h-0.5 bg-accent" style={{ width: `${bar}%` }} />
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
