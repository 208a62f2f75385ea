import { moreOptions } from '#src/features/composer/later.ts'
import { useHowMany } from '#src/features/composer/options/use-how-many.ts'
import type { Asking } from '#src/features/composer/plan.ts'
import { providers } from '#src/domain/providers.ts'
import { maxCap, type SessionId } from '#src/domain/session.ts'
import { useConfiguration } from '#src/store/hooks.tsx'
import { ErrorBoundary } from '#src/ui/error-boundary.tsx'
import { SliderField } from '#src/ui/slider-field.tsx'
import { Switch } from '#src/ui/switch.tsx'
import { Suspense } from 'react'

/** How the notes are made. What is said here of how many at a time holds for the open session, too, while it runs. */
export function RunOptions({ asking, session }: { asking: Asking; session: SessionId | undefined }) {
  const { parallel: policy } = useConfiguration()
  const { parallel, cap, runsNow, problem, change, resetRunning } = useHowMany(session)
  return (
    <div className="grid content-start gap-x-8 gap-y-4 sm:grid-cols-2">
      <Switch
        label="Parallel processing"
        checked={parallel}
        disabled={!policy.allowed}
        hint={
          !policy.allowed ? policy.because : runsNow ? changesNow : 'Makes several notes at the same time.'
        }
        onChange={(event) => change({ parallel: event.currentTarget.checked })}
      />
      <SliderField
        label="Concurrent requests"
        min={1}
        max={maxCap}
        value={cap}
        disabled={!parallel}
        hint={problem ?? sliderHint({ parallel, runsNow, cap, most: mostOf(asking) })}
        onValue={(value) => change({ cap: value })}
      />
      <details className="rounded-md border border-line sm:col-span-2">
        <summary className="cursor-pointer rounded-md px-3 py-2 font-semibold">Options</summary>
        <ErrorBoundary renderBroken={(error) => <p>{error instanceof Error ? error.message : ''}</p>}>
          <Suspense>
            <moreOptions.Part asking={asking} onReset={resetRunning} />
          </Suspense>
        </ErrorBoundary>
      </details>
    </div>
  )
}

const mostOf = ({ engine, provider }: Asking): number =>
  (engine === 'model' ? providers[provider].atOnce : undefined) ?? maxCap

/** Of one line each, so that nothing below moves at a start and at its end. */
const changesNow = 'Changes at once what runs now.'

interface HowMany {
  readonly parallel: boolean
  readonly runsNow: boolean
  readonly cap: number
  /** What the engine makes at once. */
  readonly most: number
}

function sliderHint({ parallel, runsNow, cap, most }: HowMany): string {
  if (!parallel) return 'Needs parallel processing: now it is one after the other.'
  if (most < cap) return `This engine makes ${most} at a time.`
  return runsNow ? changesNow : 'At the same time, at most.'
}
