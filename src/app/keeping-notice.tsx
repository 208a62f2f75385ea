import { useKeeping } from '#src/store/kept-hooks.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { useState } from 'react'

/** Says that nothing outlives this page, where that is so. */
export function KeepingNotice() {
  const keeping = useKeeping()
  const [dismissed, setDismissed] = useState(false)
  if (keeping?.durable !== false || dismissed) return null
  return (
    <div className="mb-6">
      <Notice kind="warn" alert onDismiss={() => setDismissed(true)}>
        <p className="font-semibold">What you make here is lost when this page is closed.</p>
        <p>{keeping.why} Until then, download the notes that you want to keep.</p>
      </Notice>
    </div>
  )
}
