import type { ConnectionTest } from '#src/domain/connections.ts'
import { providers, type ModelFacts } from '#src/domain/providers.ts'
import type { ModelRequest, Piece, Provider } from '#src/engines/model/provider.ts'
import { openSession } from '#src/engines/model/providers/device-session.ts'
import { deviceTrouble, isFiltered, noDeviceModel } from '#src/engines/model/providers/device-trouble.ts'
import {
  languageModel,
  measured,
  spoken,
  usageOf,
  windowOf,
  type LanguageModelSession,
} from '#src/engines/model/providers/language-model.ts'
import { failed } from '#src/engines/model/providers/trouble.ts'
import type { Clock } from '#src/lib/clock.ts'

/** There is one, without a name of its own. */
const id = 'built-in'

/** The language model that a browser brings along (Prompt API): no server, no key, no cost. */
export function createDeviceProvider({ now }: Clock): Provider {
  async function* ask(request: ModelRequest, signal: AbortSignal): AsyncGenerator<Piece> {
    const model = languageModel()
    if (!model) {
      yield failed(noDeviceModel)
      return
    }
    let session: LanguageModelSession | undefined
    try {
      session = yield* openSession(model, request, signal)
      yield* answer(session, request.messages.at(-1)?.text ?? '', signal)
    } catch (error) {
      if (signal.aborted) throw error
      yield isFiltered(error) ? { type: 'end', why: 'filter' } : failed(deviceTrouble(error))
    } finally {
      session?.destroy()
    }
  }

  async function facts(): Promise<ModelFacts> {
    const window = await usualWindow()
    return { id, name: providers.device.name, ...(window !== undefined && { window }) }
  }

  async function test(_model: string | undefined, signal: AbortSignal): Promise<ConnectionTest> {
    const state = await stateOf()
    if (state === 'unavailable') return wrong(noDeviceModel.failure)
    if (state !== 'available') return download()
    const asked = now()
    const request = { model: id, system: '', messages: [{ from: 'user', text: 'Say OK.' }] } as const
    for await (const piece of ask(request, signal)) if (piece.type === 'failed') return wrong(piece.failure)
    const latencyMs = now() - asked
    return { ok: true, latencyMs, message: `${providers.device.name} answers.`, model: await facts() }
  }

  async function models(): Promise<readonly ModelFacts[]> {
    if ((await stateOf()) === 'unavailable') throw new Error(noDeviceModel.failure.message)
    return [await facts()]
  }

  return { ask, facts, test, models }
}

async function* answer(
  session: LanguageModelSession,
  text: string,
  signal: AbortSignal,
): AsyncGenerator<Piece> {
  const before = usageOf(session)
  const input = await measured(session, text)
  const reader = session.promptStreaming(text, { signal }).getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      yield value === '' ? { type: 'alive' } : { type: 'text', text: value }
    }
  } finally {
    reader.cancel().catch(() => undefined)
  }
  const after = usageOf(session)
  if (before !== undefined && input !== undefined && after !== undefined) {
    const read = before + input
    yield { type: 'usage', usage: { input: read, output: Math.max(0, after - read) } }
  }
  yield { type: 'end', why: 'stop' }
}

const stateOf = async () =>
  (await languageModel()
    ?.availability(spoken)
    .catch(() => undefined)) ?? 'unavailable'

/** Only a session knows it, and only where the model is here already is one cheap. */
async function usualWindow(): Promise<number | undefined> {
  try {
    if ((await stateOf()) !== 'available') return undefined
    const session = await languageModel()?.create(spoken)
    session?.destroy()
    return session && windowOf(session)
  } catch {
    return undefined
  }
}

/** The click on the test is what a browser wants to see before it downloads some gigabytes. */
function download(): ConnectionTest {
  languageModel()
    ?.create(spoken)
    .then((session) => session.destroy())
    .catch(() => undefined)
  return {
    ok: false,
    problem: 'model',
    message: 'The browser downloads its model now, which are some gigabytes.',
    suggestion: 'Leave it open, and test again in a few minutes.',
  }
}

const wrong = ({
  message,
  suggestion,
}: {
  readonly message: string
  readonly suggestion?: string
}): ConnectionTest => ({
  ok: false,
  problem: 'model',
  message,
  ...(suggestion !== undefined && { suggestion }),
})
