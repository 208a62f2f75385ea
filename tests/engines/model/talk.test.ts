import { expect, test } from 'vitest'
import type { Attempt } from '#src/domain/ports.ts'
import type { Piece, Provider } from '#src/engines/model/provider.ts'
import { createTalk, NoAnswer } from '#src/engines/model/talk.ts'
import { scriptedProvider } from '#tests/engines/model/scripted-provider.ts'
import { createFakeClock } from '#tests/support/fake-clock.ts'

const request = { model: 'big-1', system: '', messages: [{ from: 'user', text: 'Notes, please.' }] } as const
const deaf = { text: () => undefined, alive: () => undefined }
const end: Piece = { type: 'end', why: 'stop' }

function talkWith(ask: Provider['ask'], more: Partial<Attempt> = {}) {
  const clock = createFakeClock()
  const attempt: Attempt = {
    signal: new AbortController().signal,
    idempotencyKey: 's/t/0',
    report: () => undefined,
    another: () => Promise.resolve(),
    ...more,
  }
  const provider = { ...scriptedProvider([]), ask }
  return { clock, talk: createTalk(provider, attempt, { said: new Map(), attempts: 1 }, clock) }
}

test('gives up after an hour on a model that only shows signs of life', async () => {
  let closed = false
  const { clock, talk } = talkWith(async function* () {
    try {
      for (;;) {
        await clock.advance(10_000)
        yield { type: 'alive' }
      }
    } finally {
      closed = true
    }
  })
  const asked = talk.ask(request, deaf, 1_000)
  await expect(asked).rejects.toBeInstanceOf(NoAnswer)
  await expect(asked).rejects.toMatchObject({
    piece: { failure: { kind: 'api', message: 'big-1 was not done with its answer within an hour.' } },
  })
  expect(closed).toBe(true)
  expect(clock.now()).toBe(3_610_000)
})

test('counts only what is said against the length that ends an answer', async () => {
  const { talk } = talkWith(async function* () {
    yield { type: 'text', text: `<think>${'Let me see. '.repeat(500)}` }
    yield { type: 'text', text: '</think>Yes.' }
    yield await Promise.resolve(end)
  })
  expect(await talk.ask(request, deaf, 100)).toBe('stop')
})

test('waits at the gate before a request is sent again', async () => {
  const order: string[] = []
  const another = () => Promise.resolve().then(() => void order.push('gate'))
  const { talk } = talkWith(
    async function* () {
      order.push('sent')
      yield { type: 'again' }
      order.push('sent')
      yield await Promise.resolve(end)
    },
    { another },
  )
  await talk.ask(request, deaf, 100)
  expect(order).toEqual(['sent', 'gate', 'sent'])
})

test('tells what is left of a limit by now, not by when it was said', async () => {
  const { clock, talk } = talkWith(async function* () {
    yield await Promise.resolve({ ...end, rate: { remaining: 0, resetMs: 6_000 } })
  })
  await talk.ask(request, deaf, 100)
  await clock.advance(4_000)
  expect(talk.rate()).toEqual({ remaining: 0, resetMs: 2_000 })
})

test('leaves nothing behind at the attempt’s signal, and ends with it at the gate', async () => {
  const controller = new AbortController()
  const { signal } = controller
  const listeners = new Set<unknown>()
  const add = signal.addEventListener.bind(signal)
  const remove = signal.removeEventListener.bind(signal)
  signal.addEventListener = (type: string, listener: EventListener) => {
    listeners.add(listener)
    add(type, listener)
  }
  signal.removeEventListener = (type: string, listener: EventListener) => {
    listeners.delete(listener)
    remove(type, listener)
  }
  let isOpen = true
  const another = () => (isOpen ? Promise.resolve() : new Promise<void>(() => undefined))
  const { talk } = talkWith(
    async function* () {
      yield await Promise.resolve(end)
    },
    { signal, another },
  )
  for (let n = 0; n < 5; n++) await talk.ask(request, deaf, 100)
  expect(listeners.size).toBe(0)
  isOpen = false
  const waiting = talk.ask(request, deaf, 100)
  controller.abort()
  await expect(waiting).rejects.toThrow('ended')
})
