import { NumberField } from '#src/ui/number-field.tsx'
import { RateOptions } from '#src/features/composer/options/rate-options.tsx'
import { ProcessingModeField } from '#src/features/composer/options/processing-mode-field.tsx'
import { canWatch, type Asking } from '#src/features/composer/plan.ts'
import { timeoutRange, usualTimeoutMs, type TaskOrder } from '#src/domain/session.ts'
import { duration } from '#src/lib/format-time.ts'
import { useSetSettings, useSettings } from '#src/store/hooks.tsx'
import { withDefaultOptions } from '#src/store/settings-store.ts'
import { ModelRateField } from '#src/widgets/model-rate-field.tsx'
import { Button } from '#src/ui/button.tsx'
import { RadioGroup, type RadioOption } from '#src/ui/radio-group.tsx'
import { RotateCcw } from 'lucide-react'
import { Fragment, useState } from 'react'

const orders: readonly RadioOption<TaskOrder>[] = [
  { value: 'shortest', label: 'Shortest first' },
  { value: 'listed', label: 'As listed' },
]

/** What most people leave as it is. */
export function MoreOptions({ asking, onReset }: { asking: Asking; onReset: () => void }) {
  const settings = useSettings()
  const setSettings = useSetSettings()
  const [resets, setResets] = useState(0)
  const timeoutMs = settings.timeoutMs ?? usualTimeoutMs
  return (
    <div className="flex flex-col gap-5 border-t border-line p-3">
      {/* New ones after a reset: they hold what was typed. The button stays, and with it the focus. */}
      <Fragment key={resets}>
        {canWatch(asking) && <ProcessingModeField asking={asking} />}
        {asking.engine === 'api' && <RateOptions />}
        {asking.engine === 'model' && asking.provider !== 'device' && <ModelRateField />}
        <RadioGroup
          stacked
          label="Order"
          options={orders}
          value={settings.order ?? 'shortest'}
          onChange={(order) => setSettings({ order })}
          hint="Shortest first brings most notes soonest; as listed goes video by video. Holds from the next start."
        />
        <NumberField
          label="Time-out"
          unit="seconds"
          value={timeoutMs / 1000}
          least={timeoutRange.leastMs / 1000}
          most={timeoutRange.mostMs / 1000}
          hint={`Seconds without a sign of life until a request counts as failed and is tried again: now ${duration(timeoutMs / 1000)}. Holds from the next start.`}
          onValue={(seconds) => setSettings({ timeoutMs: seconds * 1000 })}
        />
      </Fragment>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button
          onClick={() => {
            setSettings(withDefaultOptions(settings), true)
            onReset()
            setResets(resets + 1)
          }}
        >
          <RotateCcw aria-hidden className="size-4" />
          Reset to defaults
        </Button>
        <p className="text-sm text-muted">These options, and how many at a time.</p>
      </div>
    </div>
  )
}
