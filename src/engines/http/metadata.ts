import { apiServer, isFromThere } from '#src/engines/http/api-server.ts'
import { parseJson, shownText } from '#src/engines/http/server-words.ts'
import { wholeText } from '#src/engines/web/body-text.ts'
import { timeLimit } from '#src/engines/web/time-limit.ts'
import type { Clock, Ms } from '#src/lib/clock.ts'
import type { VideoFacts } from '#src/domain/connections.ts'
import * as v from 'valibot'

/** What a server of the notes API knows of the videos behind links. */
export interface Metadata {
  /** Undefined where it knows nothing, or can't be asked. Rejects only where aborted. */
  of(link: string, signal: AbortSignal): Promise<VideoFacts | undefined>
}

/** Nobody can ask for such an endpoint that is not there, or wants no more questions. */
const stops = [401, 403, 404, 405, 429, 501]
/** The others wait meanwhile. */
const patienceMs: Ms = 15_000
/** Longer than a day is a mistake, or a live stream that never ends. */
const longestSeconds = 86_400
const seconds = v.pipe(v.number(), v.gtValue(0), v.maxValue(longestSeconds))
const schema = v.object({
  title: shownText,
  durationSeconds: v.fallback(v.optional(seconds), undefined),
})

/**
 * Asks for one video at a time, so that a server without this endpoint is asked for it once, however many videos
 * there are; that it is not there is normal. What was answered is kept. The questions do not pass a run's gate: they
 * are asked before there is a run, its budget is counted in notes, and a server that finds them too many says so
 * (429), and is asked no more.
 * @param baseUrl the server's address; "" is the page's own origin
 */
export function createMetadata(baseUrl: string, clock: Clock): Metadata {
  const server = apiServer(baseUrl)
  const known = new Map<string, VideoFacts>()
  let isThere = server.isAddress ? undefined : false
  let last: Promise<unknown> = Promise.resolve()

  async function ask(link: string, signal: AbortSignal): Promise<VideoFacts | undefined> {
    signal.throwIfAborted()
    const kept = known.get(link)
    if (kept || isThere === false) return kept
    const limit = timeLimit(clock, patienceMs, signal)
    try {
      const response = await fetch(server.metadataEndpoint, {
        method: 'POST',
        credentials: 'include',
        signal: limit.signal,
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ url: link }),
      })
      if (!isFromThere(server, response)) {
        isThere ??= false
        return undefined
      }
      const text = await wholeText(response.body)
      // Once it has answered, a 404 is about the video.
      if (stops.includes(response.status)) isThere ??= false
      if (response.status === 429) isThere = false
      if (!response.ok) return undefined
      const read = v.safeParse(schema, parseJson(text))
      if (!read.success) {
        // A page that answers everything with itself.
        isThere ??= false
        return undefined
      }
      isThere = true
      const facts = withoutUndefined(read.output)
      known.set(link, facts)
      return facts
    } catch (error) {
      if (signal.aborted) throw error
      // From another origin a browser hides a 404 as silence.
      isThere ??= false
      return undefined
    } finally {
      limit.lift()
    }
  }

  return {
    of(link, signal) {
      const answer = last.then(() => ask(link, signal))
      last = answer.catch(() => undefined)
      return answer
    },
  }
}

const withoutUndefined = ({ title, durationSeconds }: v.InferOutput<typeof schema>): VideoFacts => ({
  ...(title !== undefined && { title }),
  ...(durationSeconds !== undefined && { durationSeconds }),
})
