import type { Asking } from '#src/features/composer/plan.ts'
import type { ProcessingMode } from '#src/domain/task.ts'
import { useSetSettings } from '#src/store/hooks.tsx'
import { SelectField } from '#src/ui/select-field.tsx'

const modes: Readonly<Record<ProcessingMode, string>> = {
  auto: 'Auto',
  'transcript-only': 'Transcript only',
  'video-only': 'Video only',
  hybrid: 'Hybrid',
}

/** Whether the words are read, the video is watched, or both. */
export function ProcessingModeField({ asking: { engine, processingMode } }: { asking: Asking }) {
  const setSettings = useSetSettings()
  const auto =
    engine === 'api'
      ? 'Auto leaves it to the server'
      : 'Auto watches what has no transcript: an hour of video takes about 80 times the tokens of its words'
  return (
    <SelectField
      stacked
      label="Processing mode"
      value={processingMode}
      options={modes}
      hint={`Hybrid reads the words and watches the video. ${auto}. Holds from the next start.`}
      onValue={(mode) => setSettings(engine === 'api' ? { processingMode: mode } : { modelMode: mode })}
    />
  )
}
