import { App } from '#src/app/app.tsx'
import { compose } from '#src/app/compose.ts'
import { Providers } from '#src/app/providers.tsx'
import { render, screen, within } from '@testing-library/react'
import { userEvent, type UserEvent } from '@testing-library/user-event'
import { http, HttpResponse, type JsonBodyType } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, vi } from 'vitest'

export interface Asked {
  readonly template: string
  readonly body: Readonly<Record<string, unknown>>
  /** Answers with a note in the contract's form. */
  note(more?: object): void
  answer(status: number, body?: JsonBodyType, headers?: Record<string, string>): void
}

/** The notes API as a client sees it: every request waits until the test answers it. */
export interface MockedApi {
  readonly asked: readonly Asked[]
  /** The latest request for a template, once it has come. */
  request(template: string): Promise<Asked>
  config: object
}

/** Stands in for the page's own server while this file's tests run. */
export function mockApi(): MockedApi {
  const asked: Asked[] = []
  const api: MockedApi = {
    asked,
    config: { apiBaseUrl: '' },
    request: (template) =>
      vi.waitUntil(() => asked.findLast((one) => one.template === template), { timeout: 10_000 }),
  }
  const server = setupServer(
    http.get('*/config.json', () => HttpResponse.json(api.config)),
    http.post('*/api/youtube/metadata', () => new HttpResponse(null, { status: 404 })),
    http.post('*/api/videos/process', async ({ request }) => {
      const body = (await request.json()) as Record<string, unknown>
      const template = String(body['selectedTemplate'])
      return new Promise<Response>((resolve) => {
        asked.push({
          template,
          body,
          note: (more) => resolve(HttpResponse.json(noteBody(template, more))),
          answer: (status, json = null, headers = {}) =>
            resolve(HttpResponse.json(json, { status, headers })),
        })
      })
    }),
  )
  beforeAll(() => {
    server.listen({ onUnhandledRequest: 'error' })
    const real = globalThis.fetch
    // Node's fetch knows no page that an address could be relative to.
    vi.stubGlobal('fetch', (address: string, init?: RequestInit) =>
      real(new URL(address, location.href), init),
    )
  })
  afterEach(() => {
    asked.length = 0
    api.config = { apiBaseUrl: '' }
    history.replaceState(null, '', '/')
  })
  afterAll(() => {
    server.close()
    vi.unstubAllGlobals()
  })
  return api
}

const noteBody = (template: string, more: object = {}) => ({
  title: 'A talk',
  content: `## Note\n\nWords of ${template}.`,
  template,
  allVerbosityLevels: {
    brief: `## Note\n\nBrief words of ${template}.`,
    standard: `## Note\n\nWords of ${template}.`,
    comprehensive: `## Note\n\nMany words of ${template}.`,
  },
  selectedVerbosity: 'standard',
  warnings: [],
  ...more,
})

/** Opens the whole app, wired as it is in the page. */
export function openApp(): UserEvent {
  const composition = compose()
  render(
    <Providers composition={composition}>
      <App draft={composition.draft} />
    </Providers>,
  )
  return userEvent.setup()
}

/** Opens the app, gives it a link and starts it with these templates. */
export async function startInApp(...templates: readonly string[]): Promise<UserEvent> {
  const user = openApp()
  await user.type(await screen.findByRole('textbox', { name: 'Video links' }), 'https://youtu.be/dQw4w9WgXcQ')
  for (const box of within(screen.getByRole('group', { name: 'Templates' })).getAllByRole('checkbox')) {
    const wanted = templates.some((name) => box === screen.getByRole('checkbox', { name }))
    if ((box as HTMLInputElement).checked !== wanted) await user.click(box)
  }
  await user.click(screen.getByRole('button', { name: 'Generate notes' }))
  await screen.findByRole('region', { name: 'Notes' }, { timeout: 10_000 })
  return user
}
