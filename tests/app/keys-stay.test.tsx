import 'fake-indexeddb/auto'
import { App } from '#src/app/app.tsx'
import { compose } from '#src/app/compose.ts'
import { Providers } from '#src/app/providers.tsx'
import { backup } from '#src/export/backup.ts'
import { sessionManifest } from '#src/export/session-manifest.ts'
import { textOf } from '#tests/export/file-schemas.ts'
import { createControlledEngine } from '#tests/support/controlled-engine.ts'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'

vi.setConfig({ testTimeout: 30_000 })
const planted = 'AIza-planted-0123456789'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  history.replaceState(null, '', '/')
})

/** Every record of every table. */
async function wholeDatabase(): Promise<string> {
  const all: unknown[] = []
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await asked(indexedDB.open(name))
    for (const table of database.objectStoreNames)
      all.push(await asked(database.transaction(table).objectStore(table).getAll()))
    database.close()
  }
  return JSON.stringify(all)
}
const asked = <T,>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(new Error(request.error?.message)))
  })

test('a key that was typed is in nothing that is kept, exported, logged or shown, after notes were made with it', async () => {
  const said = (['log', 'info', 'warn', 'error', 'debug'] as const).map((how) =>
    vi.spyOn(console, how).mockImplementation(() => {}),
  )
  const fetched: string[] = []
  vi.stubGlobal('fetch', async (...what: unknown[]) => {
    fetched.push(JSON.stringify(what))
    return new Response('{"engine":"model"}')
  })
  const engine = createControlledEngine({}, { id: 'model', onCall: (call) => call.succeed() })
  const composition = compose({ engine })
  history.replaceState(null, '', '/settings')
  render(
    <Providers composition={composition}>
      <App draft={composition.draft} />
    </Providers>,
  )
  const user = userEvent.setup()
  const field = await screen.findByLabelText('Key for Google Gemini')
  fireEvent.change(field, { target: { value: `Bearer ${planted}\n` } })
  expect(composition.services.keys.of('https://generativelanguage.googleapis.com/v1beta')).toBe(planted)
  await user.click(screen.getByRole('link', { name: 'New' }))
  await user.type(await screen.findByRole('textbox', { name: 'Video links' }), 'https://youtu.be/dQw4w9WgXcQ')
  await user.click(screen.getByRole('button', { name: 'Generate notes' }))
  const { persistence } = composition.services
  await waitFor(async () => expect(await persistence.noteFacts()).toHaveLength(2))
  dispatchEvent(new Event('pagehide'))

  const [session] = await persistence.sessions()
  if (!session) throw new Error('There is no session')
  const database = await wholeDatabase()
  expect(database).toContain('dQw4w9WgXcQ')
  const places: Record<string, string> = {
    database,
    'local storage': JSON.stringify(Object.entries(localStorage)),
    'session storage': JSON.stringify(Object.entries(sessionStorage)),
    'session export': await textOf(sessionManifest(session, persistence, 0)),
    'back-up': await textOf(backup(persistence, 0)),
    draft: JSON.stringify(composition.draft.getState()),
    settings: JSON.stringify(composition.services.settings.getState()),
    'keys of queries': JSON.stringify(
      composition.queryClient
        .getQueryCache()
        .getAll()
        .map(({ queryKey }) => queryKey),
    ),
    address: location.href + JSON.stringify(history.state),
    console: JSON.stringify(said.map(({ mock }) => mock.calls)),
    requests: fetched.join('\n'),
    page: document.documentElement.outerHTML + document.title,
  }
  for (const [place, text] of Object.entries(places))
    expect({ place, has: text.includes(planted) }).toEqual({ place, has: false })
})
