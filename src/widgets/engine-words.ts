import { providers } from '#src/domain/providers.ts'
import { hostOf } from '#src/lib/host-of.ts'
import { engineChoice } from '#src/store/engine-choice.ts'
import { useConfiguration, useSettings } from '#src/store/hooks.tsx'
import { modelChoice } from '#src/store/model-choice.ts'

/** What makes the next notes: `in this browser`, `notes API at notes.test`, `Google Gemini, gemini-flash-latest`. */
export function useEngineWords(): string {
  const settings = useSettings()
  const { config } = useConfiguration()
  const { id, apiBaseUrl } = engineChoice(settings, config)
  switch (id) {
    case 'browser':
      return 'in this browser'
    case 'api':
      return `notes API at ${apiBaseUrl ? hostOf(apiBaseUrl) : location.host}`
    case 'model': {
      const { provider, baseUrl, model } = modelChoice(settings, config.model)
      const whose = provider === 'other' && baseUrl ? hostOf(baseUrl) : providers[provider].name
      return [whose, model].filter(Boolean).join(', ')
    }
  }
}
