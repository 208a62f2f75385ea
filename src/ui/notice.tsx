import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from 'lucide-react'
import type { ReactNode } from 'react'

const kinds = {
  info: { look: 'border-accent bg-accent-soft', tint: 'text-accent', Icon: Info },
  good: { look: 'border-good bg-good-soft', tint: 'text-good', Icon: CircleCheck },
  warn: { look: 'border-warn bg-warn-soft', tint: 'text-warn', Icon: TriangleAlert },
  bad: { look: 'border-bad bg-bad-soft', tint: 'text-bad', Icon: CircleAlert },
}

/** A sentence or two that must be seen. `alert` has it read out at once. */
export function Notice({
  kind,
  alert = false,
  onDismiss,
  children,
}: {
  kind: keyof typeof kinds
  alert?: boolean
  onDismiss?: () => void
  children: ReactNode
}) {
  const { look, tint, Icon } = kinds[kind]
  return (
    <div role={alert ? 'alert' : undefined} className={`flex gap-2.5 rounded-md border p-3 ${look}`}>
      <Icon aria-hidden className={`mt-0.5 size-4.5 shrink-0 ${tint}`} />
      <div className="min-w-0 flex-1 wrap-break-word">{children}</div>
      {onDismiss && (
        <button
          type="button"
          aria-label="Dismiss"
          onClick={onDismiss}
          className="-m-1 grid size-7 shrink-0 place-items-center self-start rounded-md hover:bg-surface"
        >
          <X aria-hidden className="size-4" />
        </button>
      )}
    </div>
  )
}
