import type { NoteFacts, NoteId } from '#src/domain/note.ts'
import type { FoundNotes } from '#src/domain/note-search.ts'
import type { Video, VideoId } from '#src/domain/video.ts'
import { periodDays, type LibraryView } from '#src/features/library/library-view.ts'
import type { EpochMs } from '#src/lib/clock.ts'

/** A line of the library: a video with its notes below it, or a note. */
export type LibraryRow =
  | { readonly kind: 'video'; readonly key: string; readonly video: Video; readonly notes: readonly NoteId[] }
  | { readonly kind: 'note'; readonly key: string; readonly note: NoteFacts }

const dayMs = 86_400_000

/** The notes that the filters let through, as they come. */
export function filtered(
  notes: readonly NoteFacts[],
  { template, engine, period }: Pick<LibraryView, 'template' | 'engine' | 'period'>,
  now: EpochMs,
): readonly NoteFacts[] {
  const since = period ? now - periodDays[period] * dayMs : -Infinity
  return notes.filter(
    (note) =>
      (template === undefined || note.template === template) &&
      (engine === undefined || note.engine === engine) &&
      note.madeAt >= since,
  )
}

/** All notes by video: the video with the newest note first, of each the newest note first. */
export function byVideo(notes: readonly NoteFacts[]): readonly LibraryRow[] {
  const groups = new Map<VideoId, NoteFacts[]>()
  for (const note of notes.toReversed()) {
    const group = groups.get(note.video.id)
    if (group) group.push(note)
    else groups.set(note.video.id, [note])
  }
  return [...groups.values()].flatMap((ofVideo) => {
    const [first] = ofVideo
    if (!first) return []
    const ids = ofVideo.map(({ id }) => id)
    return [
      { kind: 'video', key: `video ${first.video.id}`, video: first.video, notes: ids } as const,
      ...ofVideo.map(rowOf),
    ]
  })
}

/** Those of the notes that were found, best first. */
export function byScore(notes: readonly NoteFacts[], { hits }: FoundNotes): readonly LibraryRow[] {
  const there = new Map(notes.map((note) => [note.id, note]))
  return hits.flatMap(({ id }) => {
    const note = there.get(id)
    return note ? [rowOf(note)] : []
  })
}

const rowOf = (note: NoteFacts): LibraryRow => ({ kind: 'note', key: note.id, note })

/** The row that takes the focus once these notes are gone: the one below, else the one above. */
export function neighbour(rows: readonly LibraryRow[], gone: ReadonlySet<NoteId>): string | undefined {
  const stays = ({ kind, key }: LibraryRow) => kind === 'note' && !gone.has(key)
  const at = rows.findIndex(({ key }) => gone.has(key))
  return (rows.slice(at).find(stays) ?? rows.slice(0, Math.max(at, 0)).findLast(stays))?.key
}
