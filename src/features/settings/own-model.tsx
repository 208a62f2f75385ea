import { BaseUrlField } from '#src/features/settings/base-url-field.tsx'
import { KeyField } from '#src/features/settings/key-field.tsx'
import { isHosted, receiverOf, whatItGets } from '#src/features/settings/receiver-words.ts'
import { ModelField } from '#src/features/settings/model-field.tsx'
import { MoreOfModel } from '#src/features/settings/more-of-model.tsx'
import { keyIsWrong, TestConnection } from '#src/features/settings/test-connection.tsx'
import { providerIds, providers, type ProviderId } from '#src/domain/providers.ts'
import { useSetSettings } from '#src/store/hooks.tsx'
import {
  useMissing,
  useModelChoice,
  useProviders,
  useSetConnection,
  useUsualChoice,
} from '#src/store/model-hooks.tsx'
import { missingWords } from '#src/widgets/missing-words.ts'
import { SelectField } from '#src/ui/select-field.tsx'
import { useState } from 'react'
import { Link } from 'wouter'

/** Whose model makes the notes, and all that it needs for that. */
export function OwnModel() {
  const choice = useModelChoice()
  const setSettings = useSetSettings()
  const setConnection = useSetConnection()
  const missing = useMissing()
  const [isKeyWrong, setKeyWrong] = useState(false)
  const { model: usual } = useUsualChoice()
  const { provider, baseUrl, model } = choice
  const { key } = providers[provider]
  const { name, keyPage } = receiverOf(choice)
  return (
    <section aria-labelledby="own-model" className="flex flex-col gap-4 border-t border-line pt-5">
      <h3 id="own-model" className="text-base font-semibold">
        Your own model
      </h3>
      <SelectField
        stacked
        label="Provider"
        value={provider}
        options={useProviderNames(provider)}
        hint={whatItGets(choice)}
        onValue={(next) => setSettings({ provider: next })}
      />
      {/* New ones for another provider: they hold what was typed. */}
      <div key={provider} className="flex flex-col gap-4">
        {provider !== 'device' && !isHosted(provider) && <BaseUrlField />}
        {key !== 'none' && baseUrl !== undefined && (
          <KeyField
            address={baseUrl}
            server={name}
            keyPage={keyPage}
            isOptional={key === 'optional'}
            onProblem={setKeyWrong}
          />
        )}
        {key === 'optional' && baseUrl === undefined && (
          <p className="text-sm text-muted">
            If the server wants a key: its field is here once the address is given.
          </p>
        )}
        {provider !== 'device' && (
          <ModelField
            label="Model"
            value={model}
            hint={usual === undefined ? 'Pick one of the list, or type its name.' : `Usually ${usual}.`}
            onValue={(next) => setConnection({ model: next })}
          />
        )}
        <TestConnection
          of="model"
          fields={[provider, baseUrl, model]}
          missing={isKeyWrong ? keyIsWrong : missing && missingWords(choice, missing)}
          next={
            <Link href="/" className="self-start text-accent underline">
              Go on to your notes
            </Link>
          }
        />
        {provider !== 'device' && <MoreOfModel />}
      </div>
    </section>
  )
}

const usualProviders = providerIds.filter((id) => id !== 'device')

/** Those that there are here, and the one that is chosen in any case. */
function useProviderNames(chosen: ProviderId): Partial<Record<ProviderId, string>> {
  const there = useProviders() ?? usualProviders
  const ids = there.includes(chosen) ? there : [...there, chosen]
  return Object.fromEntries(ids.map((id) => [id, providers[id].name]))
}
