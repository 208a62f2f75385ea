import { createSettingsStore, defaultSettings, withDefaultOptions } from '#src/store/settings-store.ts'
import { afterEach, expect, test, vi } from 'vitest'

const store = (state: unknown) =>
  localStorage.setItem('fanfold-settings', JSON.stringify({ state, version: 1 }))

afterEach(() => vi.restoreAllMocks())

test('keeps what was chosen for the next visit', () => {
  const chosen = {
    engine: 'api',
    apiBaseUrl: 'https://notes.test',
    processingMode: 'video-only',
    modelMode: 'auto',
    provider: 'ollama',
    connections: { ollama: { model: 'llama3.2', window: 8192 }, groq: { requestsAMinute: 5 } },
    levels: 'one',
    transcription: { on: true, plan: 'premium' },
    parallel: false,
    cap: 3,
    requestsAMinute: 100,
    rateLimitMode: 'independent',
    order: 'listed',
    timeoutMs: 60_000,
    templates: ['flashcards'],
    theme: 'dark',
    notify: true,
  } as const
  createSettingsStore().setState(chosen)
  expect(createSettingsStore().getState()).toEqual(chosen)
})

test.each([
  ['engine', 'cloud'],
  ['apiBaseUrl', 7],
  ['processingMode', 'all'],
  ['modelMode', 'all'],
  ['provider', 'nobody'],
  ['connections', { ollama: { window: 'big' } }],
  ['levels', 'none'],
  ['transcription', { on: 'yes' }],
  ['parallel', 'yes'],
  ['cap', 11],
  ['cap', 0],
  ['cap', 2.5],
  ['requestsAMinute', 0],
  ['requestsAMinute', 2.5],
  ['rateLimitMode', 'none'],
  ['order', 'longest'],
  ['timeoutMs', 9_999],
  ['timeoutMs', 3_600_001],
  ['templates', 'study-notes'],
  ['templates', [1]],
  ['theme', 'sepia'],
  ['theme', null],
  ['notify', 1],
])('a stored %s of %j falls back to its default alone', (name, value) => {
  const good = { ...defaultSettings, apiBaseUrl: 'https://notes.test', parallel: false }
  store({ ...good, [name]: value })
  const { [name as keyof typeof good]: _, ...rest } = good
  expect(createSettingsStore().getState()).toEqual({ ...defaultSettings, ...rest })
})

test('settings from before there were models still hold', () => {
  const old = { ...defaultSettings, engine: 'api', apiBaseUrl: 'https://notes.test', cap: 3, theme: 'dark' }
  store(old)
  expect(createSettingsStore().getState()).toEqual(old)
})

test.each([null, 'dark', [], 4])('stored settings of %j count as none', (state) => {
  store(state)
  expect(createSettingsStore().getState()).toEqual(defaultSettings)
})

test('takes stored text that is no JSON for none', () => {
  localStorage.setItem('fanfold-settings', '{"state":')
  expect(createSettingsStore().getState()).toEqual(defaultSettings)
})

test('holds a choice although the storage is full or forbidden', () => {
  const refuse = () => {
    throw new DOMException('No room left', 'QuotaExceededError')
  }
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse)
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse)
  const settings = createSettingsStore()
  settings.setState({ theme: 'dark' })
  expect(settings.getState()).toEqual({ ...defaultSettings, theme: 'dark' })
})

test('goes back to default options alone', () => {
  const kept = {
    engine: 'api',
    apiBaseUrl: '',
    templates: ['flashcards'],
    theme: 'dark',
    notify: true,
  } as const
  const options = { parallel: false, cap: 2, requestsAMinute: 9, order: 'listed', timeoutMs: 20_000 } as const
  expect(withDefaultOptions({ ...kept, ...options })).toEqual({ ...defaultSettings, ...kept })
  expect(withDefaultOptions(defaultSettings)).toEqual(defaultSettings)
  const connections = { gemini: { model: 'one', requestsAMinute: 2 } }
  expect(withDefaultOptions({ ...defaultSettings, connections }).connections).toEqual({
    gemini: { model: 'one' },
  })
})

/** As another tab writes it. */
const chosenElsewhere = (state: unknown, key: string | null = 'fanfold-settings') => {
  store(state)
  dispatchEvent(new StorageEvent('storage', { key }))
}

test('what is chosen or taken back in another tab holds here as well', () => {
  const here = createSettingsStore()
  here.setState({ engine: 'api', apiBaseUrl: 'https://notes.test' })
  chosenElsewhere({ ...defaultSettings, theme: 'dark', cap: 3 })
  expect(here.getState()).toEqual({ ...defaultSettings, theme: 'dark', cap: 3 })
  localStorage.clear()
  dispatchEvent(new StorageEvent('storage', { key: null }))
  expect(here.getState()).toEqual(defaultSettings)
})

test('other things in the storage change nothing here', () => {
  const here = createSettingsStore()
  chosenElsewhere({ ...defaultSettings, theme: 'dark' }, 'something-else')
  expect(here.getState()).toEqual(defaultSettings)
})
