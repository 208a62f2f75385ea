import { configQuery } from '#src/app/config-query.ts'
import { createEngines } from '#src/app/engines.ts'
import { followChanges } from '#src/app/follow-changes.ts'
import { freeUnusedWords } from '#src/app/free-words.ts'
import { preloadSession } from '#src/app/parts.ts'
import { defaultConfig } from '#src/domain/config.ts'
import type { Connections } from '#src/domain/connections.ts'
import type { NoteSearch } from '#src/domain/note-search.ts'
import type { Engine, EngineId, Persistence } from '#src/domain/ports.ts'
import { createDraftStore, type DraftStore } from '#src/features/composer/draft-store.ts'
import { keepTyped } from '#src/features/composer/typed-before.ts'
import { createClock } from '#src/lib/clock.ts'
import { createFrame } from '#src/lib/frame.ts'
import { createWorkerTimer } from '#src/lib/worker-timer.ts'
import { createLatePersistence } from '#src/persistence/late.ts'
import type { ModelServer } from '#src/domain/providers.ts'
import type { Sessions } from '#src/sessions/sessions.ts'
import { browserChannel } from '#src/sessions/tabs/channel.ts'
import { laterSessions } from '#src/sessions/tabs/later-sessions.ts'
import type { TabState } from '#src/sessions/tabs/tab-state.ts'
import { createKeyRing } from '#src/store/keys.ts'
import type { Services } from '#src/store/hooks.tsx'
import { createSessionStores } from '#src/store/session-store.ts'
import { createSettingsStore } from '#src/store/settings-store.ts'
import { loading } from '#src/ui/lazy-part.tsx'
import { QueryClient } from '@tanstack/react-query'
import { createStore } from 'zustand/vanilla'

export interface Composition {
  readonly services: Services
  readonly queryClient: QueryClient
  readonly draft: DraftStore
}

export interface Given {
  /** Answers every task in place of the app's own engines. */
  readonly engine?: Engine
}

/** Builds and wires everything that outlives a screen; called once, outside React. */
export function compose({ engine: given }: Given = {}): Composition {
  const clock = createClock(createWorkerTimer())
  const persistence = createLatePersistence(async () =>
    (await import('#src/persistence/open.ts')).openPersistence(clock),
  )
  const settings = createSettingsStore()
  const keys = createKeyRing(clock, browserChannel('fanfold-keys'))
  const frame = createFrame(clock)
  const stores = createSessionStores(frame)
  // Nearly all queries read this page's own storage: being offline must not pause them.
  const queryClient = new QueryClient({
    defaultOptions: { queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false } },
  })
  followChanges(queryClient, persistence, frame, clock)

  const config = () => queryClient.getQueryData(configQuery.queryKey)?.config ?? defaultConfig
  const parts = { settings, keys, config, clock }
  const engines = createEngines(parts, persistence)
  const engine = (id: EngineId, of?: ModelServer) => given ?? engines.engine(id, of)
  const { transcriber } = engines
  const tab = createStore<TabState>(() => ({ role: 'finding' }))
  freeUnusedWords(persistence, tab, clock)
  const onState = (state: TabState) => tab.setState(state, true)
  const coming = loading(() => import('#src/app/compose-sessions.ts')).then(({ composeSessions }) =>
    composeSessions({ engine, transcriber, persistence, stores, clock, frame, onState }),
  )
  if (new URLSearchParams(location.search).has('session')) preloadSession()
  const sessions = laterSessions(coming, { engine, transcriber, clock })
  settings.subscribe((now, before) => {
    const changed =
      now.requestsAMinute !== before.requestsAMinute ||
      now.rateLimitMode !== before.rateLimitMode ||
      now.connections !== before.connections ||
      now.transcription !== before.transcription
    if (changed) sessions.readLimits()
  })
  askBeforeLoss(persistence, sessions)
  // A file dropped beside its place would otherwise replace the page, and everything in it.
  for (const type of ['dragover', 'drop']) addEventListener(type, (event) => event.preventDefault())
  let search: NoteSearch | undefined
  const noteSearch = async () => {
    const { createPageSearch } = await import('#src/app/page-search.ts')
    return (search ??= createPageSearch(persistence, clock))
  }
  const spoken = () => import('#src/app/connections.ts')
  let videoFacts: Connections['metadata']
  const connections: Connections = {
    test: async (of, signal) => (await spoken()).testConnection(of, parts, signal),
    models: async (signal) => (await spoken()).listModels(parts, signal),
    async metadata(link, signal) {
      const { createVideoFacts } = await spoken()
      return (videoFacts ??= createVideoFacts(parts))(link, signal)
    },
  }
  const draft = createDraftStore()
  keepTyped(draft)
  return {
    services: {
      sessions,
      stores,
      tab,
      settings,
      keys,
      connections,
      persistence,
      clock,
      noteSearch,
      providers: async () => (await spoken()).providersHere(),
    },
    queryClient,
    draft,
  }
}

/** Leaving the page is asked about while something runs, and where something would be gone. */
function askBeforeLoss(persistence: Persistence, sessions: Sessions): void {
  let isDurable = true
  let hasNotes = false
  void persistence.keeping().then(({ durable }) => {
    isDurable = durable
  })
  persistence.onChange((changes) => {
    hasNotes ||= changes.some(({ of }) => of === 'note')
  })
  addEventListener('beforeunload', (event) => {
    if (sessions.losesWork() || (hasNotes && !isDurable)) event.preventDefault()
  })
}
