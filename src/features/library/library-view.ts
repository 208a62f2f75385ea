import { verbosities, type NoteId, type Verbosity } from '#src/domain/note.ts'
import type { EngineId } from '#src/domain/ports.ts'
import type { TemplateId } from '#src/domain/template.ts'
import { engineName } from '#src/widgets/engine-name.ts'
import { useSearchParams } from 'wouter'

/** In days, up to now. */
export const periodDays = { week: 7, month: 30, year: 365 } as const
export type Period = keyof typeof periodDays

/** What the library shows. */
export interface LibraryView {
  readonly query: string
  readonly template: TemplateId | undefined
  readonly engine: EngineId | undefined
  readonly period: Period | undefined
  /** The note that is open. */
  readonly note: NoteId | undefined
  readonly level: Verbosity | undefined
}

const names = {
  query: 'q',
  template: 'template',
  engine: 'engine',
  period: 'made',
  note: 'note',
  level: 'level',
} as const satisfies Record<keyof LibraryView, string>
const keys = Object.keys(names) as (keyof LibraryView)[]
const isPeriod = (id: string | null): id is Period => id !== null && Object.hasOwn(periodDays, id)
const isEngine = (id: string | null): id is EngineId => id !== null && Object.hasOwn(engineName, id)

/** What the address says; what it says wrong, or not at all, is as if nothing had been chosen. */
function readLibraryView(params: URLSearchParams): LibraryView {
  const engine = params.get(names.engine)
  const period = params.get(names.period)
  return {
    query: params.get(names.query) ?? '',
    template: params.get(names.template) ?? undefined,
    engine: isEngine(engine) ? engine : undefined,
    period: isPeriod(period) ? period : undefined,
    note: params.get(names.note) ?? undefined,
    level: verbosities.find((each) => each === params.get(names.level)),
  }
}

/** The same address with something else shown. */
function withLibraryView(params: URLSearchParams, to: Partial<LibraryView>): URLSearchParams {
  const next = new URLSearchParams(params)
  for (const key of keys) {
    if (!(key in to)) continue
    const value = to[key]
    if (value === undefined || value === '') next.delete(names[key])
    else next.set(names[key], value)
  }
  return next
}

/** The address of a view with something else shown. */
export const libraryHref = (view: LibraryView, to: Partial<LibraryView>): string =>
  `/library?${withLibraryView(new URLSearchParams(), { ...view, ...to })}`

/** The view in the address, and how to change it: as a step that Back takes back, or in place. */
export function useLibraryView() {
  const [params, setParams] = useSearchParams()
  const change = (replace: boolean) => (to: Partial<LibraryView>) =>
    setParams((old) => withLibraryView(old, to), { replace })
  return {
    view: readLibraryView(params),
    step: change(false),
    replace: change(true),
  }
}
