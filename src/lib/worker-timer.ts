import { pageTimer, type Disarm, type Ms, type Timer } from '#src/lib/clock.ts'

interface Waiting {
  readonly due: Ms
  readonly wake: () => void
  /** Set once the page keeps the time itself. */
  disarm?: Disarm
}

const createTimerWorker = (): Worker =>
  new Worker(new URL('./timer.worker.ts', import.meta.url), { type: 'module', name: 'timer' })

/**
 * A timer that keeps time in a hidden page, whose own timers wake only once a minute. Where there is no
 * worker, or it is lost, the page's own timers take over: late is better than never.
 */
export function createWorkerTimer(createWorker: () => Worker = createTimerWorker): Timer {
  let worker: Worker | undefined
  try {
    worker = createWorker()
  } catch {
    return pageTimer
  }
  const waiting = new Map<number, Waiting>()
  let last = 0
  const fire = (id: number) => {
    const due = waiting.get(id)
    waiting.delete(id)
    due?.wake()
  }
  worker.addEventListener('message', ({ data: id }: MessageEvent<number>) => fire(id))
  worker.addEventListener('error', () => {
    worker?.terminate()
    worker = undefined
    for (const [id, one] of waiting) {
      one.disarm = pageTimer(Math.max(0, one.due - performance.now()), () => fire(id))
    }
  })
  return (delay, wake) => {
    if (!worker) return pageTimer(delay, wake)
    const id = ++last
    waiting.set(id, { due: performance.now() + delay, wake })
    worker.postMessage({ id, delay })
    return () => {
      waiting.get(id)?.disarm?.()
      if (waiting.delete(id)) worker?.postMessage({ id })
    }
  }
}
