import type { Failure } from '#src/domain/failure.ts'
import type { SessionId } from '#src/domain/session.ts'
import { oneCause } from '#src/features/monitor/failures/failure-groups.ts'
import { stopCause } from '#src/features/monitor/stop-cause.ts'
import { closedNotices, slowedNotice } from '#src/features/monitor/notice-words.ts'
import { useCommands, useConfiguration, useNow, useSession } from '#src/store/hooks.tsx'
import type { SessionState } from '#src/store/session-store.ts'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { FailureText } from '#src/widgets/failure-text.tsx'
import type { ReactNode } from 'react'

/** What concerns the whole run: what stopped it, who asks it to wait, why it goes slower than it was set to. */
export function RunNotices({ session }: { session: SessionId }) {
  const cause = useSession(session, stopCause)
  const shared = JSON.parse(
    useSession(session, (state) => JSON.stringify(oneCause(state) ?? null)),
  ) as Failure | null
  const failed = useSession(session, ({ census }) => census.failed)
  const running = useSession(session, ({ batches }) => batches > 0)
  const lanes = useSession(session, (state) => state.lanes)
  const slowed = useSession(session, (state) => slowedNotice(state)?.shown)
  const setting = useSession(session, (state) => state.session.settings.cap)
  const leftOver = useSession(session, isLeftOver)
  const { tryNow, restoreCap } = useCommands()
  const { signInUrl } = useConfiguration().config
  const now = useNow(running)
  if (cause) {
    return (
      <Notice kind="bad">
        <FailureText failure={cause} signInUrl={signInUrl} />
        <p className="mt-1">
          What had not been started was left for later. When that is mended, press Continue.
        </p>
      </Notice>
    )
  }
  if (shared) {
    return (
      <Notice kind="bad">
        <FailureText failure={shared} signInUrl={signInUrl} />
        <p className="mt-1">
          “Retry failed” tries {failed === 1 ? 'it' : failed === 2 ? 'both' : `all ${failed}`} again.
        </p>
      </Notice>
    )
  }
  if (leftOver) {
    return (
      <Notice kind="info">
        <p>Not all of this has been made. What is done is kept; press Continue to make the rest.</p>
      </Notice>
    )
  }
  if (!running) return null
  return (
    <>
      {closedNotices(lanes, now).map(({ shown }, index) => (
        <WithWayOut key={index} act={() => tryNow(session)} name="Try now">
          {shown}
        </WithWayOut>
      ))}
      {slowed !== undefined && (
        <WithWayOut act={() => restoreCap(session)} name={`Back to ${setting} at once`}>
          {slowed}
        </WithWayOut>
      )}
    </>
  )
}

/** From an earlier page, and nothing of it has been run in this one. */
const isLeftOver = ({ stretch, batches, census }: SessionState) =>
  stretch === undefined && batches === 0 && census.pending > 0

const WithWayOut = ({ children, name, act }: { children: ReactNode; name: string; act: () => void }) => (
  <Notice kind="warn">
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <p className="min-w-0 flex-1 basis-60">{children}</p>
      <Button
        onClick={({ currentTarget }) => {
          // The notice goes away with what it is about; the region that stays takes its focus.
          currentTarget.closest('section')?.focus()
          act()
        }}
      >
        {name}
      </Button>
    </div>
  </Notice>
)
