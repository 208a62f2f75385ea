import type { SessionId } from '#src/domain/session.ts'
import { nextSummary, nothingHeard } from '#src/features/monitor/next-summary.ts'
import { useNow, useSessionStore } from '#src/store/hooks.tsx'
import { LiveStatus } from '#src/ui/live-status.tsx'
import { useEffect, useState } from 'react'

/** Says now and then how the run goes, for those who listen. A run that is long over says nothing. */
export function Summaries({ session }: { session: SessionId }) {
  const store = useSessionStore(session)
  const [words, setWords] = useState('')
  const today = useNow(false)
  useEffect(() => {
    if (!store) return undefined
    let heard = nothingHeard
    const listen = () => {
      const next = nextSummary(heard, store.getState(), today)
      heard = next.heard
      if (next.say) setWords(next.say)
    }
    if (store.getState().batches === 0) heard = nextSummary(heard, store.getState(), today).heard
    listen()
    return store.subscribe(listen)
  }, [store, today])
  return <LiveStatus>{words}</LiveStatus>
}
