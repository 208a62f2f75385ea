import { Guarded } from '#src/app/guarded.tsx'
import { Header, pages } from '#src/app/header.tsx'
import { KeepingNotice } from '#src/app/keeping-notice.tsx'
import { NewPage } from '#src/app/new-page.tsx'
import { libraryPage, preloadParts, sessionsPage, settingsPage, tabNotice } from '#src/app/parts.ts'
import { useThemeOnPage } from '#src/app/theme.ts'
import type { DraftStore } from '#src/features/composer/draft-store.ts'
import { useConfiguration } from '#src/store/hooks.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { useEffect, useState } from 'react'
import { Link, Route, Switch, useLocation } from 'wouter'

/** The shell: what is the same on every page, and which page the address asks for. */
export function App({ draft }: { draft: DraftStore }) {
  useThemeOnPage()
  useEffect(preloadParts, [])
  const [path] = useLocation()
  useEffect(() => {
    const name = pages.find(({ href }) => href === path)?.name
    if (!name || path === '/') return undefined
    document.title = `${name} · Fanfold`
    return () => {
      document.title = 'Fanfold'
    }
  }, [path])
  return (
    <div className="min-h-dvh">
      <a
        href="#main"
        className="sr-only rounded-md bg-accent px-3 py-2 text-accent-ink focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-10"
      >
        Skip to content
      </a>
      <Header />
      <main
        id="main"
        tabIndex={-1}
        className="px-4 py-6 outline-none max-sm:pb-32 *:mx-auto *:max-w-7xl sm:px-6 sm:py-8"
      >
        <ConfigurationProblem />
        <KeepingNotice />
        <Guarded placeholder={null}>
          <tabNotice.Part />
        </Guarded>
        <Guarded key={path} placeholder={<div aria-busy="true" className="h-dvh" />}>
          <Switch>
            <Route path="/">
              <NewPage draft={draft} />
            </Route>
            <Route path="/sessions">
              <sessionsPage.Part />
            </Route>
            <Route path="/library">
              <libraryPage.Part />
            </Route>
            <Route path="/settings">
              <settingsPage.Part />
            </Route>
            <Route>
              <NotFound />
            </Route>
          </Switch>
        </Guarded>
      </main>
    </div>
  )
}

function ConfigurationProblem() {
  const { problem } = useConfiguration()
  const [dismissed, setDismissed] = useState(false)
  if (!problem || dismissed) return null
  return (
    <div className="mb-6">
      <Notice kind="warn" alert onDismiss={() => setDismissed(true)}>
        {problem}
      </Notice>
    </div>
  )
}

const NotFound = () => (
  <>
    <h1 className="text-2xl font-semibold tracking-tight">There is no such page</h1>
    <p className="mt-2 text-muted">
      The address may be mistyped.{' '}
      <Link href="/" className="text-accent underline">
        Make new notes
      </Link>{' '}
      or look into the{' '}
      <Link href="/library" className="text-accent underline">
        library
      </Link>
      .
    </p>
  </>
)
