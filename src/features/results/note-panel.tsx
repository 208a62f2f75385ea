import type { Verbosity } from '#src/domain/note.ts'
import type { SessionId } from '#src/domain/session.ts'
import { taskId, type TemplateStatus } from '#src/domain/task.ts'
import type { TemplateId } from '#src/domain/template.ts'
import type { Video } from '#src/domain/video.ts'
import { FailedNote } from '#src/features/results/failed-note.tsx'
import { FinishedNote } from '#src/features/results/finished-note.tsx'
import type { EpochMs } from '#src/lib/clock.ts'
import { useNow, useSession } from '#src/store/hooks.tsx'
import { statusOf } from '#src/store/selectors.ts'
import type { SessionState } from '#src/store/session-store.ts'
import { FailureText } from '#src/widgets/failure-text.tsx'
import { NoteArticle } from '#src/widgets/note-article.tsx'
import { StatusMark } from '#src/widgets/status-mark.tsx'
import { isTicking, statusKind, statusReason } from '#src/widgets/status-words.ts'

export interface NotePanelProps {
  readonly session: SessionId
  readonly video: Video
  readonly template: TemplateId
  readonly level: Verbosity | undefined
}

/** One task's place for reading: its note, what there is of it so far, or why there is none. */
export function NotePanel({ session, video, template, level }: NotePanelProps) {
  const status = useSession(session, statusOf(video.id, template))
  const now = useNow(status !== undefined && isTicking(status))
  const words = useSession(session, (state) => (status ? unfinishedWords(state, status, now) : ''))
  const kind = useSession(session, (state) => (status ? statusKind(state, status) : 'waiting'))
  if (!status) return null
  if (status.status === 'complete') {
    return <FinishedNote session={session} task={taskId(video.id, template)} id={status.note} level={level} />
  }
  if (status.status === 'error') {
    return (
      <FailedNote
        session={session}
        task={taskId(video.id, template)}
        failure={status.error}
        attempts={status.attempt}
        level={level}
      />
    )
  }
  const partial = status.status === 'processing' ? status.partial : undefined
  return (
    <div className="grid gap-4">
      <StatusMark kind={kind} word={words} />
      {status.status === 'pending' && status.previous && (
        <div className="border-l-2 border-line pl-3">
          <p className="text-sm text-muted">Before this:</p>
          <FailureText failure={status.previous} />
        </div>
      )}
      {partial && <NoteArticle markdown={partial} video={video} template={template} idPrefix="draft" busy />}
    </div>
  )
}

function unfinishedWords(state: SessionState, status: TemplateStatus, now: EpochMs): string {
  const reason = statusReason(state, status, now)
  const kind = statusKind(state, status)
  switch (kind) {
    case 'waiting':
      return `This note is waiting ${reason}.`
    case 'paused':
      return 'This note waits until you press Resume in Progress.'
    case 'stopped':
      return 'This note has not been made. Press Continue in Progress to make it.'
    default:
      return reason === '' ? 'This note is being made.' : `This note is being made: ${reason}.`
  }
}
