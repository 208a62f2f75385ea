import { providers } from '#src/domain/providers.ts'
import { useModelChoice, useSetConnection } from '#src/store/model-hooks.tsx'
import { NumberField } from '#src/ui/number-field.tsx'

/** How often the chosen provider is asked at most. */
export function ModelRateField() {
  const { provider, requestsAMinute } = useModelChoice()
  const setConnection = useSetConnection()
  const { name, requestsAMinute: usual } = providers[provider]
  return (
    <NumberField
      key={provider}
      label="Requests a minute"
      value={requestsAMinute}
      least={1}
      most={10_000}
      hint={
        usual === undefined
          ? `At most, of ${name}. Empty: as many as it takes. Holds at once, also for what runs now.`
          : `At most, of ${name}: ${usual} are usual without paying; empty means those. Holds at once, also for what runs now.`
      }
      onValue={(next) => setConnection({ requestsAMinute: next })}
      onClear={() => setConnection({ requestsAMinute: undefined })}
    />
  )
}
