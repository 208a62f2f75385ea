import { useEndNotification } from '#src/features/monitor/use-end-notification.ts'
import type { SessionId } from '#src/domain/session.ts'
import {
  useNow,
  useOverall,
  useSession,
  useOpenSessions,
  useSessionStore,
  useTab,
} from '#src/store/hooks.tsx'
import { percent } from '#src/widgets/percent.ts'
import { AppWindow, LoaderCircle } from 'lucide-react'
import { Link, useLocation, useSearchParams } from 'wouter'

/** What runs while something else is looked at: how far it is, and the way back to it. On every page. */
export function RunsUnderWay() {
  return [...useOpenSessions()].map((id) => <RunUnderWay key={id} session={id} />)
}

const takesOver = 'Another tab of Fanfold makes these notes. When it is closed, this one goes on.'

/** In the header, where it moves nothing when a run begins or ends. */
const InAnotherTab = () => (
  <span title={takesOver} className="inline-flex shrink-0 items-center gap-1.5 px-1.5 text-sm text-muted">
    <AppWindow aria-hidden className="size-4" />
    <span className="max-lg:sr-only">
      Runs in another tab<span className="sr-only">: when it is closed, this one goes on</span>
    </span>
  </span>
)

function RunUnderWay({ session }: { session: SessionId }) {
  const isOpen = useSessionStore(session) !== undefined
  return isOpen && <OpenRun session={session} />
}

function OpenRun({ session }: { session: SessionId }) {
  useEndNotification(session)
  const [path] = useLocation()
  const [params] = useSearchParams()
  const elsewhere = useTab().role === 'guest'
  const running = useSession(session, ({ batches }) => batches > 0)
  const isShown = path === '/' && params.get('session') === session
  if (!running) return null
  if (!isShown) return <WayBack session={session} elsewhere={elsewhere} />
  return elsewhere && <InAnotherTab />
}

function WayBack({ session, elsewhere }: { session: SessionId; elsewhere: boolean }) {
  const how = percent(useOverall(session, useNow(true)))
  return (
    <Link
      href={`/?session=${encodeURIComponent(session)}`}
      className="inline-flex shrink-0 items-center gap-1.5 rounded-md px-1.5 py-1.5 text-sm font-medium text-accent tabular-nums hover:underline"
    >
      <LoaderCircle aria-hidden className="size-4 motion-safe:animate-spin" />
      <span title={elsewhere ? takesOver : undefined}>
        Running{elsewhere && <span className="max-lg:sr-only"> in another tab</span>}: {how}
      </span>
    </Link>
  )
}
