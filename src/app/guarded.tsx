import { missingPart } from '#src/ui/lazy-part.tsx'
import { Button } from '#src/ui/button.tsx'
import { ErrorBoundary } from '#src/ui/error-boundary.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Suspense, type ReactNode } from 'react'

/** A part of the screen that may still load or break: the rest of the app stays as it is. */
export const Guarded = ({ placeholder, children }: { placeholder: ReactNode; children: ReactNode }) => (
  <ErrorBoundary renderBroken={(error, again) => <Broken error={error} again={again} />}>
    <Suspense fallback={placeholder}>{children}</Suspense>
  </ErrorBoundary>
)

function Broken({ error, again }: { error: unknown; again: () => void }) {
  const missing = error instanceof Error && error.name === missingPart
  return (
    <Notice kind="bad" alert>
      <p className="font-medium">This part of the page can’t be shown.</p>
      <p className="mt-1">
        {missing
          ? error.message
          : 'Something in it broke; the rest of the app still works. Try again, and reload the page if that does not help.'}
      </p>
      {!missing && <p className="mt-1 font-mono text-sm text-muted">{String(error)}</p>}
      <p className="mt-3 flex flex-wrap gap-2">
        {!missing && <Button onClick={again}>Try again</Button>}
        <Button onClick={() => location.reload()}>Reload the page</Button>
      </p>
    </Notice>
  )
}
