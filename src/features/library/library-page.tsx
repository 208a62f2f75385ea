import type { NoteFacts } from '#src/domain/note.ts'
import type { VideoId } from '#src/domain/video.ts'
import { dateAndTime } from '#src/lib/format-time.ts'
import { useNoteFacts } from '#src/store/hooks.tsx'
import { templateById } from '#src/templates/built-in.ts'
import { engineName } from '#src/widgets/engine-name.ts'
import { Link } from 'wouter'

/** All notes by video, the video with the newest note first. */
export function LibraryPage() {
  const { data: notes } = useNoteFacts()
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
        <section key={video} aria-label={ofVideo[0]?.video.title} className="grid gap-1">
          <h2 className="font-semibold wrap-anywhere">{ofVideo[0]?.video.title}</h2>
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

function byVideo(notes: readonly NoteFacts[]): ReadonlyMap<VideoId, readonly NoteFacts[]> {
  const groups = new Map<VideoId, NoteFacts[]>()
  for (const note of notes.toReversed()) {
    const group = groups.get(note.video.id)
    if (group) group.push(note)
    else groups.set(note.video.id, [note])
  }
  return groups
}

function NoteItem({ note: { session, video, template, engine, madeAt } }: { note: NoteFacts }) {
  const at = new URLSearchParams({ session, video: video.id, tab: template })
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
