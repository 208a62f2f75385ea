import type { IndexCall, IndexPort } from '#src/search/index-port.ts'

export interface IndexRequest {
  readonly id: number
  readonly call: IndexCall
  readonly takes: unknown
}
export type IndexAnswer =
  { readonly id: number; readonly gives: unknown } | { readonly id: number; readonly failed: string }

interface Caller {
  readonly resolve: (gives: never) => void
  readonly reject: (error: Error) => void
}

const lost = 'The part of this page that searches stopped unexpectedly.'

const createSearchWorker = (): Worker =>
  new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module', name: 'search' })

/** The index in a worker, so that neither reading notes nor finding them holds the page up. */
export function indexInWorker(createWorker: () => Worker = createSearchWorker): IndexPort {
  const worker = createWorker()
  const callers = new Map<number, Caller>()
  let last = 0
  let isLost = false
  const close = () => {
    isLost = true
    worker.terminate()
    for (const { reject } of callers.values()) reject(new Error(lost))
    callers.clear()
  }
  worker.addEventListener('error', close)
  worker.addEventListener('messageerror', close)
  worker.addEventListener('message', ({ data }: MessageEvent<IndexAnswer>) => {
    const caller = callers.get(data.id)
    callers.delete(data.id)
    if ('failed' in data) caller?.reject(new Error(data.failed))
    else caller?.resolve(data.gives as never)
  })
  return {
    ask: (call, takes, transfer = []) =>
      new Promise((resolve, reject) => {
        if (isLost) return reject(new Error(lost))
        const id = ++last
        callers.set(id, { resolve, reject })
        worker.postMessage({ id, call, takes } satisfies IndexRequest, transfer)
      }),
    close,
  }
}
