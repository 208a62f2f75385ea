const unnamed =
  'The browser’s storage or a file could not be used. Try again; if that does not help, reload the page.'

/**
 * Why something was not done, in sentences for the user. Fanfold's own errors say it; those of browsers and
 * libraries, which are all called …Error, speak to programmers.
 */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error) || error.message === '' || /.Error$/.test(error.name)) return unnamed
  return error.message
}
