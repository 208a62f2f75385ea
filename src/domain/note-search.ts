import type { NoteId } from '#src/domain/note.ts'

/** What a search came to. */
export interface FoundNotes {
  /** Best first. */
  readonly hits: readonly { readonly id: NoteId; readonly score: number }[]
  /** What to mark in them: words, and how words begin, both as `wordsOf` gives them. */
  readonly words: readonly string[]
  readonly beginnings: readonly string[]
  /** The words that stand one after the other. */
  readonly phrases?: readonly (readonly string[])[]
}

/** How far a search knows the notes. One object while nothing changes. */
export interface SearchState {
  /** Notes that still have to be read; undefined while it is not known how many. */
  readonly unread: number | undefined
  /** What can't be searched for and why, for the user; asking again tries anew. */
  readonly problem?: string
}

/** Finds notes by what they say. It reads them while somebody listens, and only then. */
export interface NoteSearch {
  /** Undefined where the query asks for nothing, which means everything. What is not read yet is not found. */
  find(query: string, signal?: AbortSignal): Promise<FoundNotes | undefined>
  state(): SearchState
  /** Called when `state` is another one, and so may be what is found. Returns how to stop listening. */
  listen(listener: () => void): () => void
}
