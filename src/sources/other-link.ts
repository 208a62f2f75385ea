/** A link as it is kept: two links that may lead to different videos never become the same. */
export interface OtherLink {
  readonly kind: 'vimeo' | 'media' | 'page'
  readonly link: string
  readonly title: string
}

const media = /\.(mp4|m4v|mov|webm|mkv|avi|ogv|mp3|m4a|aac|wav|ogg|oga|opus|flac|m3u8|mpd)$/i
const tracking = /^(utm_[^=]*|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_cid|mc_eid|si)(=|$)/i
const longestTitle = 80

export function readOtherLink(url: URL): OtherLink {
  const vimeo = readVimeo(url)
  if (vimeo) return vimeo
  const path = decoded(url.pathname)
  const link = withoutTracking(url)
  if (media.test(path)) {
    return { kind: 'media', link, title: path.slice(path.lastIndexOf('/') + 1) }
  }
  const title = `${url.host.replace(/^www\./, '')}${path}`.replace(/\/$/, '')
  return {
    kind: 'page',
    link,
    title: title.length > longestTitle ? `${title.slice(0, longestTitle)}…` : title,
  }
}

/** Vimeo's unlisted videos open only with the hash that follows their number or stands in `h=`. */
function readVimeo(url: URL): OtherLink | undefined {
  if (!/^(www\.|player\.)?vimeo\.com$/.test(url.hostname)) return undefined
  const parts = url.pathname.split('/').filter(Boolean)
  // An event has a number too, and it is not a video's.
  if (parts.includes('event')) return undefined
  const at = parts.findLastIndex((part) => /^\d{5,}$/.test(part))
  const id = parts[at]
  if (id === undefined) return undefined
  const hash = [parts[at + 1], url.searchParams.get('h')].find((part) => part && /^[\da-f]{6,}$/i.test(part))
  const link = `https://vimeo.com/${id}${hash ? `/${hash}` : ''}`
  return { kind: 'vimeo', link, title: `Vimeo ${id}` }
}

/**
 * Case of the host, default ports, known tracking parameters and page anchors don't tell videos apart. The
 * rest may: paths and values keep their case, slashes and order stay, and so do anchors that are a route.
 */
function withoutTracking(url: URL): string {
  const query = url.search
    .slice(1)
    .split('&')
    .filter((part) => !tracking.test(part))
    .join('&')
  const route = /^#!?\//.test(url.hash) ? url.hash : ''
  return `${url.origin}${url.pathname}${query && `?${query}`}${route}`
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
