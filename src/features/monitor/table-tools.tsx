import { useSession } from '#src/store/hooks.tsx'
import type { SessionId } from '#src/domain/session.ts'
import { SelectField } from '#src/ui/select-field.tsx'
import type { TableOrder, TableShow, TableView } from '#src/widgets/table-view.ts'
import { Search } from 'lucide-react'

const showWords: Readonly<Record<TableShow, string>> = {
  all: 'All videos',
  running: 'Running',
  waiting: 'Waiting',
  failed: 'With failures',
  flawed: 'To look at',
  complete: 'Complete',
  stopped: 'Not started',
  cancelled: 'Cancelled',
}

const orderWords: Readonly<Record<TableOrder, string>> = {
  listed: 'As listed',
  recent: 'Most recent first',
  trouble: 'Failures first',
  done: 'Most done first',
  title: 'Title A–Z',
  '-title': 'Title Z–A',
  shortest: 'Shortest first',
  longest: 'Longest first',
}

/** Finds, filters and orders the rows of the table. */
export function TableTools({
  session,
  view,
  shown,
  onView,
}: {
  session: SessionId
  view: TableView
  /** How many rows are listed. */
  shown: number
  onView: (change: Partial<TableView>) => void
}) {
  const total = useSession(session, (state) => state.session.videos.length)
  const running = useSession(session, ({ batches }) => batches > 0)
  return (
    <div className="flex flex-wrap items-center gap-2 text-sm">
      <label className="relative flex-1 basis-48 max-sm:basis-full sm:max-w-64">
        <span className="sr-only">Find a video</span>
        <Search aria-hidden className="absolute top-2.5 left-2.5 size-4 text-muted" />
        <input
          type="search"
          value={view.find}
          onChange={({ currentTarget }) => onView({ find: currentTarget.value })}
          placeholder="Find a video"
          className="min-h-9 w-full rounded-md border border-edge bg-surface pr-2 pl-8 placeholder:text-muted"
        />
      </label>
      <SelectField label="Show" value={view.show} options={showWords} onValue={(show) => onView({ show })} />
      <SelectField
        label="Sort"
        value={view.order}
        options={orderWords}
        onValue={(order) => onView({ order })}
      />
      {/* While something runs it changes by itself, and would talk all the time. */}
      <p aria-live={running ? 'off' : 'polite'} className="text-muted tabular-nums">
        {shown < total && `${shown} of ${total}`}
      </p>
    </div>
  )
}
