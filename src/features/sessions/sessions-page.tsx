import type { Session, SessionId } from '#src/domain/session.ts'
import { FileTools } from '#src/features/sessions/file-tools.tsx'
import { notDone } from '#src/features/sessions/outcome.ts'
import type { SessionDeeds } from '#src/features/sessions/session-item.tsx'
import { SessionList } from '#src/features/sessions/session-list.tsx'
import { useDeleted } from '#src/features/sessions/use-deleted.ts'
import { useFiles } from '#src/features/sessions/use-files.ts'
import { useCommands } from '#src/store/hooks.tsx'
import { useSessionList } from '#src/store/kept-hooks.tsx'
import { UndoNotice } from '#src/ui/undo-notice.tsx'
import { useFileDrop } from '#src/ui/use-file-drop.ts'
import { sessionTitle } from '#src/widgets/session-title.ts'
import { useRef } from 'react'
import { Link } from 'wouter'

/** What was asked for, newest first: to be taken up again, named, taken along and deleted. */
export function SessionsPage() {
  const { data: sessions } = useSessionList()
  const { goOn } = useCommands()
  const files = useFiles()
  const deleted = useDeleted(files.tell)
  const page = useRef<HTMLDivElement>(null)
  const over = useFileDrop(({ files: dropped }) => files.takeIn([...dropped]))
  const focusing = useFocusWhenThere(page)

  const resume = async (session: Session) => {
    try {
      await goOn(session.id)
    } catch (error) {
      files.tell(notDone(`“${sessionTitle(session)}” was not resumed`, error))
    }
  }
  const deeds: SessionDeeds = {
    onResume: (session) => void resume(session),
    onNotes: (session) => void files.exportNotes(session),
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
      {sessions && <SessionList sessions={sessions} deeds={deeds} onDrawn={focusing.look} />}
      <UndoNotice
        onUndo={() => void deleted.undo().then(focusing.focusWhenThere)}
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

/** Focuses a session once it is listed, which is some time after it is there: `look` is to be called then. */
function useFocusWhenThere(page: { readonly current: HTMLElement | null }) {
  const wanted = useRef<SessionId>(undefined)
  const look = () => {
    const item = wanted.current === undefined ? undefined : itemOf(page.current, wanted.current)
    if (!item) return
    item.querySelector('a')?.focus()
    wanted.current = undefined
  }
  return {
    look,
    focusWhenThere(id: SessionId | undefined) {
      wanted.current = id
      look()
    },
  }
}
