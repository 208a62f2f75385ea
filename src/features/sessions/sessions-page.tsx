import { doneWords } from '#src/widgets/done-words.ts'
import type { Session } from '#src/domain/session.ts'
import { dateAndTime } from '#src/lib/format-time.ts'
import { useNow, useSession, useSessionList, useSessionStore, useOverall } from '#src/store/hooks.tsx'
import { templateById } from '#src/templates/built-in.ts'
import { ProgressBar } from '#src/ui/progress-bar.tsx'
import { engineName } from '#src/widgets/engine-name.ts'
import { Link } from 'wouter'

/** What was started since the page was opened, newest first. */
export function SessionsPage() {
  const { data: sessions } = useSessionList()
  return (
    <div className="grid gap-4">
      <h1 className="text-xl font-semibold">Sessions</h1>
      {sessions?.length === 0 && (
        <p className="text-muted">
          Nothing has been started yet.{' '}
          <Link href="/" className="text-accent underline">
            Make new notes
          </Link>
        </p>
      )}
      <ul className="grid gap-2">
        {sessions?.toReversed().map((session) => (
          <SessionItem key={session.id} session={session} />
        ))}
      </ul>
    </div>
  )
}

function SessionItem({ session: { id, createdAt, engine, videos, templates } }: { session: Session }) {
  const [first, ...others] = videos
  const open = useSessionStore(id) !== undefined
  return (
    <li className="grid gap-1 rounded-md border border-line bg-surface px-4 py-3 sm:grid-cols-[minmax(0,1fr)_12rem] sm:gap-x-6">
      <div className="min-w-0">
        <Link href={`/?session=${encodeURIComponent(id)}`} className="font-medium text-accent underline">
          {first?.title}
          {others.length > 0 && ` and ${others.length} more`}
        </Link>
        <p className="text-sm">
          {templates.map((template) => templateById(template)?.name ?? template).join(', ')}
        </p>
        <p className="text-sm text-muted">
          {dateAndTime(createdAt)} · {engineName[engine]}
        </p>
      </div>
      {open && <HowFar id={id} />}
    </li>
  )
}

function HowFar({ id }: { id: string }) {
  const fraction = useOverall(id, useNow(useSession(id, ({ batches }) => batches > 0)))
  const words = doneWords(useSession(id, ({ census }) => census))
  return (
    <div className="content-center text-sm tabular-nums">
      <p>{words}</p>
      <ProgressBar label="Progress of this session" value={fraction} text={words} className="w-full" />
    </div>
  )
}
