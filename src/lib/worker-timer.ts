import { pageTimer, type Timer } from '#src/lib/clock.ts'

/** A timer that keeps time in a hidden page, whose own timers wake only once a minute. */
export function createWorkerTimer(): Timer {
  if (typeof Worker === 'undefined') return pageTimer
  const worker = new Worker(new URL('./timer.worker.ts', import.meta.url), { type: 'module', name: 'timer' })
  const waiting = new Map<number, () => void>()
  let last = 0
  worker.addEventListener('message', ({ data: id }: MessageEvent<number>) => {
    const wake = waiting.get(id)
    waiting.delete(id)
    wake?.()
  })
  return (delay, wake) => {
    const id = ++last
    waiting.set(id, wake)
    worker.postMessage({ id, delay })
    return () => {
      if (waiting.delete(id)) worker.postMessage({ id })
    }
  }
}
