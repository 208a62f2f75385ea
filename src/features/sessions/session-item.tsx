import { providers } from '#src/domain/providers.ts'
import type { Session } from '#src/domain/session.ts'
import type { TaskCounts } from '#src/domain/task-record.ts'
import { HowFar } from '#src/features/sessions/how-far.tsx'
import { SessionActions } from '#src/features/sessions/session-actions.tsx'
import { SessionName } from '#src/features/sessions/session-name.tsx'
import { dateAndTime } from '#src/lib/format-time.ts'
import { useSessionIfOpen } from '#src/store/hooks.tsx'
import { keptProgress } from '#src/store/interrupted.ts'
import { templateById } from '#src/templates/built-in.ts'
import { engineName } from '#src/widgets/engine-name.ts'
import { sessionTitle } from '#src/widgets/session-title.ts'
import { useRef, useState } from 'react'
import { Link } from 'wouter'

export interface SessionDeeds {
  readonly onResume: (session: Session) => void
  readonly onNotes: (session: Session) => void
  readonly onExport: (session: Session) => void
  readonly onDelete: (session: Session, wasRunning: boolean) => void
}

/** A session with what can be done with it. Far from what is seen it costs no layout. */
export function SessionItem({
  session,
  counts,
  deeds: { onResume, onNotes, onExport, onDelete },
}: {
  session: Session
  /** What is kept of its tasks; undefined until that is known. */
  counts: ReadonlyMap<string, TaskCounts> | undefined
  deeds: SessionDeeds
}) {
  const { id, createdAt, engine, provider, templates } = session
  const [naming, setNaming] = useState(false)
  const link = useRef<HTMLAnchorElement>(null)
  const renameButton = useRef<HTMLButtonElement>(null)
  const running = useSessionIfOpen(id, ({ batches }) => batches > 0) ?? false
  const kept = counts && keptProgress(session, counts.get(id))
  const pending = useSessionIfOpen(id, ({ census }) => census.pending) ?? kept?.pending ?? 0
  const canResume = pending > 0 && !running
  const title = sessionTitle(session)
  return (
    <li
      data-session={id}
      className="grid gap-x-6 gap-y-2 rounded-md border border-line bg-surface px-4 py-3 [contain-intrinsic-size:auto_8rem] [content-visibility:auto] sm:grid-cols-[minmax(0,1fr)_14rem]"
    >
      <div className="min-w-0">
        {naming ? (
          <SessionName
            session={session}
            onEnd={() => {
              setNaming(false)
              renameButton.current?.focus()
            }}
          />
        ) : (
          <Link
            ref={link}
            href={`/?session=${encodeURIComponent(id)}`}
            className="font-medium wrap-anywhere text-accent underline"
          >
            {title}
          </Link>
        )}
        <p className="text-sm">
          {templates.map((template) => templateById(template)?.name ?? template).join(', ')}
        </p>
        <p className="text-sm text-muted">
          {dateAndTime(createdAt)} · {provider ? providers[provider.id].name : engineName[engine]}
        </p>
      </div>
      <HowFar id={id} kept={kept} interrupted={canResume && kept?.cutOff === true} />
      <SessionActions
        title={title}
        id={id}
        renameButton={renameButton}
        {...(canResume && {
          onResume: () => {
            // The button goes away with what it offers.
            link.current?.focus()
            onResume(session)
          },
        })}
        onRename={() => setNaming(!naming)}
        onNotes={() => onNotes(session)}
        onExport={() => onExport(session)}
        onDelete={() => onDelete(session, running)}
      />
    </li>
  )
}
