import { readConfig } from '#src/app/config-query.ts'
import { defaultConfig } from '#src/domain/config.ts'
import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'

test('an empty file means the defaults', () => {
  expect(readConfig('{}')).toEqual({ config: defaultConfig })
})

test('what is given replaces the defaults, the rest holds', () => {
  const { config, problem } = readConfig(
    '{"apiBaseUrl": "", "engine": "api", "model": {"provider": "ollama", "model": "llama3.2"}, "parallel": {"enabled": false, "maxConcurrent": 3}, "requestsPerTask": 2, "sendIdempotencyKey": true, "preferAsync": true, "later": 1}',
  )
  expect(problem).toBeUndefined()
  expect(config).toEqual({
    apiBaseUrl: '',
    engine: 'api',
    model: { provider: 'ollama', model: 'llama3.2' },
    signInUrl: null,
    requestsPerTask: 2,
    sendIdempotencyKey: true,
    preferAsync: true,
    parallel: { ...defaultConfig.parallel, enabled: false, maxConcurrent: 3 },
  })
})

test.each([
  ['{"parallel": {"maxConcurrent": 11}}', /parallel\.maxConcurrent/],
  ['{"parallel": {"enabled": "no"}}', /parallel\.enabled/],
  ['{"signInUrl": "javascript:alert(1)"}', /signInUrl/],
  ['{"engine": "quantum"}', /engine/],
  ['{"model": {"provider": "nobody"}}', /model\.provider/],
  ['{"model": {"provider": "other", "baseUrl": "llm.test"}}', /model\.baseUrl/],
  ['{"sendIdempotencyKey": "yes"}', /sendIdempotencyKey/],
  ['{"preferAsync": 1}', /preferAsync/],
  ['[]', /config\.json/],
  ['{', /not JSON/],
])('says what is wrong with %s and keeps the defaults', (text, words) => {
  const { config, problem } = readConfig(text)
  expect(config).toEqual(defaultConfig)
  expect(problem).toMatch(words)
})

test.prop([fc.oneof(fc.json(), fc.string())])(
  'never throws, and always gives a whole configuration',
  (text) => {
    expect(Object.keys(readConfig(text).config)).toEqual(
      expect.arrayContaining(Object.keys(defaultConfig).slice(1)),
    )
  },
)
