export type YouTubeRead =
  { readonly ok: true; readonly id: string } | { readonly ok: false; readonly reason: string }

const hosts = /(^|\.)(youtube\.com|youtube-nocookie\.com|youtubekids\.com|youtu\.be)$/
/** Followed by the id: `/shorts/<id>`, … `/watch/<id>` is what some apps share. */
const idFolders = new Set(['shorts', 'live', 'embed', 'v', 'vi', 'e', 'watch'])
/** Eleven letters each, like an id, and no ids: what players are embedded with for a list and for a channel. */
const notIds = new Set(['videoseries', 'live_stream'])

const broken =
  "The video id in this YouTube link isn't whole: an id has 11 letters, digits, - or _. Copy the link again from the video's page."

/** The id of the video that a YouTube link leads to; undefined where it isn't a YouTube link. */
export function readYouTubeLink(url: URL): YouTubeRead | undefined {
  const host = url.hostname.replace(/\.$/, '')
  if (!hosts.test(host)) return undefined
  const inner = innerLink(url)
  if (inner) return readYouTubeLink(inner) ?? { ok: false, reason: leadsTo('another site') }

  const [first = '', second = ''] = url.pathname.split('/').filter(Boolean)
  const folder = first.toLowerCase()
  const fromPath = host.endsWith('youtu.be') && folder !== 'watch' ? first : second
  const wanted =
    url.searchParams.get('v') ??
    // `&amp;` is how a link looks that was copied out of a page's source.
    url.searchParams.get('amp;v') ??
    (host.endsWith('youtu.be') || idFolders.has(folder) ? fromPath : undefined)

  if (!wanted || notIds.has(wanted)) return { ok: false, reason: whyNoVideo(url, folder) }
  // Some links go on with & or ? where the other was due; an id ends there all the same.
  const id = /^[\w-]{11}(?![\w-])/.exec(wanted)?.[0]
  return id ? { ok: true, id } : { ok: false, reason: broken }
}

/** Links for sharing and for consent carry the video's own link in a parameter. */
function innerLink(url: URL): URL | undefined {
  const inner = url.pathname.toLowerCase().startsWith('/attribution_link')
    ? url.searchParams.get('u')
    : url.hostname.startsWith('consent.')
      ? url.searchParams.get('continue')
      : undefined
  const base = 'https://www.youtube.com'
  return inner && URL.canParse(inner, base) ? new URL(inner, base) : undefined
}

function whyNoVideo(url: URL, folder: string): string {
  if (url.searchParams.has('list') || folder === 'playlist') return leadsTo('a playlist')
  if (/^(@.*|channel|c|user)$/.test(folder) || url.searchParams.has('channel')) return leadsTo('a channel')
  if (folder === 'clip') return leadsTo('a clip')
  const meantVideo = idFolders.has(folder) || url.hostname.endsWith('youtu.be')
  return meantVideo ? broken : leadsTo('a list of videos')
}

const leadsTo = (what: string): string =>
  `This YouTube link leads to ${what}, not to one video. Open the video you want and paste that page's address.`
