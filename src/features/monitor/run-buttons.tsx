import type { SessionId } from '#src/domain/session.ts'
import { useCommands, useSession, useSessionStore } from '#src/store/hooks.tsx'
import { failedTasks, unfinishedTasks } from '#src/store/selectors.ts'
import { Button } from '#src/ui/button.tsx'
import { useEffect, useRef, useState } from 'react'
import { CirclePause, CirclePlay, CircleStop, RotateCcw, type LucideIcon } from 'lucide-react'

/**
 * Pause and Resume, Stop and Continue share a place: the button under the finger stays where it is, and
 * keeps the focus. What can't be used just now stays, without effect, as long as there is something to run.
 */
export function RunButtons({ session }: { session: SessionId }) {
  const commands = useCommands()
  const store = useSessionStore(session)
  const running = useSession(session, ({ batches }) => batches > 0)
  const paused = useSession(session, ({ lanes }) => lanes.paused)
  const failed = useSession(session, ({ census }) => census.failed > 0)
  const open = useSession(session, ({ census }) => census.pending + census.processing > 0)
  const [offered, setOffered] = useState(failed)
  if (failed && !offered) setOffered(true)
  const shown = running || open || failed
  const row = useRef<HTMLDivElement>(null)
  const hasFocus = useRef(false)
  useEffect(() => {
    // A browser says nothing when what has the focus is taken away; the region that stays takes it.
    if (!shown && hasFocus.current) row.current?.closest('section')?.focus()
  }, [shown])

  const again = (which: typeof failedTasks) => store && commands.again(session, which(store.getState()))
  const stopped = !running && open
  return (
    <div
      ref={row}
      className="flex flex-wrap gap-2"
      onFocus={() => (hasFocus.current = true)}
      onBlur={() => (hasFocus.current = false)}
    >
      {(running || open) && (
        <>
          {paused ? (
            <Act Icon={CirclePlay} name="Resume" act={running && (() => commands.resume(session))} />
          ) : (
            <Act Icon={CirclePause} name="Pause" act={running && (() => commands.pause(session))} />
          )}
          {stopped ? (
            <Act Icon={CirclePlay} name="Continue" act={() => again(unfinishedTasks)} />
          ) : (
            <Act Icon={CircleStop} name="Stop" act={() => commands.stop(session)} />
          )}
        </>
      )}
      {offered && shown && (
        <Act Icon={RotateCcw} name="Retry failed" act={failed && (() => again(failedTasks))} />
      )}
    </div>
  )
}

const Act = ({ Icon, name, act }: { Icon: LucideIcon; name: string; act: (() => void) | false }) => (
  <Button aria-disabled={act === false} onClick={act || undefined}>
    <Icon aria-hidden className="size-4" /> {name}
  </Button>
)
