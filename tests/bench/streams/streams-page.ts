import type { Transcript } from '#src/domain/video.ts'
import type { FoundVideo } from '#src/sources/collect-videos.ts'
import { transcriptFacts } from '#src/sources/transcript-facts.ts'
import type { Services } from '#src/store/hooks.tsx'
import type { SessionStore } from '#src/store/session-store.ts'
import { watchCommits, type CommitWatch } from '#tests/bench/bulk/commit-watch.ts'
import { watchLatency, type LatencyWatch } from '#tests/bench/bulk/latency-watch.ts'
import { watchFrames, type FrameWatch } from '#tests/bench/streams/frame-watch.ts'
import { watchRenders, type RenderWatch } from '#tests/bench/bulk/render-watch.ts'

export interface Drawn {
  /** Until its last words stand on the screen. */
  readonly wordsMs: number
  /** Until it is saved, and drawn as finished. */
  readonly finishedMs: number
}

/** What the bench may ask of its page, as `globalThis.streams`. */
export interface StreamsPage {
  /** Starts a session of ten notes with the model at this base URL, and goes to it. */
  start(baseUrl: string): Promise<void>
  /** Resolves once so many characters of the open note are on the screen. */
  written(characters: number): Promise<void>
  /** Resolves once nothing is under way any more. */
  settled(): Promise<void>
  /** From the last byte of the open note's answer, in milliseconds. */
  untilDrawn(): Promise<Drawn>
  watchCommits(): CommitWatch
  watchRenders(): RenderWatch
  watchLatency(): LatencyWatch
  watchFrames(): FrameWatch
}

declare global {
  // A `let` would be no property of globalThis.
  // oxlint-disable-next-line no-var
  var streams: StreamsPage
}

const templates = ['basic-summary', 'study-notes', 'tutorial-guide', 'research-paper', 'chapters']

const transcript: Transcript = {
  cues: Array.from({ length: 200 }, (_, n) => ({
    start: 180 * n,
    end: 180 * n + 180,
    text: `The speaker says sentence ${n} of this lecture.`,
  })),
  timed: true,
}

const videos: readonly FoundVideo[] = [1, 2].map((n) => ({
  video: {
    id: `url:https://videos.test/${n}`,
    title: `Lecture ${n}`,
    durationSeconds: 36_000,
    transcript: transcriptFacts(transcript),
  },
  transcript,
}))

/** Without HTTP/2 a browser opens six connections to a host: every second request goes by another name of the same one. */
function takeBothNames(): void {
  const send = globalThis.fetch
  let nth = 0
  globalThis.fetch = (input, init) =>
    send(typeof input === 'string' && nth++ % 2 ? input.replace('//localhost:', '//127.0.0.1:') : input, init)
}

export function exposeStreamsPage({ sessions, stores, settings }: Services): void {
  takeBothNames()
  let store: SessionStore | undefined
  let startedAt = 0
  const now = () => {
    if (!store) throw new Error('No session was started.')
    return store
  }
  globalThis.streams = {
    async start(baseUrl) {
      startedAt = performance.now()
      settings.setState({
        engine: 'model',
        provider: 'other',
        connections: { other: { baseUrl, model: 'small-model', window: 100_000 } },
        levels: 'one',
      })
      const id = await sessions.start({
        engine: 'model',
        videos,
        templates,
        settings: { parallel: true, cap: 10, processingMode: 'hybrid', verbosity: 'standard' },
      })
      store = stores.get(id)
      history.pushState(undefined, '', `/?session=${encodeURIComponent(id)}`)
    },
    written: (characters) => until(() => (article()?.textContent ?? '').length >= characters),
    settled: () => until(() => now().getState().batches === 0),
    async untilDrawn() {
      await until(() => article()?.getAttribute('aria-busy') === 'true')
      let [words, text] = [0, '']
      const finished = await drawnWhen(() => {
        const next = article()?.textContent ?? ''
        if (next !== text) [words, text] = [performance.now(), next]
        return article()?.hasAttribute('aria-busy') === false
      })
      await until(() => now().getState().batches === 0)
      const last = lastByteSince(startedAt)
      return { wordsMs: words - last, finishedMs: finished - last }
    },
    watchCommits: () => watchCommits(now()),
    watchRenders: () => watchRenders(now()),
    watchLatency,
    watchFrames,
  }
}

const article = () => document.querySelector('[role=tabpanel] article')

const patienceMs = 60_000

/** Looks whenever the page changes. */
const until = (isSo: () => boolean) =>
  new Promise<void>((resolve, reject) => {
    const end = (act: () => void) => {
      clearTimeout(timer)
      observer.disconnect()
      act()
    }
    const timer = setTimeout(() => {
      const shown = document.querySelector('main')?.innerText.slice(-1000)
      end(() => reject(new Error(`Waited for a minute in vain. The page shows: ${shown}`)))
    }, patienceMs)
    const look = () => isSo() && end(resolve)
    const observer = new MutationObserver(look)
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
    look()
  })

/** When the frame that shows it has been painted. */
async function drawnWhen(isSo: () => boolean): Promise<number> {
  await until(isSo)
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    port1.addEventListener('message', () => resolve(performance.now()))
    port1.start()
    requestAnimationFrame(() => port2.postMessage(undefined))
  })
}

/** Of the answer that was asked for first: the open note's. */
function lastByteSince(start: number): number {
  const first = performance
    .getEntriesByType('resource')
    .find(({ name, startTime }) => startTime >= start && name.endsWith('/chat/completions'))
  return first instanceof PerformanceResourceTiming ? first.responseEnd : Number.NaN
}
