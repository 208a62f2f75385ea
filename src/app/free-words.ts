import type { Persistence } from '#src/domain/ports.ts'
import type { Clock, Ms } from '#src/lib/clock.ts'
import type { TabState } from '#src/sessions/tabs/tab-state.ts'
import type { StoreApi } from 'zustand/vanilla'

/** By then the first screen stands. */
const afterMs: Ms = 5000

/**
 * Frees the transcripts that nothing speaks of any more: once, in the tab that runs the sessions from its beginning,
 * and only while nothing has been changed since, here or in another tab: so no undo can want them back.
 */
export function freeUnusedWords(
  persistence: Pick<Persistence, 'onChange' | 'dropUnusedTranscripts'>,
  tab: Pick<StoreApi<TabState>, 'subscribe'>,
  clock: Pick<Clock, 'now' | 'at'>,
): void {
  const stopListening = persistence.onChange(() => stop())
  let disarm = () => {}
  const stopWaiting = tab.subscribe(({ role }) => {
    if (role === 'finding') return
    stopWaiting()
    if (role === 'host') disarm = clock.at(clock.now() + afterMs, free)
    else stopListening()
  })
  const stop = () => {
    stopListening()
    stopWaiting()
    disarm()
  }
  const free = () => {
    stop()
    // What can't be freed now is freed another time.
    persistence.dropUnusedTranscripts().catch(() => {})
  }
}
