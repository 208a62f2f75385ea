import { ServerField } from '#src/features/settings/server-field.tsx'
import { readBaseUrl } from '#src/domain/base-url.ts'
import { providers } from '#src/domain/providers.ts'
import { useModelChoice, useSetConnection, useUsualChoice } from '#src/store/model-hooks.tsx'

/** Where the chosen provider's API is. */
export function BaseUrlField() {
  const { provider, baseUrl = '' } = useModelChoice()
  const { baseUrl: usual } = useUsualChoice()
  const setConnection = useSetConnection()
  const { letIn } = providers[provider]
  return (
    <ServerField
      label="Address of the server"
      placeholder={usual ?? 'https://models.example.org/v1'}
      value={baseUrl}
      read={(typed) => readBaseUrl(typed, provider)}
      hint={
        <>
          {letIn !== undefined && `${letIn}, so that this page (${location.origin}) may ask it. `}
          {usual !== undefined && `Empty means ${usual}. `}
        </>
      }
      onValue={(address) => setConnection({ baseUrl: address || undefined })}
    />
  )
}
