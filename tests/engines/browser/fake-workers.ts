import { createDesk, type DeskAnswer, type DeskRequest } from '#src/engines/browser/desk.ts'

/** A worker in this thread: the real desk behind two message queues. `hold` keeps requests unanswered. */
export function fakeWorkers({ hold = false } = {}) {
  const requests: DeskRequest[] = []
  const workers: { fail: () => void; ended: boolean }[] = []
  const createWorker = (): Worker => {
    const page = new EventTarget()
    const state = { fail: () => page.dispatchEvent(new Event('error')), ended: false }
    const serve = createDesk((answer: DeskAnswer) =>
      queueMicrotask(() => page.dispatchEvent(new MessageEvent('message', { data: answer }))),
    )
    workers.push(state)
    return Object.assign(page, {
      onmessage: null,
      onmessageerror: null,
      onerror: null,
      terminate: () => void (state.ended = true),
      postMessage: (request: DeskRequest) => {
        requests.push(request)
        if (!hold) queueMicrotask(() => !state.ended && serve(structuredClone(request)))
      },
    }) satisfies Worker
  }
  return { createWorker, requests, workers }
}
