import type { NoteSearch } from '#src/domain/note-search.ts'
import type { Persistence } from '#src/domain/ports.ts'
import type { Clock } from '#src/lib/clock.ts'
import { createNoteSearch } from '#src/search/create-note-search.ts'
import { indexInWorker } from '#src/search/index-line.ts'
import { templateById } from '#src/templates/built-in.ts'

/** The search of this page, in a chunk of its own: the first screen does without it. */
export const createPageSearch = (persistence: Persistence, clock: Clock): NoteSearch =>
  createNoteSearch({
    persistence,
    clock,
    connect: indexInWorker,
    templateName: (id) => templateById(id)?.name ?? id,
  })
