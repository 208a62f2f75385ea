import { AddressField } from '#src/features/settings/address-field.tsx'
import { Storage } from '#src/features/settings/storage.tsx'
import type { EngineId } from '#src/domain/ports.ts'
import { engineChoice } from '#src/store/engine-choice.ts'
import { useConfiguration, useSetSettings, useSettings } from '#src/store/hooks.tsx'
import { defaultSettings, type Theme } from '#src/store/settings-store.ts'
import { Button } from '#src/ui/button.tsx'
import { RadioCards } from '#src/ui/radio-cards.tsx'
import { RotateCcw } from 'lucide-react'
import { useState } from 'react'

const engines: readonly { value: EngineId; label: string; description: string }[] = [
  {
    value: 'browser',
    label: 'In this browser',
    description:
      'Works from the words of captions or a transcript. Nothing leaves this page, and it needs no account. It can’t fetch what a link leads to.',
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
  return (
    <div className="flex max-w-3xl flex-col gap-8">
      <div>
        <h1 className="text-xl font-semibold">Settings</h1>
        <p className="mt-1 text-muted">
          Kept in this browser. Sessions that have begun go on with the engine they have.
        </p>
      </div>
      <div className="flex flex-col gap-4">
        <RadioCards
          legend="Engine"
          choices={engines}
          value={id}
          onValue={(engine) => setSettings({ engine })}
        />
        {/* A new one after a reset: it holds what was typed. */}
        {id === 'api' && <AddressField key={resets} />}
      </div>
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
        <p className="text-sm text-muted">Engine, theme, templates and options; nothing else.</p>
      </div>
    </div>
  )
}
