import { Button } from '#src/ui/button.tsx'
import { X } from 'lucide-react'

/** Says what was just done, and offers to take it back, at the lower edge of the window until it is dismissed. */
export const UndoNotice = ({
  children,
  onUndo,
  onDismiss,
}: {
  /** One sentence; undefined while there is nothing to undo. The region stays, so that it is heard. */
  children: string | undefined
  onUndo: () => void
  onDismiss: () => void
}) => (
  <div role="status" className="pointer-events-none fixed inset-x-0 bottom-4 z-40 flex justify-center px-4">
    {children !== undefined && (
      <div className="pointer-events-auto flex max-w-full items-center gap-3 rounded-md border border-line bg-surface py-2 pr-2 pl-4 shadow-lg">
        <p className="min-w-0 wrap-anywhere">{children}</p>
        <Button onClick={onUndo}>Undo</Button>
        <button
          type="button"
          aria-label="Dismiss"
          onClick={onDismiss}
          className="grid size-9 place-items-center rounded-md text-muted hover:bg-sunken hover:text-ink"
        >
          <X aria-hidden className="size-4" />
        </button>
      </div>
    )}
  </div>
)
