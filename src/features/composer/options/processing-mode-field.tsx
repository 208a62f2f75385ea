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
  return (
    <SelectField
      stacked
      label="Processing mode"
      value={processingMode}
      options={modes}
      hint={`${engine === 'api' ? ofServer : ofModel} Holds from the next start.`}
      onValue={(mode) => setSettings(engine === 'api' ? { processingMode: mode } : { modelMode: mode })}
    />
  )
}

const ofServer =
  'Auto leaves it to the server; Hybrid reads the words and watches the video. What each costs is the server’s matter.'
/** 100 tokens for a second that is watched, as it is asked for; some 200 for a minute of words. */
const ofModel =
  'Watching a video takes about 30 times the tokens of reading its words: Video only and Hybrid do so for each YouTube video, Auto only for one without a transcript, Transcript only never.'
