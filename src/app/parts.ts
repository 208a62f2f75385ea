import { lazyPart } from '#src/ui/lazy-part.tsx'

/** Everything that the first screen does without, each in its own chunk. */
export const progress = lazyPart(
  async () => (await import('#src/features/monitor/progress-region.tsx')).ProgressRegion,
)
export const runsUnderWay = lazyPart(
  async () => (await import('#src/features/monitor/runs-under-way.tsx')).RunsUnderWay,
)
export const interrupted = lazyPart(
  async () => (await import('#src/features/monitor/interrupted.tsx')).Interrupted,
)
export const tabNotice = lazyPart(async () => (await import('#src/app/tab-notice.tsx')).TabNotice)
export const notes = lazyPart(
  async () => (await import('#src/features/results/notes-region.tsx')).NotesRegion,
)
export const sessionsPage = lazyPart(
  async () => (await import('#src/features/sessions/sessions-page.tsx')).SessionsPage,
)
export const libraryPage = lazyPart(
  async () => (await import('#src/features/library/library-page.tsx')).LibraryPage,
)
export const settingsPage = lazyPart(
  async () => (await import('#src/features/settings/settings-page.tsx')).SettingsPage,
)

/** Fetches what a session is shown with: where the address names one, before it is known what there is of it. */
export function preloadSession(): void {
  for (const part of [progress, notes]) part.preload()
}

/** Fetches them while nothing else is to be done: the first note must not wait for code. */
export function preloadParts(): () => void {
  const load = () => {
    for (const part of [runsUnderWay, progress, notes, sessionsPage, libraryPage, settingsPage])
      part.preload()
  }
  // Safari has no idle callback; the first frame is drawn when effects run, so now is late enough.
  if (!('requestIdleCallback' in globalThis)) {
    load()
    return () => {}
  }
  const handle = requestIdleCallback(load, { timeout: 2000 })
  return () => cancelIdleCallback(handle)
}
