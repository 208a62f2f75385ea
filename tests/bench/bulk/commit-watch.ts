import type { SessionStore } from '#src/store/session-store.ts'

export interface CommitCounts {
  readonly commits: number
  readonly frames: number
  readonly mostInAFrame: number
}

export interface CommitWatch {
  end(): CommitCounts
}

/** Counts what the store tells its listeners, by the frame in which it does. */
export function watchCommits(store: SessionStore): CommitWatch {
  const inFrame = new Map<number, number>()
  // It stands still within a frame, whichever callback of the frame asks.
  const frame = () => Number(document.timeline.currentTime)
  const leave = store.subscribe(() => inFrame.set(frame(), (inFrame.get(frame()) ?? 0) + 1))
  let frames = 0
  let handle = requestAnimationFrame(function count() {
    frames += 1
    handle = requestAnimationFrame(count)
  })
  return {
    end() {
      leave()
      cancelAnimationFrame(handle)
      const counts = [...inFrame.values()]
      return {
        commits: counts.reduce((sum, each) => sum + each, 0),
        frames,
        mostInAFrame: Math.max(0, ...counts),
      }
    },
  }
}
