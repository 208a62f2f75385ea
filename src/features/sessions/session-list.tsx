import type { Session } from '#src/domain/session.ts'
import { SessionItem, type SessionDeeds } from '#src/features/sessions/session-item.tsx'
import { useTaskCounts } from '#src/store/kept-hooks.tsx'
import { useDeferredValue, useEffect } from 'react'

/** More than fit on a screen. */
const atFirst = 20

/** Newest first. Hundreds take longer to draw than anybody wants to wait for the page: those further down follow. */
export function SessionList({
  sessions,
  deeds,
  onDrawn,
}: {
  /** Oldest first. */
  sessions: readonly Session[]
  deeds: SessionDeeds
  /** Called whenever the list may be another one. */
  onDrawn: () => void
}) {
  const counts = useDeferredValue(useTaskCounts().data)
  const shown = useDeferredValue(sessions, sessions.slice(-atFirst))
  useEffect(onDrawn)
  return (
    <ul className="grid gap-2">
      {shown.toReversed().map((session) => (
        <SessionItem key={session.id} session={session} counts={counts} deeds={deeds} />
      ))}
    </ul>
  )
}
