import type { NoteId } from '#src/domain/note.ts'
import { createNoteIndex, type Found, type NoteIndex, type SearchedNote } from '#src/search/note-index.ts'
import type { Query } from '#src/search/query.ts'

/** What can be asked of an index that stands somewhere else, by name: what it takes, and what it answers. */
export interface IndexCalls {
  /** The first call. Answers which notes are in what was kept. */
  restore: { readonly takes: Uint8Array | undefined; readonly gives: readonly NoteId[] }
  /** Answers how many notes are in the index. */
  put: { readonly takes: readonly SearchedNote[]; readonly gives: number }
  drop: { readonly takes: readonly NoteId[]; readonly gives: void }
  find: { readonly takes: string; readonly gives: Found | undefined }
  withPhrases: {
    readonly takes: { readonly notes: readonly SearchedNote[]; readonly phrases: Query['phrases'] }
    readonly gives: readonly NoteId[]
  }
  pack: { readonly takes: undefined; readonly gives: Uint8Array<ArrayBuffer> }
}

export type IndexCall = keyof IndexCalls

/** Rejects once the index is lost; what was in it has to be put into another one. */
export interface IndexPort {
  ask<Call extends IndexCall>(
    call: Call,
    takes: IndexCalls[Call]['takes'],
    transfer?: Transferable[],
  ): Promise<IndexCalls[Call]['gives']>
  close(): void
}

type Desk = { readonly [Call in IndexCall]: (takes: IndexCalls[Call]['takes']) => IndexCalls[Call]['gives'] }

/** The index behind the port. */
export function createIndexDesk(): Desk {
  let index: NoteIndex = createNoteIndex()
  return {
    restore(packed) {
      index = createNoteIndex(packed)
      return index.ids()
    },
    put: (notes) => index.put(notes),
    drop: (ids) => index.drop(ids),
    find: (query) => index.find(query),
    withPhrases: ({ notes, phrases }) => index.withPhrases(notes, phrases),
    pack: () => index.pack(),
  }
}

/** The index in this thread: where there are no workers, and for tests. */
export function indexHere(): IndexPort {
  const desk = createIndexDesk()
  return { ask: async (call, takes) => desk[call](takes), close() {} }
}
