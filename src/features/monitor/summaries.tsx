import type { SessionId } from '#src/domain/session.ts'
import { nextSummary, nothingHeard } from '#src/features/monitor/next-summary.ts'
import { useNow, useSession, useSessionStore } from '#src/store/hooks.tsx'
import { LiveStatus } from '#src/ui/live-status.tsx'
import { useEffect, useRef, useState } from 'react'

/** Says now and then how the run goes, for those who listen. A run that is long over says nothing. */
export function Summaries({ session }: { session: SessionId }) {
  const store = useSessionStore(session)
  const [words, setWords] = useState('')
  const now = useNow(useSession(session, ({ batches }) => batches > 0))
  const latest = useRef(now)
  useEffect(() => {
    latest.current = now
  }, [now])
  useEffect(() => {
    if (!store) return undefined
    let heard = nothingHeard
    const listen = () => {
      const next = nextSummary(heard, store.getState(), latest.current)
      heard = next.heard
      if (next.say) setWords(next.say)
    }
    if (store.getState().batches === 0) heard = nextSummary(heard, store.getState(), latest.current).heard
    listen()
    return store.subscribe(listen)
  }, [store])
  return <LiveStatus>{words}</LiveStatus>
}
