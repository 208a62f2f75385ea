import { Guarded } from '#src/app/guarded.tsx'
import { interrupted, notes, progress } from '#src/app/parts.ts'
import type { SessionId } from '#src/domain/session.ts'
import { Composer } from '#src/features/composer/composer.tsx'
import type { DraftStore } from '#src/features/composer/draft-store.ts'
import { useOpening, useSession } from '#src/store/hooks.tsx'
import { sessionTitle } from '#src/widgets/session-title.ts'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { useEffect, useRef, type ReactNode } from 'react'
import { Link, useLocation, useSearchParams } from 'wouter'

/** The form, and below it the session that the address names. */
export function NewPage({ draft }: { draft: DraftStore }) {
  const [params] = useSearchParams()
  const [, navigate] = useLocation()
  const session = params.get('session') ?? undefined
  const opening = useOpening(session)
  const open = opening.status === 'open'
  return (
    <div className="flex max-w-none! flex-col gap-8 *:mx-auto *:w-full *:max-w-7xl">
      {session !== undefined && opening.status === 'gone' && <Gone />}
      {opening.status === 'failed' && <NotOpened {...opening} />}
      <Guarded placeholder={null}>
        <interrupted.Part waits={session !== undefined && opening.status === 'opening'} />
      </Guarded>
      <Composer
        draft={draft}
        introduce={!open}
        session={open ? session : undefined}
        onStarted={(id) => navigate(`/?session=${encodeURIComponent(id)}`)}
      />
      {session !== undefined && open && <SessionView key={session} session={session} />}
    </div>
  )
}

/** Beside the notes, the progress stays in view while a long one is read. */
const layouts = {
  below: { page: '', progress: '' },
  beside: {
    page: 'max-w-[112rem]! xl:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)]',
    progress:
      'xl:sticky xl:top-4 xl:max-h-[calc(100dvh-2rem)] xl:self-start xl:-mx-2 xl:overflow-y-auto xl:px-2',
  },
  besideWhereWide: {
    page: 'max-w-[112rem]! 2xl:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)]',
    progress:
      '2xl:sticky 2xl:top-4 2xl:max-h-[calc(100dvh-2rem)] 2xl:self-start 2xl:-mx-2 2xl:overflow-y-auto 2xl:px-2',
  },
}

function SessionView({ session }: { session: SessionId }) {
  const top = useRef<HTMLDivElement>(null)
  // Whoever starts or opens a session wants to see it, not the form above it, and to go on from there by keyboard.
  useEffect(() => {
    // No expression body: in newer browsers it returns a promise, which is no clean-up.
    top.current?.scrollIntoView({ block: 'start' })
    const title = top.current?.querySelector('h2')
    // Nor is anybody moved who has begun to write into the form while it was opened.
    const isWriting = document.activeElement?.matches('textarea')
    if (title && !isWriting && !document.activeElement?.contains(title)) title.focus({ preventScroll: true })
  }, [])
  // With one video the notes get the room; with many the table leads, and the notes stand beside it.
  const many = useSession(session, (state) => state.session.videos.length > 1)
  // As long as the columns fit; a table that is cut tells less than one with the notes below it.
  const few = useSession(session, (state) => state.session.templates.length <= 3)
  const layout = layouts[!many ? 'below' : few ? 'beside' : 'besideWhereWide']
  return (
    <div ref={top} className={`grid scroll-mt-4 grid-cols-1 gap-8 ${layout.page}`}>
      <SessionTitle session={session} />
      <div className={`min-w-0 ${layout.progress}`}>
        <Guarded placeholder={<div aria-busy="true" className="h-80" />}>
          <progress.Part session={session} />
        </Guarded>
      </div>
      <Guarded placeholder={<div aria-busy="true" className="h-dvh" />}>
        <notes.Part session={session} />
      </Guarded>
    </div>
  )
}

/** Before the progress: that has the document's title while something runs, and gives it back. */
function SessionTitle({ session }: { session: SessionId }) {
  const title = sessionTitle(useSession(session, (state) => state.session))
  useEffect(() => {
    document.title = `${title} · Fanfold`
    return () => {
      document.title = 'Fanfold'
    }
  }, [title])
  return (
    <h2
      tabIndex={-1}
      className="col-span-full -mb-4 justify-self-start rounded-sm text-xl font-semibold wrap-anywhere"
    >
      {title}
    </h2>
  )
}

/** Stands above the form, and the session may have been shown far below it. */
function InView({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div ref={place} className="scroll-mt-4">
      {children}
    </div>
  )
}

const Gone = () => (
  <InView>
    <Notice kind="info">
      <p>
        There is no such session in this browser: it was deleted, or made in another one.{' '}
        <Link href="/" className="text-accent underline">
          Make new notes
        </Link>{' '}
        from the same videos, or others.
      </p>
    </Notice>
  </InView>
)

function NotOpened({ problem, retry }: { problem: string; retry: () => void }) {
  const again = () => {
    // The button goes away, and what it was for may not come.
    document.querySelector('main')?.focus()
    retry()
  }
  return (
    <InView>
      <Notice kind="bad" alert>
        <p className="font-medium">This session could not be opened.</p>
        <p className="mt-1">{problem}</p>
        <p className="mt-1">Try again, and reload the page if that does not help.</p>
        <p className="mt-3">
          <Button onClick={again}>Try again</Button>
        </p>
      </Notice>
    </InView>
  )
}
