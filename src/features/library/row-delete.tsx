import { Trash2 } from 'lucide-react'

export const RowDelete = ({ label, onDelete }: { label: string; onDelete: () => void }) => (
  <button
    type="button"
    aria-label={label}
    title={label}
    onClick={onDelete}
    className="grid size-8 shrink-0 place-items-center rounded-md text-muted hover:bg-sunken hover:text-bad"
  >
    <Trash2 aria-hidden className="size-4" />
  </button>
)
