import type { Verbosity } from '#src/domain/note.ts'
import type { SessionId } from '#src/domain/session.ts'
import { taskId, type TemplateStatus } from '#src/domain/task.ts'
import type { TemplateId } from '#src/domain/template.ts'
import type { Video } from '#src/domain/video.ts'
import { FailedNote } from '#src/features/results/failed-note.tsx'
import { GoneNote } from '#src/features/results/gone-note.tsx'
import type { EpochMs } from '#src/lib/clock.ts'
import { useNow, useSession } from '#src/store/hooks.tsx'
import { useNote } from '#src/store/kept-hooks.tsx'
import { statusOf } from '#src/store/selectors.ts'
import type { SessionState } from '#src/store/session-store.ts'
import { templateById } from '#src/templates/built-in.ts'
import { FailureText } from '#src/widgets/failure-text.tsx'
import { NoteSheet, sheetOf } from '#src/widgets/note-body.tsx'
import { StatusMark } from '#src/widgets/status-mark.tsx'
import { isTicking, statusKind, statusReason } from '#src/widgets/status-words.ts'
import { useState } from 'react'

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
  const { data: note } = useNote(status?.status === 'complete' ? status.note : '')
  const asked = useSession(session, (state) => state.session.settings.verbosity)
  const draft = useDraft(status)
  const task = taskId(video.id, template)
  if (!status) return null
  if (status.status === 'error') {
    const { error, attempt } = status
    return <FailedNote session={session} task={task} failure={error} attempts={attempt} level={level} />
  }
  const isComplete = status.status === 'complete'
  if (isComplete && note === null) return <GoneNote session={session} task={task} />
  const isShown = status.status !== 'pending' && draft !== undefined
  const kindOfNote = templateById(template)?.name ?? template
  const mark = <StatusMark kind={kind} word={words} wraps />
  const isWritten = isShown && !(isComplete && note)
  const sheet =
    isComplete && note
      ? sheetOf(note, kindOfNote, level)
      : isWritten && { markdown: draft, video, template, kind: kindOfNote, foot: mark, busy: true }
  return (
    <div className="grid grid-cols-1 gap-4">
      {!sheet && (isComplete ? <p className="text-muted">{words}</p> : mark)}
      {status.status === 'pending' && status.previous && (
        <div className="border-l-2 border-line pl-3">
          <p className="text-sm text-muted">Before this:</p>
          <FailureText failure={status.previous} />
        </div>
      )}
      {isWritten && level !== undefined && level !== asked && (
        <p className="text-sm text-muted">
          This is the {asked} version. The {level} version comes after this one.
        </p>
      )}
      {sheet && <NoteSheet {...sheet} />}
    </div>
  )
}

/** What was written last: also when the note is finished, until it has been read from the storage. */
function useDraft(status: TemplateStatus | undefined): string | undefined {
  const [last, setLast] = useState<string>()
  const draft = status?.status === 'processing' ? status.partial || undefined : last
  if (draft !== last) setLast(draft)
  return draft
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
    case 'complete':
    case 'flawed':
      return 'Opening the note…'
    default:
      return reason === '' ? 'This note is being made.' : `This note is being made: ${reason}.`
  }
}
