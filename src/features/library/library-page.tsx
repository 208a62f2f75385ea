import type { Note } from '#src/domain/note.ts'
import type { VideoId } from '#src/domain/video.ts'
import { dateAndTime } from '#src/lib/format-time.ts'
import { useNotes, useSessionList } from '#src/store/hooks.tsx'
import { templateById } from '#src/templates/built-in.ts'
import { engineName } from '#src/widgets/engine-name.ts'
import { Link } from 'wouter'

/** All notes by video, the video with the newest note first. */
export function LibraryPage() {
  const { data: notes } = useNotes()
  const { data: sessions = [] } = useSessionList()
  const titles = new Map(sessions.flatMap(({ videos }) => videos.map(({ id, title }) => [id, title])))
  return (
    <div className="grid gap-4">
      <div>
        <h1 className="text-xl font-semibold">Library</h1>
        <p className="text-muted">
          Notes are kept until this page is closed. Download what you want to keep.
        </p>
      </div>
      {notes?.length === 0 && (
        <p>
          There are no notes yet.{' '}
          <Link href="/" className="text-accent underline">
            Make new notes
          </Link>
        </p>
      )}
      {[...byVideo(notes ?? [])].map(([video, ofVideo]) => (
        <section key={video} aria-label={titles.get(video) ?? video} className="grid gap-1">
          <h2 className="font-semibold wrap-anywhere">{titles.get(video) ?? video}</h2>
          <ul className="rounded-md border border-line bg-surface px-4">
            {ofVideo.map((note) => (
              <NoteItem key={note.id} note={note} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function byVideo(notes: readonly Note[]): ReadonlyMap<VideoId, readonly Note[]> {
  const groups = new Map<VideoId, Note[]>()
  for (const note of notes.toReversed()) {
    const group = groups.get(note.video)
    if (group) group.push(note)
    else groups.set(note.video, [note])
  }
  return groups
}

function NoteItem({ note: { session, video, template, engine, madeAt } }: { note: Note }) {
  const at = new URLSearchParams({ session, video, tab: template })
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line py-2 last:border-b-0">
      <Link href={`/?${at}`} className="font-medium text-accent underline">
        {templateById(template)?.name ?? template}
      </Link>
      <span className="text-sm text-muted tabular-nums">
        {dateAndTime(madeAt)} · {engineName[engine]}
      </span>
    </li>
  )
}
