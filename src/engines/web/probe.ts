/**
 * Whether anybody is there. A browser does not tell a page why there was no answer; asked in a way that lets the
 * page read nothing, without cookies and keys, it tells at least that. Some servers forbid even this
 * (Cross-Origin-Resource-Policy), so `false` does not say that nobody is.
 * @throws where it is aborted
 */
export async function answersAtAll(address: string, signal: AbortSignal): Promise<boolean> {
  try {
    // It follows redirects, since browsers refuse a request of this kind that does not.
    await fetch(address, { mode: 'no-cors', credentials: 'omit', cache: 'no-store', signal })
    return true
  } catch (error) {
    if (signal.aborted) throw error
    return false
  }
}
