import { useEndNotification } from '#src/features/monitor/use-end-notification.ts'
import type { SessionId } from '#src/domain/session.ts'
import { useNow, useOverall, useSession, useOpenSessions, useSessionStore } from '#src/store/hooks.tsx'
import { percent } from '#src/widgets/percent.ts'
import { LoaderCircle } from 'lucide-react'
import { Link, useLocation, useSearchParams } from 'wouter'

/** What runs while something else is looked at: how far it is, and the way back to it. On every page. */
export function RunsUnderWay() {
  return [...useOpenSessions()].map((id) => <RunUnderWay key={id} session={id} />)
}

function RunUnderWay({ session }: { session: SessionId }) {
  const isOpen = useSessionStore(session) !== undefined
  return isOpen && <OpenRun session={session} />
}

function OpenRun({ session }: { session: SessionId }) {
  useEndNotification(session)
  const [path] = useLocation()
  const [params] = useSearchParams()
  const running = useSession(session, ({ batches }) => batches > 0)
  const isShown = path === '/' && params.get('session') === session
  return running && !isShown && <WayBack session={session} />
}

function WayBack({ session }: { session: SessionId }) {
  const how = percent(useOverall(session, useNow(true)))
  return (
    <Link
      href={`/?session=${encodeURIComponent(session)}`}
      className="inline-flex shrink-0 items-center gap-1.5 rounded-md px-1.5 py-1.5 text-sm font-medium text-accent tabular-nums hover:underline"
    >
      <LoaderCircle aria-hidden className="size-4 motion-safe:animate-spin" />
      Running: {how}
    </Link>
  )
}
