import { doneWords } from '#src/widgets/done-words.ts'
import type { Session } from '#src/domain/session.ts'
import { dateAndTime } from '#src/lib/format-time.ts'
import {
  useNow,
  useSession,
  useSessionList,
  useSessionStore,
  useOverall,
  useTaskCounts,
} from '#src/store/hooks.tsx'
import { keptProgress } from '#src/store/interrupted.ts'
import { templateById } from '#src/templates/built-in.ts'
import { ProgressBar } from '#src/ui/progress-bar.tsx'
import { engineName } from '#src/widgets/engine-name.ts'
import { sessionTitle } from '#src/widgets/session-title.ts'
import { Link } from 'wouter'

/** What was asked for, newest first. */
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

function SessionItem({ session }: { session: Session }) {
  const { id, createdAt, engine, templates } = session
  const open = useSessionStore(id) !== undefined
  return (
    <li className="grid gap-1 rounded-md border border-line bg-surface px-4 py-3 sm:grid-cols-[minmax(0,1fr)_12rem] sm:gap-x-6">
      <div className="min-w-0">
        <Link href={`/?session=${encodeURIComponent(id)}`} className="font-medium text-accent underline">
          {sessionTitle(session)}
        </Link>
        <p className="text-sm">
          {templates.map((template) => templateById(template)?.name ?? template).join(', ')}
        </p>
        <p className="text-sm text-muted">
          {dateAndTime(createdAt)} · {engineName[engine]}
        </p>
      </div>
      {open ? <HowFar id={id} /> : <HowFarKept session={session} />}
    </li>
  )
}

function HowFarKept({ session }: { session: Session }) {
  const { data: counts } = useTaskCounts()
  if (!counts) return null
  const { total, complete, failed, cutOff } = keptProgress(session, counts.get(session.id))
  const words = doneWords({ total, complete, failed, cancelled: 0 }) + (cutOff ? ', interrupted' : '')
  return <Figures words={words} fraction={total > 0 ? (complete + failed) / total : 1} />
}

function HowFar({ id }: { id: string }) {
  const fraction = useOverall(id, useNow(useSession(id, ({ batches }) => batches > 0)))
  const words = doneWords(useSession(id, ({ census }) => census))
  return <Figures words={words} fraction={fraction} />
}

const Figures = ({ words, fraction }: { words: string; fraction: number }) => (
  <div className="content-center text-sm tabular-nums">
    <p>{words}</p>
    <ProgressBar label="Progress of this session" value={fraction} text={words} className="w-full" />
  </div>
)
