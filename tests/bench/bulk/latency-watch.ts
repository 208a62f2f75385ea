/** How long the screen did not answer. */
export interface Latency {
  readonly longTasks: number
  readonly longestTaskMs: number
  /** Of clicks and keys, from the event to the paint that follows; those below 16 ms the browser does not tell. */
  readonly worstInteractionMs: number
  /** Between two frames. */
  readonly worstFrameMs: number
}

export interface LatencyWatch {
  /** What was seen since the start or the last call. */
  take(): Latency
  end(): void
}

const shortest = 16
/** TypeScript does not know the threshold yet. */
const eventTiming: PerformanceObserverInit & { readonly durationThreshold: number } = {
  type: 'event',
  durationThreshold: shortest,
}

export function watchLatency(): LatencyWatch {
  const tasks = durationsOf({ type: 'longtask' }, () => true)
  const interactions = durationsOf(eventTiming, isInteraction)
  let frames: number[] = []
  let last = performance.now()
  let handle = requestAnimationFrame(function tick(now) {
    frames.push(now - last)
    last = now
    handle = requestAnimationFrame(tick)
  })
  return {
    take() {
      const [longTasks, events] = [tasks.take(), interactions.take()]
      const latency = {
        longTasks: longTasks.length,
        longestTaskMs: Math.max(0, ...longTasks),
        worstInteractionMs: Math.max(shortest, ...events),
        worstFrameMs: Math.max(0, ...frames),
      }
      frames = []
      return latency
    },
    end() {
      cancelAnimationFrame(handle)
      tasks.end()
      interactions.end()
    },
  }
}

const isInteraction = (entry: PerformanceEntry) =>
  'interactionId' in entry && typeof entry.interactionId === 'number' && entry.interactionId > 0

function durationsOf(of: PerformanceObserverInit, counts: (entry: PerformanceEntry) => boolean) {
  const seen: number[] = []
  const hear = (entries: PerformanceEntryList) => {
    for (const entry of entries) if (counts(entry)) seen.push(entry.duration)
  }
  const observer = new PerformanceObserver((list) => hear(list.getEntries()))
  observer.observe(of)
  return {
    take() {
      hear(observer.takeRecords())
      return seen.splice(0)
    },
    end: () => observer.disconnect(),
  }
}
