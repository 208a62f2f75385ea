import type { AppConfig, ParallelPolicy } from '#src/domain/config.ts'
import type { Connections } from '#src/domain/connections.ts'
import type { NoteSearch } from '#src/domain/note-search.ts'
import type { Persistence } from '#src/domain/ports.ts'
import type { ProviderId } from '#src/domain/providers.ts'
import type { SessionId, SessionSettings } from '#src/domain/session.ts'
import type { Clock, EpochMs, Ms } from '#src/lib/clock.ts'
import { nextEta, remainingMs, type Eta } from '#src/run/eta.ts'
import { readReport, type RunReport } from '#src/run/report.ts'
import { overallProgress } from '#src/run/progress.ts'
import type { Sessions } from '#src/sessions/sessions.ts'
import type { TabState } from '#src/sessions/tabs/tab-state.ts'
import { follow } from '#src/store/follow.ts'
import type { KeyRing } from '#src/store/keys.ts'
import type { SessionState, SessionStore, SessionStores } from '#src/store/session-store.ts'
import type { Settings, SettingsStore } from '#src/store/settings-store.ts'
import { useQuery } from '@tanstack/react-query'
import { createContext, use, useEffect, useState, type ReactNode } from 'react'
import { useStore, type StoreApi } from 'zustand'
import { createStore } from 'zustand/vanilla'

/** What compose() built, outside React. */
export interface Services {
  readonly sessions: Sessions
  readonly stores: SessionStores
  /** How this tab stands to the others of the app. */
  readonly tab: StoreApi<TabState>
  readonly settings: SettingsStore
  readonly keys: KeyRing
  readonly connections: Connections
  /** Those that there are in this browser. */
  readonly providers: () => Promise<readonly ProviderId[]>
  readonly persistence: Persistence
  readonly clock: Clock
  /** Fetched when it is first asked for. */
  readonly noteSearch: () => Promise<NoteSearch>
}

/** What the host decided, once `/config.json` has been read. */
export interface Configuration {
  readonly config: AppConfig
  readonly parallel: ParallelPolicy
  /** Why `/config.json` could not be used, for the screen; the defaults hold then. */
  readonly problem?: string
}

const ServicesContext = createContext<Services | undefined>(undefined)
const ConfigurationContext = createContext<Configuration | undefined>(undefined)

export const ServicesProvider = ({ services, children }: { services: Services; children: ReactNode }) => (
  <ServicesContext value={services}>{children}</ServicesContext>
)
export const ConfigurationProvider = ({
  configuration,
  children,
}: {
  configuration: Configuration
  children: ReactNode
}) => <ConfigurationContext value={configuration}>{children}</ConfigurationContext>

export function useServices(): Services {
  const services = use(ServicesContext)
  if (!services) throw new Error('ServicesProvider is missing above this component')
  return services
}

export function useConfiguration(): Configuration {
  const configuration = use(ConfigurationContext)
  if (!configuration) throw new Error('ConfigurationProvider is missing above this component')
  return configuration
}

export const useCommands = (): Sessions => useServices().sessions
export const usePersistence = (): Persistence => useServices().persistence
export const useClock = (): Clock => useServices().clock

export const useSettings = (): Settings => useStore(useServices().settings)
export const useSetSettings = (): SettingsStore['setState'] => useServices().settings.setState

export const useTab = (): TabState => useStore(useServices().tab)

/** Undefined while the session is not open. */
export function useSessionStore(id: SessionId): SessionStore | undefined {
  const { stores } = useServices()
  return useStore(stores.ids, () => stores.get(id))
}

/** The sessions that are open in this page. */
export const useOpenSessions = (): ReadonlySet<SessionId> => useStore(useServices().stores.ids)

export type Opening =
  | { readonly status: 'opening' | 'open' | 'gone' }
  /** `problem` is a sentence for the user. */
  | { readonly status: 'failed'; readonly problem: string; readonly retry: () => void }

/** Opens a stored session, and again where it was closed meanwhile; `gone` where there is no such session. */
export function useOpening(id: SessionId | undefined): Opening {
  const { sessions } = useServices()
  const isOpen = useSessionStore(id ?? '') !== undefined
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['session', id, 'open'],
    queryFn: () => (id === undefined ? false : sessions.open(id)),
    enabled: id !== undefined && !isOpen,
  })
  if (isOpen) return { status: 'open' }
  if (isFetching) return { status: 'opening' }
  if (error) return { status: 'failed', problem: error.message, retry: () => void refetch() }
  // That it could be opened once says nothing now that it is not open.
  return { status: data === false ? 'gone' : 'opening' }
}

function useOpenStore(id: SessionId): SessionStore {
  const store = useSessionStore(id)
  if (!store) throw new Error(`Session ${id} is not open`)
  return store
}

/** `select` returns primitives or stored objects, never fresh ones. Throws for a session that is not open. */
export function useSession<T>(id: SessionId, select: (state: SessionState) => T): T {
  return useStore(useOpenStore(id), select)
}

/** A session as it is every `everyMs` while something is under way, and at once when nothing is any more. */
export function useMoment(
  id: SessionId,
  everyMs: Ms,
): { readonly state: SessionState; readonly now: EpochMs } {
  const { clock } = useServices()
  const store = useOpenStore(id)
  const [moment, setMoment] = useState(() => ({ state: store.getState(), now: clock.epoch() }))
  useEffect(
    () => follow(store, clock, everyMs, (state, now) => setMoment({ state, now })),
    [store, clock, everyMs],
  )
  // Of another session, until the effect has run.
  return moment.state.session.id === id ? moment : { state: store.getState(), now: moment.now }
}

/** The same without the time, for what costs too much to be done at every change: one object while nothing changes. */
export const useSnapshot = (id: SessionId, everyMs: Ms): SessionState => useMoment(id, everyMs).state

/** How far a session is, 0..1. */
export const useOverall = (id: SessionId, now: EpochMs): number => {
  const { census, statuses } = useSession(id, (state) => state)
  return overallProgress(census, statuses, now)
}

const nothingOpen = createStore<undefined>(() => undefined)

/** As `useSession`; undefined where the session is not open. */
export function useSessionIfOpen<T>(
  id: SessionId | undefined,
  select: (state: SessionState) => T,
): T | undefined {
  const store: Pick<
    StoreApi<SessionState | undefined>,
    'getState' | 'getInitialState' | 'subscribe'
  > = useSessionStore(id ?? '') ?? nothingOpen
  return useStore(store, (state) => state && select(state))
}

/** A session's settings while something of it is under way; undefined else, and where it is not open. */
export const useSettingsUnderWay = (id: SessionId | undefined): SessionSettings | undefined =>
  useSessionIfOpen(id, ({ batches, session }) => (batches > 0 ? session.settings : undefined))

/** Before this there is too little to go by, and what ends sooner needs no forecast. */
const firstEtaAfterMs: Ms = 3000

/** When all of a session is likely to be done; undefined where nothing goes on, or it is over in a moment. */
export function useEta(id: SessionId, now: EpochMs): EpochMs | undefined {
  const { session, statuses, lanes, batches, stretch } = useSession(id, (state) => state)
  const [eta, setEta] = useState<Eta>()
  const goesOn = batches > 0 && !lanes.paused && stretch && now - stretch.since >= firstEtaAfterMs
  if (!goesOn || !lanes.limits) return undefined
  // Events come many times a second, and the forecast is no finer than that.
  if (eta?.at === now && eta.steadySince === lanes.steadySince) return eta.endsAt
  const { videos } = session
  const remaining = remainingMs({ videos, statuses, lanes, limits: lanes.limits, now })
  if (remaining === undefined) return undefined
  const next = nextEta(eta, remaining, now, lanes.steadySince)
  setEta(next)
  return next.endsAt
}

/** How the last stretch of work goes, or went, worked out once a second; undefined before there was one. */
export function useReport(id: SessionId): RunReport | undefined {
  const { state, now } = useMoment(id, 1000)
  const { statuses, counts, stretch, lanes, history } = state
  return stretch && readReport({ statuses, counts, stretch, holds: history.holds }, lanes.limits, now)
}

/** The wall clock, once a second while `running`. */
export function useNow(running: boolean): EpochMs {
  const { clock } = useServices()
  const [{ now, ran }, setNow] = useState(() => ({ now: clock.epoch(), ran: running }))
  // While drawing, not in an effect: what begins would be drawn twice.
  if (running !== ran) setNow({ now: clock.epoch(), ran: running })
  useEffect(() => {
    if (!running) return undefined
    let disarm = () => {}
    const arm = () => {
      disarm = clock.at(clock.now() + 1000, () => {
        setNow({ now: clock.epoch(), ran: true })
        arm()
      })
    }
    arm()
    return () => disarm()
  }, [clock, running])
  return now
}
