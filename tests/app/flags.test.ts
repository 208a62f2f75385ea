import { parallelPolicy, visitorBucket } from '#src/app/flags.ts'
import { defaultConfig } from '#src/domain/config.ts'
import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => vi.unstubAllGlobals())

const yes = { built: 'true', parallel: defaultConfig.parallel, bucket: 99.9 }

test('is on where the build, the host and the bucket all say so', () => {
  expect(parallelPolicy(yes)).toEqual({ allowed: true })
})

test.each([
  ['the build', { ...yes, built: undefined }],
  ['another word in the build', { ...yes, built: '1' }],
  ['the host', { ...yes, parallel: { ...yes.parallel, enabled: false } }],
  ['the bucket', { ...yes, parallel: { ...yes.parallel, rolloutPercent: 50 }, bucket: 50 }],
])('is off, with a reason, when %s says no', (_, facts) => {
  const policy = parallelPolicy(facts)
  expect(policy.allowed).toBe(false)
  expect(policy).toHaveProperty('because', expect.stringMatching(/one (note )?at a time/))
})

test('a visitor keeps the same bucket at every visit', () => {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
  expect(visitorBucket(() => 0.25)).toBe(25)
  expect(visitorBucket(() => 0.75)).toBe(25)
})

test('a visitor whose browser keeps nothing still gets a bucket', () => {
  vi.stubGlobal('localStorage', {
    getItem() {
      throw new Error('SecurityError')
    },
  })
  expect(visitorBucket(() => 0.75)).toBe(75)
})
