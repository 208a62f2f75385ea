import type { Missing } from '#src/domain/missing.ts'
import { providers } from '#src/domain/providers.ts'
import type { ModelChoice } from '#src/store/model-choice.ts'

/** Why the user's own model can't be asked yet. */
export function missingWords({ provider }: ModelChoice, missing: Missing): string {
  const { name } = providers[provider]
  switch (missing) {
    case 'key':
      return `${name} needs your key before it can make notes.`
    case 'model':
      return `Choose which model of ${name} is to make the notes.`
    case 'address':
      return 'Say where the server of your own model is.'
    case 'browser':
      return 'This browser has no language model of its own: choose another provider.'
  }
}
