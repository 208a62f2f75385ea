import type { Note, NoteId } from '#src/domain/note.ts'
import type { NoteSearch, SearchState } from '#src/domain/note-search.ts'
import type { Persistence } from '#src/domain/ports.ts'
import type { TemplateId } from '#src/domain/template.ts'
import type { Clock, Disarm, Ms } from '#src/lib/clock.ts'
import { reasonOf } from '#src/lib/reason-of.ts'
import type { IndexPort } from '#src/search/index-port.ts'
import type { Found, SearchedNote } from '#src/search/note-index.ts'
import { createPhraseFilter } from '#src/search/phrase-filter.ts'

export interface NoteSearchNeeds {
  readonly persistence: Pick<
    Persistence,
    'noteFacts' | 'notes' | 'searchIndex' | 'saveSearchIndex' | 'onChange'
  >
  readonly clock: Clock
  /** An empty index. */
  readonly connect: () => IndexPort
  readonly templateName: (id: TemplateId) => string
}

/** Notes that are read and handed over at once: a page must not stand still meanwhile. */
const chunk = 10
/** Of so many chunks; each is heard as "there may be more to find". */
const tellsEvery = 20
/** The index is kept once nothing has changed for so long … */
const settledMs: Ms = 3000
/** … and one note in so many is new or gone: what is written for a note stays the same, however many there are. */
const keepsFrom = 20

export function createNoteSearch({ persistence, clock, connect, templateName }: NoteSearchNeeds): NoteSearch {
  const listeners = new Set<() => void>()
  /** Notes that may be in the index or not, as they should or not. */
  const changed = new Set<NoteId>()
  let index: IndexPort | undefined
  let starting: Promise<IndexPort> | undefined
  let reading: Promise<void> | undefined
  let disarm: Disarm | undefined
  const phraseFilter = createPhraseFilter(chunk)
  let [known, unkept] = [0, 0]
  let state: SearchState = { unread: undefined }
  const tell = (next: SearchState) => {
    state = next
    for (const listener of listeners) listener()
  }
  const searched = (note: Note): SearchedNote => ({
    id: note.id,
    title: note.title,
    levels: note.levels,
    videoTitle: note.video.title,
    templateName: templateName(note.template),
  })
  /** Of an index that is not in use any more, nobody needs to hear. */
  const fail = (error: unknown, of: Promise<IndexPort> | undefined) => {
    if (of !== starting) return
    index?.close()
    index = starting = undefined
    changed.clear()
    tell({ unread: undefined, problem: reasonOf(error) })
  }

  const start = async (): Promise<IndexPort> => {
    index = connect()
    const port = index
    const kept = await persistence.searchIndex()
    const packed = kept?.byteLength ? kept : undefined
    const there = new Set(await port.ask('restore', packed, packed && [packed.buffer]))
    known = there.size
    unkept = 0
    for (const { id } of await persistence.noteFacts()) {
      if (!there.delete(id)) changed.add(id)
    }
    // What is left is gone.
    for (const id of there) changed.add(id)
    tell({ unread: changed.size })
    return port
  }
  const started = () => (starting ??= start())

  const readChunk = async (port: IndexPort) => {
    const ids = [...changed].slice(0, chunk)
    // Before they are read: what changes meanwhile is read again.
    for (const id of ids) changed.delete(id)
    const notes = await persistence.notes(ids)
    const there = new Set(notes.map(({ id }) => id))
    await port.ask(
      'drop',
      ids.filter((id) => !there.has(id)),
    )
    known = await port.ask('put', notes.map(searched))
    unkept += ids.length
  }
  const read = async () => {
    const using = started()
    try {
      const port = await using
      for (let chunks = 1; listeners.size > 0 && changed.size > 0; chunks++) {
        await readChunk(port)
        if (changed.size === 0 || chunks % tellsEvery === 0) tell({ unread: changed.size })
      }
    } catch (error) {
      fail(error, using)
    }
    reading = undefined
    if (listeners.size > 0 && isWorthKeeping()) disarm = clock.at(clock.now() + settledMs, () => void keep())
  }
  const readOn = () => {
    disarm?.()
    reading ??= read()
  }

  const isWorthKeeping = () => !reading && changed.size === 0 && unkept > 0 && unkept * keepsFrom >= known
  const keep = async () => {
    if (!index || !isWorthKeeping()) return
    unkept = 0
    try {
      await persistence.saveSearchIndex(await index.ask('pack', undefined))
    } catch {
      // It is made anew from the notes, then.
    }
  }

  persistence.onChange((changes) => {
    const notes = changes.filter(({ of }) => of === 'note')
    if (!starting || notes.length === 0) return
    for (const { id } of notes) {
      changed.add(id)
      phraseFilter.forget(id)
    }
    if (listeners.size > 0) readOn()
  })

  const withPhrases = async (port: IndexPort, { hits, phrases }: Found, signal: AbortSignal | undefined) => {
    const ids = hits.map(({ id }) => id)
    const look = async (some: readonly NoteId[]) => {
      const notes = await persistence.notes(some)
      return port.ask('withPhrases', { notes: notes.map(searched), phrases })
    }
    const kept = await phraseFilter.keep(ids, phrases, look, signal)
    return hits.filter(({ id }) => kept.has(id))
  }

  return {
    async find(query, signal) {
      const using = started()
      if (listeners.size > 0) readOn()
      try {
        const port = await using
        const found = await port.ask('find', query)
        if (!found || found.phrases.length === 0) return found
        return { ...found, hits: await withPhrases(port, found, signal) }
      } catch (error) {
        fail(error, using)
        throw error
      }
    },
    state: () => state,
    listen(listener) {
      listeners.add(listener)
      readOn()
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        disarm?.()
        // Nobody looks any more, and maybe never again.
        void keep()
      }
    },
  }
}
