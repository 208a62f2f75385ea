/** A message and what to do next, for where a server says nothing readable itself. */
export interface OwnWords {
  readonly message: string
  readonly suggestion: string
}

/** What an error status of a notes API means for the user. */
export function ownWords(status: number, host: string): OwnWords {
  const words = (message: string, suggestion: string) => ({ message: `${message} (${status}).`, suggestion })
  switch (status) {
    case 400:
    case 422:
      return words(
        `${host} could not use this request`,
        'Check that the link is right and that its video can be watched.',
      )
    case 401:
      return words(`${host} wants you to sign in`, 'Sign in there, then retry.')
    case 402:
      return words(`Your account at ${host} has no credit left`, 'Top it up, then retry.')
    case 403:
      return words(`${host} does not allow this request`, 'Check what your account there may do.')
    case 404:
    case 405:
      return words(`${host} has no notes API at this address`, 'Check the notes API address in Settings.')
    case 408:
      return words(`${host} took too long to make this note`, 'Retry later, or try a shorter video.')
    case 413:
      return words(
        `This video is too large for ${host}`,
        'Try a shorter video, or its captions in this browser.',
      )
    case 429:
      return words(`${host} takes no more requests for now`, 'Retry later, or ask for fewer notes at once.')
    case 503:
      return words(`${host} has too much to do`, 'Retry in a few minutes.')
    default:
      return status >= 500
        ? words(
            `${host} failed at its work`,
            'Retry in a few minutes; if it stays so, tell who runs the server.',
          )
        : words(`${host} refused this request`, 'Check the notes API address in Settings.')
  }
}
