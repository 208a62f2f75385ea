import type { NoteFacts } from '#src/domain/note.ts'
import type { EngineId } from '#src/domain/ports.ts'
import type { LibraryView, Period } from '#src/features/library/library-view.ts'
import { templateById } from '#src/templates/built-in.ts'
import { SelectField } from '#src/ui/select-field.tsx'
import { engineName } from '#src/widgets/engine-name.ts'
import { Search } from 'lucide-react'

const periodWords: Readonly<Record<Period | '', string>> = {
  '': 'Any time',
  week: 'Last 7 days',
  month: 'Last 30 days',
  year: 'Last year',
}
const engineWords: Readonly<Record<EngineId | '', string>> = { '': 'Any engine', ...engineName }

/** What is looked for, and among which notes. Typing changes the address in place, a choice is a step. */
export function SearchTools({
  notes,
  address: { view, step, replace },
}: {
  notes: readonly NoteFacts[]
  address: {
    readonly view: LibraryView
    readonly step: (to: Partial<LibraryView>) => void
    readonly replace: (to: Partial<LibraryView>) => void
  }
}) {
  const templates = new Set(notes.map(({ template }) => template))
  if (view.template !== undefined) templates.add(view.template)
  const names = [...templates].map((id) => [id, templateById(id)?.name ?? id] as const)
  const templateWords: Record<string, string> = {
    '': 'All templates',
    ...Object.fromEntries(names.sort(([, a], [, b]) => a.localeCompare(b))),
  }
  return (
    <div role="search" className="grid gap-2">
      <label className="relative">
        <span className="sr-only">Search notes</span>
        <Search aria-hidden className="absolute top-3 left-3 size-4.5 text-muted" />
        <input
          type="search"
          value={view.query}
          onChange={({ currentTarget }) => replace({ query: currentTarget.value })}
          placeholder="Search notes"
          spellCheck={false}
          className="min-h-10 w-full rounded-md border border-edge bg-surface pr-2 pl-10 placeholder:text-muted"
        />
      </label>
      <div className="flex flex-wrap items-center gap-2 text-sm">
        <SelectField
          label="Template"
          value={view.template ?? ''}
          options={templateWords}
          onValue={(template) => step({ template })}
        />
        <SelectField
          label="Made"
          value={view.period ?? ''}
          options={periodWords}
          onValue={(period) => step({ period: period === '' ? undefined : period })}
        />
        <SelectField
          label="Engine"
          value={view.engine ?? ''}
          options={engineWords}
          onValue={(engine) => step({ engine: engine === '' ? undefined : engine })}
        />
      </div>
    </div>
  )
}
