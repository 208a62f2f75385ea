/** The link to a moment of a YouTube video, or undefined for any other link. */
export function momentLink(link: string | undefined, seconds: number): string | undefined {
  if (!link || !URL.canParse(link)) return undefined
  const url = new URL(link)
  if (!/^(?:(?:www|m|music)\.)?youtube\.com$|^youtu\.be$/.test(url.hostname)) return undefined
  url.searchParams.set('t', `${seconds}s`)
  return url.href
}
