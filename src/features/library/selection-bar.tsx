import { number } from '#src/lib/format-count.ts'
import { Button } from '#src/ui/button.tsx'
import { Trash2 } from 'lucide-react'

/** What can be done with the notes that are selected. */
export const SelectionBar = ({
  selected,
  of,
  onAll,
  onDelete,
  onClear,
}: {
  selected: number
  of: number
  onAll: () => void
  onDelete: () => void
  onClear: () => void
}) => (
  <div role="group" aria-label="Selected notes" className="flex flex-wrap items-center gap-2 py-1 text-sm">
    <p className="mr-2 tabular-nums" aria-live="polite">
      {number(selected)} selected
    </p>
    <Button onClick={onDelete}>
      <Trash2 aria-hidden className="size-4" /> Delete
    </Button>
    {selected < of && (
      <Button look="quiet" onClick={onAll}>
        Select all {number(of)}
      </Button>
    )}
    <Button look="quiet" onClick={onClear}>
      Clear
    </Button>
  </div>
)
