import type { Engine } from '#src/domain/ports.ts'
import { forecastUse } from '#src/sessions/forecast-use.ts'
import { aTask, aVideo } from '#tests/support/builders.ts'
import { expect, test } from 'vitest'

const tasks = [1, 2, 3].map((n) => aTask('basic-summary', aVideo(n)))
const told = (of: Engine['expectedUse']) => forecastUse(tasks, of ? { expectedUse: of } : {}).use

test('adds up what each is likely to cost', () => {
  expect(told(() => ({ input: 10, output: 2 }))).toEqual({ input: 30, output: 6, ofAll: true })
})

test('counts what the notes of a video share once', () => {
  const two = [aTask('basic-summary', aVideo(1)), aTask('study-notes', aVideo(1))]
  const expectedUse = () => ({ input: 10, output: 4, shared: { input: 7, output: 3, parts: 20 } })
  expect(forecastUse(two, { expectedUse }).use).toEqual({ input: 13, output: 5, ofAll: true, parts: 20 })
})

test('says where some of it is not known', () => {
  const one = ({ id }: { id: string }) => (id === tasks[0]?.id ? { input: 10, output: 2 } : undefined)
  expect(told(one)).toEqual({ input: 10, output: 2, ofAll: false })
})

test('says nothing where nothing is known', () => {
  expect(told(() => undefined)).toBeUndefined()
  expect(told(undefined)).toBeUndefined()
})
