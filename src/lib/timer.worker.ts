import type { Ms } from '#src/lib/clock.ts'

const armed = new Map<number, ReturnType<typeof setTimeout>>()

/** `{id, delay}` arms, `{id}` disarms; the answer is the id. */
addEventListener('message', ({ data }: MessageEvent<{ id: number; delay?: Ms }>) => {
  const { id, delay } = data
  if (delay === undefined) {
    clearTimeout(armed.get(id))
    armed.delete(id)
    return
  }
  armed.set(
    id,
    setTimeout(() => {
      armed.delete(id)
      postMessage(id)
    }, delay),
  )
})
