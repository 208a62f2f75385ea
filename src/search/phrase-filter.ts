import type { NoteId } from '#src/domain/note.ts'
import type { Query } from '#src/search/query.ts'

/** Which of these notes have the phrases in them. */
type Look = (ids: readonly NoteId[]) => Promise<readonly NoteId[]>

/**
 * Looks for phrases in notes, which means to read them. What was seen of the phrases that were asked for last is
 * remembered: for a note more, no other is read again.
 */
export function createPhraseFilter(notesPerLook: number) {
  let last = { phrases: '', has: new Map<NoteId, boolean>() }
  return {
    /** Those of the notes that have them; where it is aborted, not all are looked at. */
    async keep(
      ids: readonly NoteId[],
      phrases: Query['phrases'],
      look: Look,
      signal?: AbortSignal,
    ): Promise<ReadonlySet<NoteId>> {
      const asked = JSON.stringify(phrases)
      if (asked !== last.phrases) last = { phrases: asked, has: new Map() }
      const { has } = last
      const unseen = ids.filter((id) => !has.has(id))
      for (let at = 0; at < unseen.length && !signal?.aborted; at += notesPerLook) {
        const some = unseen.slice(at, at + notesPerLook)
        const fitting = new Set(await look(some))
        for (const id of some) has.set(id, fitting.has(id))
      }
      return new Set(ids.filter((id) => has.get(id)))
    },
    /** What is kept by this id is another note now, or none. */
    forget: (id: NoteId) => last.has.delete(id),
  }
}
