import { KeysSection } from '#src/features/settings/keys-section.tsx'
import { NotesApi } from '#src/features/settings/notes-api.tsx'
import { OwnModel } from '#src/features/settings/own-model.tsx'
import { Storage } from '#src/features/settings/storage.tsx'
import { Transcription } from '#src/features/settings/transcription.tsx'
import type { EngineId } from '#src/domain/ports.ts'
import { engineChoice } from '#src/store/engine-choice.ts'
import { useConfiguration, useSetSettings, useSettings } from '#src/store/hooks.tsx'
import { defaultSettings, type Theme } from '#src/store/settings-store.ts'
import { transcriptionChoice } from '#src/store/transcription-choice.ts'
import { Button } from '#src/ui/button.tsx'
import { RadioCards } from '#src/ui/radio-cards.tsx'
import { RotateCcw } from 'lucide-react'
import { Fragment, useEffect, useState } from 'react'

/** @param transcribes whether links go to deAPI */
const engines = (
  transcribes: boolean,
): readonly { value: EngineId; label: string; description: string }[] => [
  {
    value: 'browser',
    label: 'In this browser',
    description: transcribes
      ? 'Works from the words of captions or a transcript. Links without them go to deAPI, as said below; nothing else leaves this page.'
      : 'Works from the words of captions or a transcript. Nothing leaves this page, and it needs no account. It can’t fetch what a link leads to.',
  },
  {
    value: 'model',
    label: 'Your own model',
    description:
      'Gemini with your key, any other provider, or a model on your machine writes the notes. Gemini makes them from a YouTube link alone.',
  },
  {
    value: 'api',
    label: 'Notes API',
    description:
      'A server makes the notes, from the link alone if need be. It gets the links, one request for each note.',
  },
]

const themes: readonly { value: Theme; label: string; description: string }[] = [
  {
    value: 'system',
    label: 'As the system has it',
    description: 'Follows your device, by day and by night.',
  },
  { value: 'light', label: 'Light', description: 'Dark words on paper.' },
  { value: 'dark', label: 'Dark', description: 'Light words on ink.' },
]

export function SettingsPage() {
  const { theme, ...settings } = useSettings()
  const setSettings = useSetSettings()
  const { id } = engineChoice(settings, useConfiguration().config)
  const [resets, setResets] = useState(0)
  // The page comes later than the address that names a part of it.
  useEffect(() => document.getElementById(location.hash.slice(1))?.scrollIntoView(), [])
  return (
    <div className="flex max-w-3xl flex-col gap-8">
      <div>
        <h1 className="text-xl font-semibold">Settings</h1>
        <p className="mt-1 text-muted">
          Kept in this browser. Sessions that have begun go on with the engine they have.
        </p>
      </div>
      <section aria-labelledby="engines" className="flex flex-col gap-6">
        <h2 id="engines" className="text-lg font-semibold">
          Engines
        </h2>
        <RadioCards
          level="h3"
          legend="Default engine"
          choices={engines(transcriptionChoice(settings).on)}
          value={id}
          onValue={(engine) => setSettings({ engine })}
        />
        {/* New ones after a reset: they hold what was typed. */}
        <Fragment key={resets}>
          {id === 'api' && <NotesApi />}
          {id === 'model' && <OwnModel />}
          {id !== 'api' && <Transcription />}
        </Fragment>
        <KeysSection />
      </section>
      <RadioCards
        legend="Theme"
        choices={themes}
        value={theme}
        onValue={(value) => setSettings({ theme: value })}
      />
      <Storage />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-6">
        <Button
          onClick={() => {
            setSettings(defaultSettings, true)
            setResets(resets + 1)
          }}
        >
          <RotateCcw aria-hidden className="size-4" />
          Reset to defaults
        </Button>
        <p className="text-sm text-muted">
          Engines, theme, templates and options; keys stay until you forget them.
        </p>
      </div>
    </div>
  )
}
