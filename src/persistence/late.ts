import type { Change, Persistence } from '#src/domain/ports.ts'

/**
 * A storage to be had at once, that waits for the real one: the code of that is a fifth of all, and the first screen
 * does without. Where it does not arrive, every method rejects and says what to do.
 */
export function createLatePersistence(load: () => Promise<Persistence>): Persistence {
  const opening = load().catch((cause: unknown) => {
    throw new Error(
      'The part of Fanfold that keeps notes could not be loaded: the connection is gone, or there is a newer version. Reload the page to get it.',
      { cause },
    )
  })
  const listeners = new Set<(changes: readonly Change[]) => void>()
  const hear = (changes: readonly Change[]) => {
    for (const listener of listeners) listener(changes)
  }
  opening.then(
    (opened) => opened.onChange(hear),
    // Whoever asks for something is told.
    () => {},
  )
  const ask = async <T>(what: (opened: Persistence) => Promise<T>): Promise<T> => what(await opening)
  return {
    keeping: () =>
      opening.then(
        (opened) => opened.keeping(),
        (error: Error) => ({ durable: false, why: error.message }),
      ),
    saveSession: (...given) => ask((opened) => opened.saveSession(...given)),
    session: (id) => ask((opened) => opened.session(id)),
    sessions: () => ask((opened) => opened.sessions()),
    deleteSession: (id) => ask((opened) => opened.deleteSession(id)),
    saveTasks: (tasks) => ask((opened) => opened.saveTasks(tasks)),
    tasks: (session) => ask((opened) => opened.tasks(session)),
    taskCounts: () => ask((opened) => opened.taskCounts()),
    saveResults: (results) => ask((opened) => opened.saveResults(results)),
    note: (id) => ask((opened) => opened.note(id)),
    notes: (ids) => ask((opened) => opened.notes(ids)),
    noteFacts: () => ask((opened) => opened.noteFacts()),
    deleteNotes: (ids) => ask((opened) => opened.deleteNotes(ids)),
    transcript: (id) => ask((opened) => opened.transcript(id)),
    templates: () => ask((opened) => opened.templates()),
    saveTemplate: (template) => ask((opened) => opened.saveTemplate(template)),
    putIn: (records) => ask((opened) => opened.putIn(records)),
    dropUnusedTranscripts: () => ask((opened) => opened.dropUnusedTranscripts()),
    gates: () => ask((opened) => opened.gates()),
    saveGates: (gates) => ask((opened) => opened.saveGates(gates)),
    searchIndex: () => ask((opened) => opened.searchIndex()),
    saveSearchIndex: (index) => ask((opened) => opened.saveSearchIndex(index)),
    use: () => ask((opened) => opened.use()),
    persist: () => ask((opened) => opened.persist()),
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
