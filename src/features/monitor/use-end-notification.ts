import type { SessionId } from '#src/domain/session.ts'
import { endSentence } from '#src/features/monitor/end-words.ts'
import { useEnd } from '#src/features/monitor/use-end.ts'
import type { Ms } from '#src/lib/clock.ts'
import { useSettings, useTab } from '#src/store/hooks.tsx'
import { mayNotify, notify } from '#src/ui/notifications.ts'

/** What is over sooner was hardly left alone. */
const leastMs: Ms = 10_000

/** Says that a run is over to whoever wanted to know and does not look at the page. */
export function useEndNotification(session: SessionId): void {
  const wanted = useSettings().notify
  // Else it would be said by each tab.
  const runsHere = useTab().role !== 'guest'
  useEnd(session, (state) => {
    const { stretch } = state
    if (!wanted || !runsHere || !document.hidden || mayNotify() !== 'granted') return
    if (stretch?.until === undefined || stretch.until - stretch.since < leastMs) return
    notify('Fanfold', `${endSentence(state)}.`, `fanfold-${session}`)
  })
}
