import type { RunEvent } from '#src/domain/run-event.ts'
import { createSessionsLab } from '#tests/support/sessions-lab.ts'

/** Sessions with a transcriber that answers when the test says so, and what was said of it. */
export function createTranscribingLab(more: Parameters<typeof createSessionsLab>[0] = {}) {
  const made = createSessionsLab({ transcribes: {}, ...more })
  const preparing = (session: string) =>
    made.events.flatMap(([which, event]) =>
      which === session && event.type === 'preparing' ? [event.preparation] : [],
    )
  const last = (session: string, type: RunEvent['type']) =>
    made.events.findLast(([which, event]) => which === session && event.type === type)?.[1]
  const settled = (session: string) =>
    made.of(session).filter((what) => what === 'settled').length ===
    made.of(session).filter((what) => what === 'queued').length
  return { ...made, preparing, last, settled, step: () => made.clock.advance(0) }
}
