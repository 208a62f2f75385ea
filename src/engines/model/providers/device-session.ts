import type { ModelRequest, Piece } from '#src/engines/model/provider.ts'
import {
  spoken,
  type LanguageModelApi,
  type LanguageModelSession,
} from '#src/engines/model/providers/language-model.ts'

/** Opens a session that knows all but the last message, and says meanwhile how far its download is. */
export async function* openSession(
  model: LanguageModelApi,
  { system, messages }: ModelRequest,
  signal: AbortSignal,
): AsyncGenerator<Piece, LanguageModelSession> {
  const stages: string[] = []
  let wake = () => {}
  let isOpen = false
  const opening = model
    .create({
      ...spoken,
      signal,
      initialPrompts: [
        ...(system === '' ? [] : [{ role: 'system' as const, content: system }]),
        ...messages.slice(0, -1).map(({ from, text }) => ({
          role: from === 'user' ? ('user' as const) : ('assistant' as const),
          content: text,
        })),
      ],
      monitor: (monitor) =>
        monitor.addEventListener('downloadprogress', (event) => {
          // A part of 1.
          const { loaded } = event as ProgressEvent
          stages.push(`downloading the model: ${Math.floor(loaded * 100)} %`)
          wake()
        }),
    })
    .finally(() => {
      isOpen = true
      wake()
    })
  opening.catch(() => undefined)
  for (;;) {
    for (let stage = stages.shift(); stage !== undefined; stage = stages.shift())
      yield { type: 'alive', stage }
    if (isOpen) return await opening
    await new Promise<void>((resolve) => {
      wake = resolve
    })
  }
}
