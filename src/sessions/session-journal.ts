import type { Note } from '#src/domain/note.ts'
import type { Journal, Saved } from '#src/domain/ports.ts'
import type { Clock } from '#src/lib/clock.ts'
import { flightKey } from '#src/sessions/flights.ts'
import type { OpenSession } from '#src/sessions/open-session.ts'
import type { Writer } from '#src/sessions/writer.ts'
import { templateById } from '#src/templates/built-in.ts'

/** Keeps a session's results as its notes. What can't be saved stays in memory, and is saved when it is asked for again, by whichever session. */
export const sessionJournal = (
  { session, engine, ledger, shared: { unsaved } }: OpenSession,
  { writer, newId, clock }: { writer: Writer; newId: () => string; clock: Clock },
): Journal => ({
  unsaved: (task) => unsaved.get(flightKey(task))?.note,
  async save(task, result) {
    const note: Note = unsaved.get(flightKey(task))?.note ?? {
      ...result,
      id: newId(),
      session: session.id,
      video: task.video,
      template: task.template,
      templateVersion: templateById(task.template)?.version ?? 1,
      engine: engine.id,
      madeAt: clock.epoch(),
    }
    const flawed = note.warnings.length > 0
    const saved: Saved = { note: note.id, at: note.madeAt, ...(flawed && { flawed }) }
    try {
      await writer.save({ note, task: ledger.hold(task.id, saved) })
      return saved
    } catch (error) {
      const key = flightKey(task)
      if (!unsaved.has(key)) unsaved.set(key, { note, of: [] })
      ledger.release(task.id)
      throw error
    }
  },
})
