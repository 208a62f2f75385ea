import type { SessionId } from '#src/domain/session.ts'
import { stopCause } from '#src/widgets/stop-cause.ts'
import { timeOfDay } from '#src/lib/format-time.ts'
import { useCommands, useConfiguration, useSession } from '#src/store/hooks.tsx'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { FailureText } from '#src/widgets/failure-text.tsx'

/** What concerns the whole run: a failure that stopped it, a server that wants to be left alone. */
export function RunNotices({ session }: { session: SessionId }) {
  const cause = useSession(session, stopCause)
  const closed = useSession(session, ({ lanes, batches }) => (batches > 0 ? lanes.closed : undefined))
  const { tryNow } = useCommands()
  const { signInUrl } = useConfiguration().config
  if (cause) {
    return (
      <Notice kind="bad">
        <FailureText failure={cause} signInUrl={signInUrl} />
        <p className="mt-1">What had not been started was left for later. Continue takes it up again.</p>
      </Notice>
    )
  }
  if (closed?.why !== 'server') return null
  return (
    <Notice kind="warn">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p>The server asks to wait until {timeOfDay(closed.until)}. It goes on by itself then.</p>
        <Button onClick={() => tryNow(session)}>Try now</Button>
      </div>
    </Notice>
  )
}
