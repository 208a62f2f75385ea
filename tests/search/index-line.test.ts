import { indexInWorker, type IndexRequest } from '#src/search/index-line.ts'
import { expect, test } from 'vitest'

function fakeWorker() {
  const listeners = new Map<string, ((event: unknown) => void)[]>()
  const sent: IndexRequest[] = []
  let ended = false
  const worker = {
    addEventListener: (type: string, listener: (event: unknown) => void) =>
      listeners.set(type, [...(listeners.get(type) ?? []), listener]),
    postMessage: (request: IndexRequest) => sent.push(request),
    terminate: () => (ended = true),
  } as unknown as Worker
  const fire = (type: string, event: unknown) => listeners.get(type)?.forEach((listener) => listener(event))
  return { worker, sent, ended: () => ended, answer: (data: unknown) => fire('message', { data }), fire }
}

test('gives each caller its own answer, in whichever order they come', async () => {
  const { worker, sent, answer } = fakeWorker()
  const line = indexInWorker(() => worker)
  const [first, second] = [line.ask('find', 'one'), line.ask('find', 'two')]
  answer({ id: sent[1]?.id, gives: undefined })
  answer({ id: sent[0]?.id, failed: 'No.' })
  await expect(second).resolves.toBeUndefined()
  await expect(first).rejects.toThrow('No.')
})

test('fails whoever waits, and whoever asks later, once the worker is lost', async () => {
  const { worker, fire, ended } = fakeWorker()
  const line = indexInWorker(() => worker)
  const waiting = line.ask('pack', undefined)
  fire('error', {})
  await expect(waiting).rejects.toThrow('stopped unexpectedly')
  await expect(line.ask('find', 'one')).rejects.toThrow('stopped unexpectedly')
  expect(ended()).toBe(true)
})
