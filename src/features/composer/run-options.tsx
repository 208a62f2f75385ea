import { maxCap } from '#src/domain/session.ts'
import { useConfiguration, useSetSettings, useSettings } from '#src/store/hooks.tsx'
import { SliderField } from '#src/ui/slider-field.tsx'
import { Switch } from '#src/ui/switch.tsx'

/** How many notes are made at a time, as the host and the user have it. */
export function useParallel(): { readonly parallel: boolean; readonly cap: number } {
  const { parallel, cap } = useSettings()
  const { config, parallel: policy } = useConfiguration()
  return { parallel: policy.allowed && parallel, cap: cap ?? config.parallel.maxConcurrent }
}

export function RunOptions() {
  const setSettings = useSetSettings()
  const { parallel: policy } = useConfiguration()
  const { parallel, cap } = useParallel()
  return (
    <div className="grid content-start gap-x-8 gap-y-4 sm:grid-cols-2">
      <Switch
        label="Parallel processing"
        checked={parallel}
        disabled={!policy.allowed}
        hint={policy.allowed ? 'Makes several notes at the same time.' : policy.because}
        onChange={(event) => setSettings({ parallel: event.currentTarget.checked })}
      />
      <SliderField
        label="Concurrent requests"
        min={1}
        max={maxCap}
        value={cap}
        disabled={!parallel}
        hint={
          parallel
            ? 'At the same time, at most.'
            : 'Needs parallel processing: now it is one after the other.'
        }
        onValue={(value) => setSettings({ cap: value })}
      />
    </div>
  )
}
