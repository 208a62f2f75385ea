import { BaseUrlField } from '#src/features/settings/base-url-field.tsx'
import { KeyField } from '#src/features/settings/key-field.tsx'
import { ModelField } from '#src/features/settings/model-field.tsx'
import { MoreOfModel } from '#src/features/settings/more-of-model.tsx'
import { TestConnection } from '#src/features/settings/test-connection.tsx'
import { providers, type ProviderId } from '#src/domain/providers.ts'
import { hostOf } from '#src/lib/host-of.ts'
import { useServices, useSetSettings } from '#src/store/hooks.tsx'
import { useMissing, useModelChoice, useSetConnection } from '#src/store/model-hooks.tsx'
import { SelectField } from '#src/ui/select-field.tsx'
import { Link } from 'wouter'

const missingWords = {
  address: 'Type the address of the server first.',
  key: 'Paste your key first.',
  model: 'Choose a model first.',
  browser: 'This browser has no language model of its own. Choose another provider.',
}

/** Whose model makes the notes, and all that it needs for that. */
export function OwnModel() {
  const choice = useModelChoice()
  const setSettings = useSetSettings()
  const setConnection = useSetConnection()
  const missing = useMissing()
  const { provider, baseUrl, model } = choice
  const { name, key, keyPage, baseUrl: usualUrl, usualModel } = providers[provider]
  // What is at home is seldom where it usually is; of the others, only who knows better changes it.
  const isHosted = key === 'needed' && baseUrl === usualUrl
  return (
    <section aria-labelledby="own-model" className="flex flex-col gap-4">
      <h2 id="own-model" className="text-lg font-semibold">
        Your own model
      </h2>
      <SelectField
        stacked
        label="Provider"
        value={provider}
        options={useProviderNames(provider)}
        hint={whatItGets(provider)}
        onValue={(next) => setSettings({ provider: next })}
      />
      {/* New ones for another provider: they hold what was typed. */}
      <div key={provider} className="flex flex-col gap-4">
        {provider !== 'device' && !isHosted && <BaseUrlField />}
        {key !== 'none' && baseUrl !== undefined && (
          <KeyField
            key={baseUrl}
            address={baseUrl}
            server={provider === 'other' ? hostOf(baseUrl) : name}
            keyPage={keyPage}
            isOptional={key === 'optional'}
          />
        )}
        {provider !== 'device' && (
          <ModelField
            label="Model"
            value={model}
            hint={
              usualModel === undefined ? 'Pick one of the list, or type its name.' : `Usually ${usualModel}.`
            }
            onValue={(next) => setConnection({ model: next })}
          />
        )}
        <TestConnection
          of="model"
          fields={[provider, baseUrl, model]}
          missing={missing && missingWords[missing]}
          next={
            <Link href="/" className="self-start text-accent underline">
              Go on to your notes
            </Link>
          }
        />
        {provider !== 'device' && <MoreOfModel isHosted={isHosted} />}
      </div>
    </section>
  )
}

/** Those that there are here, and the one that is chosen in any case. */
function useProviderNames(chosen: ProviderId): Partial<Record<ProviderId, string>> {
  const there = useServices().providers
  const ids = there.includes(chosen) ? there : [...there, chosen]
  return Object.fromEntries(ids.map((id) => [id, providers[id].name]))
}

function whatItGets(provider: ProviderId): string {
  if (provider === 'device') return 'It is part of this browser: nothing leaves this device.'
  if (provider === 'gemini') {
    return 'It watches YouTube videos itself, so that a link is enough; of others it gets the words. They go from this browser straight to Google.'
  }
  return providers[provider].key === 'none' || provider === 'llama-cpp'
    ? 'Runs on your own machine. It gets the words of captions and transcripts; nothing goes any further.'
    : 'It gets the words of captions and transcripts, straight from this browser.'
}
