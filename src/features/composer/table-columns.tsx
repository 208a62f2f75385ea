import { count, number } from '#src/lib/format-count.ts'
import { roles, type Columns, type Role } from '#src/sources/sheet/columns.ts'
import type { TableVideos } from '#src/sources/sheet/table-videos.ts'
import type { TableFile } from '#src/sources/source-file.ts'
import { useId } from 'react'

const labels: Readonly<Record<Role, string>> = {
  link: 'Link column',
  title: 'Title column',
  description: 'Description column',
  transcript: 'Transcript or caption file column',
  duration: 'Duration column',
}

/** What a table was read as, and which of its columns is what, for the user to change. */
export function TableColumns({
  file: { name, videos },
  open,
  onColumns,
}: {
  file: TableFile
  open: boolean
  onColumns: (columns: Partial<Columns>) => void
}) {
  return (
    <details open={open} className="rounded-md border border-line px-3 py-2">
      <summary className="cursor-pointer text-sm">
        <span className="font-semibold wrap-anywhere">{name}</span>{' '}
        <span className="text-muted">{countsOf(videos)}</span>
      </summary>
      <fieldset
        aria-label={`Columns of ${name}`}
        className="mt-2 grid min-w-0 grid-cols-2 items-end gap-x-3 gap-y-2 sm:grid-cols-3 lg:grid-cols-5"
      >
        {roles.map((role) => (
          <ColumnChoice
            key={role}
            label={labels[role]}
            options={videos.names}
            value={videos.columns[role]}
            onChange={(column) => onColumns({ [role]: column })}
          />
        ))}
      </fieldset>
    </details>
  )
}

function ColumnChoice({
  label,
  options,
  value,
  onChange,
}: {
  label: string
  options: readonly string[]
  value: number | null
  onChange: (column: number | null) => void
}) {
  const id = useId()
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <label htmlFor={id} className="text-sm text-muted">
        {label}
      </label>
      <select
        id={id}
        value={value ?? ''}
        onChange={({ currentTarget }) =>
          onChange(currentTarget.value === '' ? null : Number(currentTarget.value))
        }
        className="min-h-9 w-full min-w-0 rounded-md border border-edge bg-surface px-2 py-1"
      >
        <option value="">– none –</option>
        {options.map((option, column) => (
          <option key={option} value={column}>
            {option}
          </option>
        ))}
      </select>
    </div>
  )
}

function countsOf({ rows, videos, rejects, repeated, leftOut }: TableVideos): string {
  const bad = rejects.filter(({ at }) => at !== undefined).length
  return [
    count(rows, 'row'),
    `${number(videos.length)} usable`,
    ...(bad > 0 ? [`${number(bad)} not usable`] : []),
    ...(repeated > 0 ? [`${number(repeated)} merged`] : []),
    ...(leftOut > 0 ? [`${number(leftOut)} left out`] : []),
  ].join(' · ')
}
