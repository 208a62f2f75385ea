import type { SessionId } from '#src/domain/session.ts'
import { endTitle } from '#src/features/monitor/end-words.ts'
import { useEnd } from '#src/features/monitor/use-end.ts'
import { useEffect, useState } from 'react'

/** How a run ended while the page was hidden, until it is looked at. */
export function useEndTitle(session: SessionId): string | undefined {
  const [words, setWords] = useState<string>()
  useEnd(session, (state) => {
    if (document.hidden) setWords(endTitle(state))
  })
  useEffect(() => {
    const look = () => {
      if (!document.hidden) setWords(undefined)
    }
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])
  return words
}
