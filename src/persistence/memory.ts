import type { Note, NoteId } from '#src/domain/note.ts'
import type { Change, Persistence } from '#src/domain/ports.ts'
import type { Session, SessionId } from '#src/domain/session.ts'
import type { Transcript, TranscriptId } from '#src/domain/video.ts'

/** Everything in memory: lives as long as the page. */
export function createMemoryPersistence(): Persistence {
  const sessions = new Map<SessionId, Session>()
  const notes = new Map<NoteId, Note>()
  const transcripts = new Map<TranscriptId, Transcript>()
  const listeners = new Set<(change: Change) => void>()
  const tell = (change: Change) => {
    for (const listener of listeners) listener(change)
  }
  return {
    async saveSession(session) {
      sessions.set(session.id, session)
      tell({ of: 'session', id: session.id })
    },
    session: async (id) => sessions.get(id),
    sessions: async () => [...sessions.values()],
    async saveNote(note) {
      notes.set(note.id, note)
      tell({ of: 'note', id: note.id })
    },
    note: async (id) => notes.get(id),
    notes: async () => [...notes.values()],
    async saveTranscript(id, transcript) {
      transcripts.set(id, transcript)
      tell({ of: 'transcript', id })
    },
    transcript: async (id) => transcripts.get(id),
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
