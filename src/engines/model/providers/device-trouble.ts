import { passing, stuck, type Trouble } from '#src/engines/model/providers/trouble.ts'

export const noDeviceModel: Trouble = stuck('model', {
  message: 'This browser has no language model of its own that could run on this computer.',
  suggestion: 'Choose another provider in Settings.',
})

/** Names of the Prompt API's errors. */
export function deviceTrouble(error: unknown): Trouble {
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  switch (name) {
    case 'QuotaExceededError': {
      const message = 'This is more text than the browser’s own model takes in.'
      const suggestion =
        'Make the window smaller in Settings, so that the text is split, or choose another model.'
      return { problem: 'server', failure: { kind: 'api', message, suggestion }, tooLong: true }
    }
    case 'NotAllowedError':
      return stuck('not-allowed', {
        message: 'The browser did not let this page use its own model.',
        suggestion: 'If it is not downloaded yet, press “Test connection” in Settings, which downloads it.',
      })
    case 'NotSupportedError':
      return stuck('model', {
        message: 'The browser’s own model does not know this language.',
        suggestion: 'Choose another provider in Settings.',
      })
    default:
      return passing({
        message: 'The browser’s own model failed at its work.',
        suggestion: 'Retry; if it stays so, restart the browser, or choose another provider.',
      })
  }
}

/** What it wrote was held back: it is not sure enough of the language, or of its harmlessness. */
export const isFiltered = (error: unknown): boolean =>
  error instanceof Error && error.name === 'NotReadableError'
