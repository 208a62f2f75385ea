import { usualDeapi } from '#src/domain/deapi.ts'
import type { Settings, Transcription } from '#src/store/settings-store.ts'

/** Whether and how links without words are transcribed: not, until the user wants it. */
export const transcriptionChoice = ({
  transcription,
}: Pick<Settings, 'transcription'>): Required<Transcription> => ({
  on: transcription?.on ?? false,
  plan: transcription?.plan ?? 'basic',
  baseUrl: transcription?.baseUrl || usualDeapi,
})
