import { createEngines } from '#src/app/engines.ts'
import { defaultConfig } from '#src/domain/config.ts'
import { taskId } from '#src/domain/task.ts'
import { createMemoryPersistence } from '#src/persistence/memory.ts'
import { createSessions } from '#src/sessions/create-sessions.ts'
import { createKeyRing } from '#src/store/keys.ts'
import { defaultSettings, type Settings } from '#src/store/settings-store.ts'
import { transcriptFacts } from '#src/sources/transcript-facts.ts'
import { aVideo } from '#tests/support/builders.ts'
import { createFakeClock } from '#tests/support/fake-clock.ts'
import { createMemorySendLog } from '#tests/support/memory-send-log.ts'
import { startModelServer, type ModelServerOptions } from '#tests/support/model-server.ts'
import { settings as sessionSettings } from '#tests/support/sessions-lab.ts'
import { afterEach, expect, test, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'

const transcript = {
  timed: true,
  cues: Array.from({ length: 30 }, (_, n) => ({ start: n, end: n + 1, text: 'Words that were spoken.' })),
}
const video = aVideo(1, { transcript: transcriptFacts(transcript) })

const close: (() => Promise<unknown>)[] = []
afterEach(async () => {
  vi.unstubAllGlobals()
  await Promise.all(close.splice(0).map((one) => one()))
})
async function aServer(options: ModelServerOptions = {}) {
  const server = await startModelServer({ answer: () => '## Main topic\n\nNetworks.', ...options })
  close.push(() => server.close())
  const models = () => server.log.flatMap(({ body }) => (body as { model?: string } | null)?.model ?? [])
  return { ...server, models }
}

let ids = 0
/** A page of the app, as it is after each load: what is kept is the same. */
function world(first: Partial<Settings>, persistence = createMemoryPersistence()) {
  const clock = createFakeClock()
  const settings = createStore<Settings>(() => ({ ...defaultSettings, levels: 'one', ...first }))
  const keys = createKeyRing(clock)
  const engines = createEngines({ settings, keys, config: () => defaultConfig, clock }, persistence)
  const failures: string[] = []
  const sessions = createSessions({
    engine: engines.engine,
    transcriber: engines.transcriber,
    persistence,
    sendLog: createMemorySendLog(),
    clock,
    random: () => 0.5,
    newId: () => `id${++ids}`,
    listener: {
      opened: () => {},
      closed: () => {},
      changed: () => {},
      happened: (_, event) => event.type === 'failed' && failures.push(event.failure.message),
    },
  })
  const start = (templates: readonly string[], on = sessions) =>
    on.start({ engine: 'model', videos: [{ video, transcript }], templates, settings: sessionSettings })
  const until = (done: () => unknown) =>
    vi.waitFor(async () => {
      await clock.advance(10_000)
      expect(done()).toBeTruthy()
    })
  return { settings, keys, engines, persistence, sessions, start, until, failures }
}

const at = (url: string, more: object = {}) => ({ other: { baseUrl: `${url}/v1`, model: 'one', ...more } })

test('a retry asks the model that is chosen by then', async () => {
  const server = await aServer({
    fault: ({ model }) =>
      model === 'one' ? { status: 400, body: { error: { message: 'No.' } } } : undefined,
  })
  const { sessions, start, until, settings, failures } = world({
    provider: 'other',
    connections: at(server.url),
  })
  const session = await start(['basic-summary'])
  await until(() => failures.length > 0)
  settings.setState({ connections: at(server.url, { model: 'two' }) })
  sessions.again(session, [taskId(video.id, 'basic-summary')])
  await until(() => server.models().includes('two'))
})

test('a session begun at home goes on at home after a reload, whoever is chosen by then', async () => {
  const [home, cloud] = [await aServer({ fault: () => ({ status: 401, body: 'No.' }) }), await aServer()]
  const first = world({
    provider: 'ollama',
    connections: { ollama: { baseUrl: `${home.url}/v1`, model: 'llama' } },
  })
  const session = await first.start(['basic-summary'])
  expect(await first.persistence.session(session)).toMatchObject({
    provider: { id: 'ollama', baseUrl: `${home.url}/v1` },
  })
  await first.until(() => first.failures.length > 0)
  const before = home.models().length

  const next = world(
    {
      provider: 'other',
      connections: { ...at(cloud.url), ollama: { baseUrl: 'http://elsewhere.test/v1', model: 'gemma' } },
    },
    first.persistence,
  )
  await next.sessions.goOn(session)
  await next.until(() => home.models().length > before)
  expect(home.models().at(-1)).toBe('gemma')
  expect(cloud.log).toEqual([])
})

test('one server has one engine, and so one budget, whatever is chosen there and however it is written', () => {
  const { settings, engines } = world({ provider: 'other', connections: at('http://llm.test') })
  const engine = engines.engine('model')
  for (const connection of [
    { baseUrl: 'http://llm.test/v1', model: 'two' },
    { baseUrl: ' http://LLM.test/v1/ ', model: 'two', fallback: 'one', window: 9000, requestsAMinute: 3 },
  ]) {
    settings.setState({ connections: { other: connection } })
    expect(engines.engine('model')).toBe(engine)
  }
  expect(engine.limits.budgets).toEqual([{ count: 3, windowMs: 60_000 }])
  expect(engines.engine('model', { id: 'ollama', baseUrl: 'http://llm.test/v1' })).not.toBe(engine)
  settings.setState({ connections: at('http://other.test') })
  expect(engines.engine('model')).not.toBe(engine)
})

test('transcribers and notes APIs are told apart by server, not by how their addresses are written', () => {
  vi.stubGlobal('location', new URL('https://page.test/'))
  const { settings, engines } = world({})
  const transcriberAt = (baseUrl: string) => {
    settings.setState({ transcription: { on: true, plan: 'basic', baseUrl } })
    return engines.transcriber()
  }
  const one = transcriberAt('https://words.test')
  for (const same of [
    'https://words.test/',
    'https://WORDS.test/api/v1/client/',
    ' https://words.test/api/v2',
  ])
    expect(transcriberAt(same)).toBe(one)
  expect(transcriberAt('https://other.test')).not.toBe(one)
  const apiAt = (apiBaseUrl: string) => {
    settings.setState({ apiBaseUrl, engine: 'api' })
    return engines.engine('api')
  }
  const api = apiAt('https://notes.test')
  for (const same of ['https://notes.test/', 'https://NOTES.test/api/videos/process'])
    expect(apiAt(same)).toBe(api)
})

test('in mid-run another engine changes nothing for what has begun, and holds for what comes next', async () => {
  const [one, other] = [await aServer(), await aServer()]
  const { start, until, settings, persistence } = world({
    provider: 'other',
    connections: at(one.url, { requestsAMinute: 1 }),
  })
  await start(['basic-summary', 'study-notes'])
  await until(() => one.models().length === 1)
  settings.setState({ connections: at(other.url) })
  await start(['flashcards'])
  await until(() => one.models().length === 2 && other.models().length === 1)
  await vi.waitFor(async () => expect(await persistence.noteFacts()).toHaveLength(3))
})

test('a key that is forgotten in mid-run leaves the rest for later, and Continue goes on once it is typed', async () => {
  const server = await aServer({ key: 'sk-typed' })
  const baseUrl = `${server.url}/v1`
  const { sessions, start, until, keys, failures, persistence } = world({
    provider: 'openai',
    connections: { openai: { baseUrl, model: 'm', requestsAMinute: 1 } },
  })
  keys.set(baseUrl, 'sk-typed')
  const session = await start(['basic-summary', 'study-notes', 'flashcards'])
  await until(() => server.models().length === 1)
  keys.forgetAll()
  await until(() => failures.length === 1)
  expect(failures).toEqual([expect.stringContaining('OpenAI needs a key')])
  expect(server.models()).toHaveLength(1)
  keys.set(baseUrl, 'sk-typed')
  await sessions.goOn(session)
  await until(() => server.models().length === 3)
  await vi.waitFor(async () => expect(await persistence.noteFacts()).toHaveLength(3))
})
