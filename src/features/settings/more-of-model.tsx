import { BaseUrlField } from '#src/features/settings/base-url-field.tsx'
import { isHosted } from '#src/features/settings/receiver-words.ts'
import { ModelField } from '#src/features/settings/model-field.tsx'
import { providers } from '#src/domain/providers.ts'
import { useSetSettings, useSettings } from '#src/store/hooks.tsx'
import { useModelChoice, useModels, useSetConnection } from '#src/store/model-hooks.tsx'
import { number } from '#src/lib/format-count.ts'
import type { Settings } from '#src/store/settings-store.ts'
import { ModelRateField } from '#src/widgets/model-rate-field.tsx'
import { NumberField } from '#src/ui/number-field.tsx'
import { RadioGroup, type RadioOption } from '#src/ui/radio-group.tsx'

const levels: readonly RadioOption<NonNullable<Settings['levels']>>[] = [
  { value: 'all', label: 'All three' },
  { value: 'one', label: 'Standard alone' },
]

/** What most people leave as it is. */
export function MoreOfModel() {
  const { provider, fallback, window, model } = useModelChoice()
  const { levels: chosen = 'all' } = useSettings()
  const setSettings = useSetSettings()
  const setConnection = useSetConnection()
  const { data: models } = useModels()
  const known = models?.find(({ id }) => id === model)?.window
  return (
    <details className="rounded-md border border-line">
      <summary className="cursor-pointer rounded-md px-3 py-2 font-semibold">Advanced</summary>
      <div className="flex flex-col gap-5 border-t border-line p-3">
        <RadioGroup
          stacked
          label="Lengths of a note"
          options={levels}
          value={chosen}
          onChange={(value) => setSettings({ levels: value })}
          hint="All three are written in one request. Standard alone is about a third of the text: sooner there, and cheaper."
        />
        <ModelField
          label="Second model"
          value={fallback}
          saysWhy={false}
          hint={`Asked where the first one’s quota is used up; the same key and server. Empty: none.`}
          onValue={(next) => setConnection({ fallback: next })}
        />
        <ModelRateField />
        <NumberField
          label="Context window"
          unit="tokens"
          value={window}
          least={1000}
          most={100_000_000}
          hint={
            known === undefined
              ? `How many tokens the model takes in and gives out together. Longer videos are read in parts. Empty: as ${providers[provider].name} says, else a careful guess.`
              : `The list says ${number(known)}. Fill this in only where that is wrong.`
          }
          onValue={(next) => setConnection({ window: next })}
          onClear={() => setConnection({ window: undefined })}
        />
        {isHosted(provider) && <BaseUrlField />}
      </div>
    </details>
  )
}
