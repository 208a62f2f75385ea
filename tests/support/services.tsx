import { followChanges } from '#src/app/follow-changes.ts'
import { defaultConfig, type AppConfig, type ParallelPolicy } from '#src/domain/config.ts'
import type { Persistence } from '#src/domain/ports.ts'
import { providerIds } from '#src/domain/providers.ts'
import type { Clock, Ms } from '#src/lib/clock.ts'
import { createMemoryPersistence } from '#src/persistence/memory.ts'
import { createNoteSearch } from '#src/search/create-note-search.ts'
import { indexHere } from '#src/search/index-port.ts'
import { createSessions } from '#src/sessions/create-sessions.ts'
import type { StartRequest } from '#src/sessions/sessions.ts'
import type { TabState } from '#src/sessions/tabs/tab-state.ts'
import { ConfigurationProvider, ServicesProvider, type Services } from '#src/store/hooks.tsx'
import { createKeyRing } from '#src/store/keys.ts'
import { createSessionStores } from '#src/store/session-store.ts'
import { defaultSettings, type Settings } from '#src/store/settings-store.ts'
import { found } from '#tests/support/builders.ts'
import { createControlledEngine, type ControlledEngine } from '#tests/support/controlled-engine.ts'
import {
  createControlledTranscriber,
  type ControlledTranscriber,
} from '#tests/support/controlled-transcriber.ts'
import { createFakeClock, flush, type FakeClock } from '#tests/support/fake-clock.ts'
import { createMemorySendLog } from '#tests/support/memory-send-log.ts'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, render, type RenderResult } from '@testing-library/react'
import type { ReactNode } from 'react'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { createStore } from 'zustand/vanilla'

export interface TestServices extends Services {
  readonly clock: FakeClock
  /** Answers when the test says so; serves both engine ids. */
  readonly engine: ControlledEngine
  /** Answers when the test says so; asked where the settings have it on and the engine refuses what has no words. */
  readonly transcriber: ControlledTranscriber
  readonly persistence: Persistence
  readonly queryClient: QueryClient
  /** Starts a session: one video and these templates unless told otherwise. */
  start(request?: Partial<StartRequest>): Promise<string>
  /** Does something and lets everything that follows from it happen. */
  settle(what?: () => void): Promise<void>
}

/** Real sessions, stores and memory persistence around an engine and a clock that the test controls. */
export function createTestServices(
  engine: ControlledEngine = createControlledEngine(),
  persistence: Persistence = createMemoryPersistence({ durable: true }),
): TestServices {
  const clock = createFakeClock()
  const queryClient = new QueryClient({
    defaultOptions: { queries: { networkMode: 'always', retry: false } },
  })
  // Lists are read again at once, however often they change.
  const noRest = { now: () => 0, at: (_due: Ms, wake: () => void) => (queueMicrotask(wake), () => {}) }
  followChanges(queryClient, persistence, (job) => job(), noRest)
  const stores = createSessionStores((job) => clock.at(clock.now(), job))
  const transcriber = createControlledTranscriber()
  const settings = createStore<Settings>(() => defaultSettings)
  let ids = 0
  const sessions = createSessions({
    engine: () => engine,
    transcriber: () => (settings.getState().transcription?.on ? transcriber : undefined),
    persistence,
    sendLog: createMemorySendLog(),
    clock: clock satisfies Clock,
    random: () => 0.5,
    newId: () => `id${++ids}`,
    listener: { opened: stores.open, changed: stores.changed, closed: stores.close, happened: stores.apply },
  })
  const settle = (what: () => void = () => {}) =>
    act(async () => {
      what()
      await clock.advance(0)
      await flush()
    })
  const search = createNoteSearch({ persistence, clock, connect: indexHere, templateName: (id) => id })
  return {
    noteSearch: async () => search,
    clock,
    engine,
    transcriber,
    persistence,
    queryClient,
    sessions,
    stores,
    tab: createStore<TabState>(() => ({ role: 'host' })),
    settings,
    keys: createKeyRing(clock),
    connections: { test: () => Promise.reject(new Error('nothing to test')), models: async () => [] },
    providers: async () => providerIds.filter((id) => id !== 'device'),
    settle,
    async start(request = {}) {
      let id = ''
      await act(async () => {
        id = await sessions.start({
          engine: 'api',
          videos: [found()],
          templates: ['basic-summary', 'study-notes'],
          settings: { parallel: true, cap: 5, processingMode: 'hybrid', verbosity: 'standard' },
          ...request,
        })
        await clock.advance(0)
      })
      return id
    },
  }
}

export interface RenderOptions {
  readonly services?: TestServices
  readonly config?: Partial<AppConfig>
  readonly parallel?: ParallelPolicy
  readonly problem?: string
  /** Path with query, `/` unless told otherwise. */
  readonly at?: string
}

export interface Rendered extends RenderResult {
  readonly services: TestServices
  /** Where the app has gone, oldest first: path with query. */
  readonly history: readonly string[]
}

/** Draws a screen with everything above it that it needs. */
export function renderWithServices(screen: ReactNode, options: RenderOptions = {}): Rendered {
  const { services = createTestServices(), config, parallel = { allowed: true }, problem, at = '/' } = options
  const [path = '/', search = ''] = at.split('?')
  const { hook, searchHook, history } = memoryLocation({ path, searchPath: search, record: true })
  const result = render(
    <QueryClientProvider client={services.queryClient}>
      <ServicesProvider services={services}>
        <ConfigurationProvider
          configuration={{ config: { ...defaultConfig, ...config }, parallel, ...(problem && { problem }) }}
        >
          <Router hook={hook} searchHook={searchHook}>
            {screen}
          </Router>
        </ConfigurationProvider>
      </ServicesProvider>
    </QueryClientProvider>,
  )
  return { ...result, services, history }
}
