import { noteLines } from '#src/domain/note-text.ts'
import type { Note, NoteId } from '#src/domain/note.ts'
import { wordsOf } from '#src/lib/words.ts'
import { pack, unpack } from '#src/search/packed-index.ts'
import { standsIn } from '#src/search/phrases.ts'
import { findsByBeginning, mistakes, readQuery, type Query } from '#src/search/query.ts'
import MiniSearch, {
  type Options,
  type Query as MiniQuery,
  type SearchOptions,
  type SearchResult,
} from 'minisearch'

/** What of a note is searched. */
export interface SearchedNote extends Pick<Note, 'id' | 'title' | 'levels'> {
  readonly videoTitle: string
  readonly templateName: string
}

export interface Found {
  /** Best first. Phrases are not looked at yet. */
  readonly hits: readonly { readonly id: NoteId; readonly score: number }[]
  /** The words that were found, as they stand in the notes … */
  readonly words: readonly string[]
  /** … and how others begin. */
  readonly beginnings: readonly string[]
  readonly phrases: Query['phrases']
}

/** Finds notes by their words. Notes never change: one that is there already is left as it is. */
export interface NoteIndex {
  ids(): readonly NoteId[]
  /** Returns how many there are now. */
  put(notes: readonly SearchedNote[]): number
  drop(ids: readonly NoteId[]): void
  /** Undefined where the query asks for nothing. */
  find(query: string): Found | undefined
  /** Which of these notes have the phrases in them. */
  withPhrases(notes: readonly SearchedNote[], phrases: Query['phrases']): readonly NoteId[]
  /** To be kept, and given to `createNoteIndex` later. */
  pack(): Uint8Array<ArrayBuffer>
}

const titleOf = ({ title, videoTitle, templateName }: SearchedNote): string =>
  [title, videoTitle, templateName].join('\n')

const options: Options<SearchedNote> = {
  fields: ['title', 'text'],
  extractField: (note, field) =>
    field === 'id' ? note.id : field === 'title' ? titleOf(note) : noteLines(note).join('\n'),
  tokenize: (text) => wordsOf(text).map(({ term }) => term),
  processTerm: (term) => term,
  searchOptions: {
    // Of queries, the words are known already.
    tokenize: (text) => text.split(' '),
    combineWith: 'AND',
    boost: { title: 3 },
  },
}

/** @param packed what was kept of an index; one that can't be used, or is of an older form, is left aside */
export function createNoteIndex(packed?: Uint8Array): NoteIndex {
  const index = restored(packed) ?? new MiniSearch<SearchedNote>(options)
  const ids = new Set(index.search(MiniSearch.wildcard).map(({ id }) => id as NoteId))
  const isKnown = (term: string, how: SearchOptions = {}) => index.search(term, how).length > 0
  return {
    ids: () => [...ids],
    put(notes) {
      for (const note of notes) {
        if (ids.has(note.id)) continue
        ids.add(note.id)
        index.add(note)
      }
      return ids.size
    },
    drop(gone) {
      for (const id of gone) if (ids.delete(id)) index.discard(id)
    },
    find(text) {
      const query = readQuery(text)
      if (!query) return undefined
      const { words, phrases } = query
      const last = query.open ? words.at(-1) : undefined
      const hits = index.search(asWritten(words, last))
      const begins = last !== undefined && findsByBeginning(last)
      if (hits.length > 0 || phrases.length > 0) {
        return { hits: hits.map(asHit), words, beginnings: begins ? [last] : [], phrases }
      }
      const missing = words.filter((term) => !isKnown(term, { prefix: term === last && begins }))
      const near = missing.length > 0 ? index.search(words.join(' '), asMeant(missing, last)) : []
      const meant = new Set([...words, ...near.flatMap(({ terms }) => terms)])
      return { hits: near.map(asHit), words: [...meant], beginnings: [], phrases }
    },
    withPhrases: (notes, phrases) =>
      notes.filter((note) => standsIn(titleOf(note), note.levels, phrases)).map(({ id }) => id),
    pack: () => pack(index),
  }
}

const asHit = ({ id, score }: SearchResult) => ({ id: id as NoteId, score })

/** All words; the last one may be the beginning of one, a short one only in titles, where there are few. */
const asWritten = (words: readonly string[], last: string | undefined): MiniQuery => ({
  // A combination does not take it from the options.
  combineWith: 'AND',
  queries: words.map((term) =>
    term !== last
      ? term
      : findsByBeginning(term)
        ? { queries: [term], prefix: true }
        : { combineWith: 'OR', queries: [term, { queries: [term], fields: ['title'], prefix: true }] },
  ),
})

/** The words that stand nowhere may be misspelt, or not written to their end. */
const asMeant = (missing: readonly string[], last: string | undefined): SearchOptions => ({
  prefix: (term) => findsByBeginning(term) && (term === last || missing.includes(term)),
  fuzzy: (term) => missing.includes(term) && mistakes(term),
})

function restored(packed: Uint8Array | undefined): MiniSearch<SearchedNote> | undefined {
  try {
    return packed && unpack(packed, options)
  } catch {
    return undefined
  }
}
