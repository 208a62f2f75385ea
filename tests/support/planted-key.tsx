import 'fake-indexeddb/auto'
import { App } from '#src/app/app.tsx'
import { compose } from '#src/app/compose.ts'
import { Providers } from '#src/app/providers.tsx'
import { backup } from '#src/export/backup.ts'
import { sessionManifest } from '#src/export/session-manifest.ts'
import { protocol } from '#src/sessions/tabs/messages.ts'
import { textOf } from '#tests/export/file-schemas.ts'
import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, vi } from 'vitest'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  Reflect.deleteProperty(navigator, 'locks')
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

export const planted = 'AIza-planted-0123456789'

/** The app with a key typed in its settings, and what it said to the console, to servers and to other tabs. */
export async function withKey(given: Parameters<typeof compose>[0], answer: (url: string) => Response) {
  const said = (['log', 'info', 'warn', 'error', 'debug'] as const).map((how) =>
    vi.spyOn(console, how).mockImplementation(() => {}),
  )
  const fetched: (readonly [url: string, headers: string, rest: string])[] = []
  vi.stubGlobal('fetch', async (input: string | URL | Request, { headers, ...rest }: RequestInit = {}) => {
    const url = input instanceof Request ? input.url : String(input)
    fetched.push([url, JSON.stringify(headers ?? {}), JSON.stringify(rest)])
    return url.endsWith('/config.json') ? new Response('{"engine":"model"}') : answer(url)
  })
  // The only tab that runs sessions, so that it tells the others.
  const locks = { request: async (_: string, __: object, hold: (lock: object) => unknown) => hold({}) }
  Object.defineProperty(navigator, 'locks', { value: locks, configurable: true })
  const letters: unknown[] = []
  const otherTab = new BroadcastChannel('fanfold-tabs')
  otherTab.addEventListener('message', ({ data }) => {
    letters.push(data)
    if (data.message.type !== 'hosting') return
    otherTab.postMessage({ protocol, from: 'other', message: { type: 'hello' } })
  })
  const composition = compose(given)
  history.replaceState(null, '', '/settings')
  render(
    <Providers composition={composition}>
      <App draft={composition.draft} />
    </Providers>,
  )
  const user = userEvent.setup()
  const field = await screen.findByLabelText('Key for Google Gemini')
  fireEvent.change(field, { target: { value: `Bearer ${planted}\n` } })
  fireEvent.blur(field)
  expect(composition.services.keys.of('https://generativelanguage.googleapis.com/v1beta')).toBe(planted)
  await user.click(screen.getByRole('link', { name: 'New' }))
  await user.type(await screen.findByRole('textbox', { name: 'Video links' }), 'https://youtu.be/dQw4w9WgXcQ')
  await user.click(screen.getByRole('button', { name: 'Generate notes' }))

  const { persistence } = composition.services
  /** Whatever is kept, exported, logged, said or shown by now. */
  const places = async (): Promise<Record<string, string>> => {
    dispatchEvent(new Event('pagehide'))
    const session = (await persistence.sessions()).at(-1)
    if (!session) throw new Error('There is no session')
    const database = await wholeDatabase()
    expect(database).toContain('dQw4w9WgXcQ')
    otherTab.close()
    const keys = composition.queryClient.getQueryCache().getAll()
    return {
      database,
      'local storage': JSON.stringify(Object.entries(localStorage)),
      'session storage': JSON.stringify(Object.entries(sessionStorage)),
      'session export': await textOf(sessionManifest(session, persistence, 0)),
      'back-up': await textOf(backup(persistence, 0)),
      draft: JSON.stringify(composition.draft.getState()),
      settings: JSON.stringify(composition.services.settings.getState()),
      'keys of queries': JSON.stringify(keys.map(({ queryKey }) => queryKey)),
      address: location.href + JSON.stringify(history.state),
      console: JSON.stringify(said.map(({ mock }) => mock.calls)),
      requests: fetched.map(([url, , rest]) => `${url} ${rest}`).join('\n'),
      'headers to other servers': fetched
        .filter(([url]) => !url.startsWith('https://generativelanguage.googleapis.com/'))
        .map(([, headers]) => headers)
        .join('\n'),
      'state of the session': JSON.stringify(composition.services.stores.get(session.id)?.getState()),
      'letters to other tabs': JSON.stringify(letters),
      page: document.documentElement.outerHTML + document.title,
    }
  }
  return { persistence, places, fetched, letters }
}

export const expectNoKey = (places: Record<string, string>) => {
  for (const [place, text] of Object.entries(places))
    expect({ place, has: text.includes(planted) }).toEqual({ place, has: false })
}
