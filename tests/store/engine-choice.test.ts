import { engineChoice } from '#src/store/engine-choice.ts'
import { expect, test } from 'vitest'

const nowhere = { apiBaseUrl: null }

test('is the browser where neither user nor host says anything', () => {
  expect(engineChoice({}, nowhere)).toEqual({ id: 'browser', apiBaseUrl: null })
})

test('is the API where the host has one, at its address', () => {
  expect(engineChoice({}, { apiBaseUrl: '' })).toEqual({ id: 'api', apiBaseUrl: '' })
})

test('follows the host over what the address suggests', () => {
  expect(engineChoice({}, { apiBaseUrl: '', engine: 'browser' }).id).toBe('browser')
})

test('follows the user over the host, in engine and address', () => {
  const settings = { engine: 'api', apiBaseUrl: 'http://own.test' } as const
  expect(engineChoice(settings, { apiBaseUrl: 'http://host.test', engine: 'browser' })).toEqual({
    id: 'api',
    apiBaseUrl: 'http://own.test',
  })
})

test('takes the own origin for an API without an address', () => {
  expect(engineChoice({ engine: 'api' }, nowhere)).toEqual({ id: 'api', apiBaseUrl: '' })
})
