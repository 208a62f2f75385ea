/** Where a notes API is, as seen from this page. */
export interface ApiServer {
  readonly endpoint: string
  /** For the user: host and port only, never a password out of the address. */
  readonly host: string
  readonly sameOrigin: boolean
}

/** @param baseUrl "" is the page's own origin; slashes at the end don't matter */
export function apiServer(baseUrl: string): ApiServer {
  const base = baseUrl.trim().replace(/\/+$/, '')
  // Workers and pages have a location; Node has none.
  const page: Location | undefined = globalThis.location
  const endpoint = `${base}/api/videos/process`
  const url = URL.canParse(endpoint, page?.href) ? new URL(endpoint, page?.href) : undefined
  return {
    endpoint,
    host: url?.host || 'the notes API',
    sameOrigin: base === '' || (url !== undefined && url.origin === page?.origin),
  }
}
