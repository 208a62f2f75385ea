import type { SessionId } from '#src/domain/session.ts'
import { Button } from '#src/ui/button.tsx'
import type { Ref } from 'react'
import { Link } from 'wouter'

/** What can be done with a session; each is named with it for those who listen. */
export const SessionActions = ({
  title,
  id,
  renameButton,
  onResume,
  onRename,
  onNotes,
  onExport,
  onDelete,
}: {
  title: string
  id: SessionId
  renameButton: Ref<HTMLButtonElement>
  /** Only where there is something to resume. */
  onResume?: () => void
  onRename: () => void
  /** All notes, to be read elsewhere. */
  onNotes: () => void
  onExport: () => void
  onDelete: () => void
}) => (
  <div className="-mx-3 -mb-1.5 flex flex-wrap items-center text-sm sm:col-span-2">
    {onResume && (
      <Button look="quiet" aria-label={`Resume ${title}`} onClick={onResume}>
        Resume
      </Button>
    )}
    <Button look="quiet" ref={renameButton} aria-label={`Rename ${title}`} onClick={onRename}>
      Rename
    </Button>
    <Link
      href={`/?from-session=${encodeURIComponent(id)}`}
      aria-label={`Duplicate with other templates: ${title}`}
      className="inline-flex min-h-9 items-center rounded-md px-3 py-1 font-semibold text-accent hover:bg-accent-soft"
    >
      Duplicate with other templates
    </Link>
    <Button look="quiet" aria-label={`Download notes: ${title}`} onClick={onNotes}>
      Download notes
    </Button>
    <Button look="quiet" aria-label={`Export ${title}`} onClick={onExport}>
      Export
    </Button>
    <Button look="quiet" aria-label={`Delete ${title}`} onClick={onDelete}>
      Delete
    </Button>
  </div>
)
