import type { EngineId, Journal, Persistence } from '#src/domain/ports.ts'
import type { SessionId } from '#src/domain/session.ts'
import type { Clock } from '#src/lib/clock.ts'

/** Keeps a session's results as its notes. */
export const sessionJournal = (
  session: SessionId,
  engine: EngineId,
  { persistence, newId, clock }: { persistence: Persistence; newId: () => string; clock: Clock },
): Journal => ({
  async save(task, result) {
    const id = newId()
    await persistence.saveNote({
      ...result,
      id,
      session,
      video: task.video.id,
      template: task.template,
      engine,
      madeAt: clock.epoch(),
    })
    return id
  },
})
