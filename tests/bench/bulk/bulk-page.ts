import type { SessionStore } from '#src/store/session-store.ts'
import type { Services } from '#src/store/hooks.tsx'
import { watchCommits, type CommitWatch } from '#tests/bench/bulk/commit-watch.ts'
import { generatedVideos } from '#tests/bench/bulk/generated-videos.ts'
import type { InstantEngine, Pace } from '#tests/bench/bulk/instant-engine.ts'
import { watchLatency, type LatencyWatch } from '#tests/bench/bulk/latency-watch.ts'
import { watchRenders, type RenderWatch } from '#tests/bench/bulk/render-watch.ts'

/** What the bench may ask of its page, as `globalThis.bulk`. All that a user does is done by mouse and keys. */
export interface BulkPage {
  /** Starts a session of so many videos × 5 templates and goes to it. */
  start(videos: number, pace: Pace): Promise<void>
  /** Resolves once so many tasks were answered since the page was loaded. */
  answered(tasks: number): Promise<void>
  /** Resolves once nothing is under way, and the screen shows it. */
  settled(): Promise<void>
  stop(): void
  watchCommits(): CommitWatch
  watchRenders(): RenderWatch
  watchLatency(): LatencyWatch
}

declare global {
  // A `let` would be no property of globalThis.
  // oxlint-disable-next-line no-var
  var bulk: BulkPage
}

const templates = ['basic-summary', 'study-notes', 'presentation-slides', 'tutorial-guide', 'flashcards']

export function exposeBulkPage({ sessions, stores }: Services, instant: InstantEngine): void {
  let current: { readonly id: string; readonly store: SessionStore } | undefined
  const now = () => {
    if (!current) throw new Error('No session was started.')
    return current
  }
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  globalThis.bulk = {
    async start(videos, pace) {
      instant.setPace(pace)
      const settings = { parallel: true, cap: 10, processingMode: 'hybrid', verbosity: 'standard' } as const
      const id = await sessions.start({ engine: 'api', videos: generatedVideos(videos), templates, settings })
      const store = stores.get(id)
      if (!store) throw new Error(`Session ${id} is not open.`)
      current = { id, store }
      history.pushState(undefined, '', `/?session=${encodeURIComponent(id)}`)
    },
    answered: (tasks) => instant.answered(tasks),
    async settled() {
      const { store } = now()
      await new Promise<void>((resolve) => {
        const look = () => store.getState().batches === 0 && resolve()
        store.subscribe(look)
        look()
      })
      await nextFrame()
      await nextFrame()
    },
    stop: () => sessions.stop(now().id),
    watchCommits: () => watchCommits(now().store),
    watchRenders: () => watchRenders(now().store),
    watchLatency,
  }
}
