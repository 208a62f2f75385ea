import type { Session, SessionId } from '#src/domain/session.ts'
import { FileTools } from '#src/features/sessions/file-tools.tsx'
import { notDone } from '#src/features/sessions/outcome.ts'
import { SessionItem, type SessionDeeds } from '#src/features/sessions/session-item.tsx'
import { useDeleted } from '#src/features/sessions/use-deleted.ts'
import { useDroppedFiles } from '#src/features/sessions/use-dropped-files.ts'
import { useFiles } from '#src/features/sessions/use-files.ts'
import { useCommands } from '#src/store/hooks.tsx'
import { useSessionList, useTaskCounts } from '#src/store/kept-hooks.tsx'
import { UndoNotice } from '#src/ui/undo-notice.tsx'
import { sessionTitle } from '#src/widgets/session-title.ts'
import { useEffect, useRef } from 'react'
import { Link } from 'wouter'

/** What was asked for, newest first: to be taken up again, named, taken along and deleted. */
export function SessionsPage() {
  const { data: sessions } = useSessionList()
  const { data: counts } = useTaskCounts()
  const { goOn } = useCommands()
  const files = useFiles()
  const deleted = useDeleted(files.tell)
  const page = useRef<HTMLDivElement>(null)
  const over = useDroppedFiles(files.takeIn)
  const focusWhenThere = useFocusWhenThere(page)

  const resume = async (session: Session) => {
    try {
      await goOn(session.id)
    } catch (error) {
      files.tell(notDone(`“${sessionTitle(session)}” was not resumed`, error))
    }
  }
  const deeds: SessionDeeds = {
    onResume: (session) => void resume(session),
    onExport: (session) => void files.exportSession(session),
    onDelete(session, wasRunning) {
      focusBeside(page.current, session.id)
      void deleted.remove(session, wasRunning)
    },
  }
  return (
    <div
      ref={page}
      className={`grid content-start gap-4 rounded-md ${over ? 'outline-2 outline-offset-8 outline-accent outline-dashed' : ''}`}
    >
      <h1 tabIndex={-1} className="text-xl font-semibold">
        Sessions
      </h1>
      <FileTools files={files} />
      {sessions?.length === 0 && (
        <p className="text-muted">
          Nothing has been started yet.{' '}
          <Link href="/" className="text-accent underline">
            Make new notes
          </Link>
        </p>
      )}
      <ul className="grid gap-2">
        {sessions?.toReversed().map((session) => (
          <SessionItem key={session.id} session={session} counts={counts} deeds={deeds} />
        ))}
      </ul>
      <UndoNotice
        onUndo={() => void deleted.undo().then((id) => focusWhenThere(id))}
        onDismiss={() => {
          deleted.dismiss()
          page.current?.querySelector('h1')?.focus()
        }}
      >
        {deleted.words}
      </UndoNotice>
    </div>
  )
}

const itemOf = (page: HTMLElement | null, id: SessionId) =>
  [...(page?.querySelectorAll<HTMLElement>('[data-session]') ?? [])].find(
    ({ dataset }) => dataset['session'] === id,
  )

/** What has the focus goes away: the next session gets it, else the one before, else the heading. */
function focusBeside(page: HTMLElement | null, id: SessionId): void {
  const item = itemOf(page, id)
  const beside = item?.nextElementSibling ?? item?.previousElementSibling
  const target = beside?.querySelector('a') ?? page?.querySelector('h1')
  target?.focus()
}

/** Focuses a session once it is listed. */
function useFocusWhenThere(page: {
  readonly current: HTMLElement | null
}): (id: SessionId | undefined) => void {
  const wanted = useRef<SessionId>(undefined)
  const look = () => {
    const item = wanted.current === undefined ? undefined : itemOf(page.current, wanted.current)
    if (!item) return
    item.querySelector('a')?.focus()
    wanted.current = undefined
  }
  // After every drawing: the list is read anew some time after the session is there.
  useEffect(look)
  return (id) => {
    wanted.current = id
    look()
  }
}
