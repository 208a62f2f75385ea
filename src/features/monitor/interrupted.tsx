import type { Session } from '#src/domain/session.ts'
import { number } from '#src/lib/format-count.ts'
import { useCommands, useOpenSessions, useTab } from '#src/store/hooks.tsx'
import { useInterrupted } from '#src/store/kept-hooks.tsx'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { sessionTitle } from '#src/widgets/session-title.ts'
import { CirclePlay } from 'lucide-react'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'

/** More than these are on the page of sessions. */
const most = 3

/**
 * What was under way when its page went away, and goes on at a click. Nothing starts by itself, and nothing is
 * offered before it is known what runs in other tabs.
 * @param waits something else is to be read first
 */
export function Interrupted({ waits }: { waits: boolean }) {
  const { role, isInStep } = useTab()
  return role === 'host' || role === 'alone' || isInStep ? <Offers waits={waits} /> : null
}

function Offers({ waits }: { waits: boolean }) {
  const { goOn } = useCommands()
  const [, navigate] = useLocation()
  const all = useInterrupted(!waits)
  const open = useOpenSessions()
  const [dismissed, setDismissed] = useState(false)
  const [problem, setProblem] = useState<string>()
  // Whatever is open shows itself how it stands.
  const offered = all.filter(({ session }) => !open.has(session.id))
  if (dismissed || offered.length === 0) return null

  const resume = async (session: Session) => {
    setProblem(undefined)
    try {
      await goOn(session.id)
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      setProblem(
        `“${sessionTitle(session)}” was not resumed. ${why} Try again, and reload the page if that does not help.`,
      )
      return
    }
    navigate(`/?session=${encodeURIComponent(session.id)}`)
  }
  return (
    <section aria-label="Interrupted">
      <Notice kind="info" onDismiss={() => setDismissed(true)}>
        <p className="font-medium">
          {offered.length === 1 ? 'A session was interrupted.' : 'Some sessions were interrupted.'} What is
          done is kept; Resume makes the rest.
        </p>
        <ul className="mt-2 grid gap-2">
          {offered.slice(0, most).map(({ session, progress }) => (
            <li key={session.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
              <span className="min-w-0 wrap-anywhere">
                <Link href={`/?session=${encodeURIComponent(session.id)}`} className="text-accent underline">
                  {sessionTitle(session)}
                </Link>{' '}
                <span className="tabular-nums">
                  {number(progress.complete)} of {number(progress.total)} done
                  {progress.failed > 0 && `, ${number(progress.failed)} failed`}
                </span>
              </span>
              <Button onClick={() => void resume(session)} aria-label={`Resume ${sessionTitle(session)}`}>
                <CirclePlay aria-hidden className="size-4" /> Resume
              </Button>
            </li>
          ))}
        </ul>
        {problem && (
          <p role="alert" className="mt-2">
            {problem}
          </p>
        )}
        {offered.length > most && (
          <p className="mt-2">
            <Link href="/sessions" className="text-accent underline">
              {number(offered.length - most)} more
            </Link>
          </p>
        )}
      </Notice>
    </section>
  )
}
