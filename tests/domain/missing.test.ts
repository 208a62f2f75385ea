import { missingOf } from '#src/domain/missing.ts'
import { expect, test } from 'vitest'

test.each([
  [{ provider: 'gemini', baseUrl: 'https://a.test', model: 'm' }, false, 'key'],
  [{ provider: 'gemini', baseUrl: 'https://a.test', model: 'm' }, true, undefined],
  [{ provider: 'groq', baseUrl: 'https://a.test' }, true, 'model'],
  [{ provider: 'other' }, false, 'address'],
  [{ provider: 'other', baseUrl: 'https://a.test', model: 'm' }, false, undefined],
  [{ provider: 'ollama', baseUrl: 'http://localhost:11434/v1' }, false, 'model'],
  [{ provider: 'device' }, false, 'browser'],
  [{ provider: 'other', baseUrl: 'my server', model: 'm' }, false, 'address'],
  [{ provider: 'ollama', baseUrl: 'http://localhost:11434/v1', model: ' ' }, false, 'model'],
] as const)('of %j with key %s is missing: %s', (choice, hasKey, missing) => {
  expect(missingOf(choice, { hasKey, hasDeviceModel: false })).toBe(missing)
})

test('a browser’s own model needs nothing where it is there', () => {
  expect(missingOf({ provider: 'device' }, { hasKey: false, hasDeviceModel: true })).toBeUndefined()
})
