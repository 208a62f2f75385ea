import { X, type LucideIcon } from 'lucide-react'

/** One thing that was given, and how to take it away. */
export const GivenItem = ({
  Icon,
  name,
  wrong = false,
  onRemove,
}: {
  Icon: LucideIcon
  name: string
  wrong?: boolean
  onRemove: () => void
}) => (
  <li className="flex max-w-full min-w-0 items-center gap-1.5 rounded-md bg-sunken py-0.5 pr-0.5 pl-2 text-sm">
    <Icon aria-hidden className={`size-4 shrink-0 ${wrong ? 'text-bad' : 'text-muted'}`} />
    <span className="truncate">{name}</span>
    <button
      type="button"
      aria-label={`Remove ${name}`}
      onClick={onRemove}
      className="grid size-7 shrink-0 place-items-center rounded-md text-muted hover:text-ink"
    >
      <X aria-hidden className="size-4" />
    </button>
  </li>
)
