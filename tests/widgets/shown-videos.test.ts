import type { Session } from '#src/domain/session.ts'
import type { Statuses, TemplateStatus } from '#src/domain/task.ts'
import { shownVideos } from '#src/widgets/shown-videos.ts'
import { orders, readTableView, shows } from '#src/widgets/table-view.ts'
import { apiFailure, aVideo } from '#tests/support/builders.ts'
import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'

const base = { template: 't', attempt: 1, progress: 0 }
const done = (completedAt: number): TemplateStatus => ({
  ...base,
  status: 'complete',
  note: 'n',
  startedAt: 0,
  completedAt,
})
const running = (startedAt: number): TemplateStatus => ({
  ...base,
  status: 'processing',
  startedAt,
  expectedMs: 1,
  measured: false,
})
const failed: TemplateStatus = { ...base, status: 'error', error: apiFailure(), completedAt: 3 }
const queued: TemplateStatus = { ...base, status: 'pending', queued: true }

const videos = [
  aVideo('a', { title: 'Zebra', durationSeconds: 60 }),
  aVideo('b', { title: 'Café 2', durationSeconds: 30 }),
  aVideo('c', { title: 'Cafe 10' }),
  aVideo('d', { title: 'Ångström', durationSeconds: 90 }),
]
const all = [failed, done(9), running(12), queued]
const statuses: Statuses = Object.fromEntries(videos.map(({ id }, n) => [id, { t: all[n] ?? queued }]))
const session = { videos } as unknown as Session
const shown = (view: string) =>
  shownVideos({ session, statuses }, readTableView(new URLSearchParams(view))).map(({ title }) => title)

test('finds a part of the title, whatever its case and accents', () => {
  expect(shown('find=CAFE')).toEqual(['Café 2', 'Cafe 10'])
  expect(shown('find=angs')).toEqual(['Ångström'])
  expect(shown('find=no such')).toEqual([])
})

test('shows what is in a state', () => {
  expect(shown('show=failed')).toEqual(['Zebra'])
  expect(shown('show=complete')).toEqual(['Café 2'])
  expect(shown('show=running')).toEqual(['Cafe 10'])
  expect(shown('show=waiting')).toEqual(['Ångström'])
})

test('orders by what was asked for, numbers by their size', () => {
  expect(shown('sort=title')).toEqual(['Ångström', 'Café 2', 'Cafe 10', 'Zebra'])
  expect(shown('sort=recent')).toEqual(['Cafe 10', 'Café 2', 'Zebra', 'Ångström'])
  expect(shown('sort=shortest')).toEqual(['Café 2', 'Zebra', 'Ångström', 'Cafe 10'])
  expect(shown('sort=longest')).toEqual(['Ångström', 'Zebra', 'Café 2', 'Cafe 10'])
  expect(shown('sort=trouble')[0]).toBe('Zebra')
})

test('an address that says nonsense shows all, as listed', () => {
  expect(shown('sort=__proto__&show=nothing')).toEqual(videos.map(({ title }) => title))
})

const anyStatus = fc.constantFrom(done(1), running(2), failed, queued)
test.prop([
  fc.array(fc.record({ title: fc.string(), of: fc.array(anyStatus, { minLength: 1, maxLength: 3 }) })),
  fc.constantFrom(...orders),
])('whatever the order, it is each video once, and each is shown under some state', (given, order) => {
  const many = given.map(({ title }, n) => aVideo(n, { title }))
  const state = { session: { videos: many } as unknown as Session, statuses: {} as Statuses }
  state.statuses = Object.fromEntries(
    many.map(({ id }, n) => [id, Object.fromEntries((given[n]?.of ?? []).map((one, t) => [t, one]))]),
  )
  const ids = (show: (typeof shows)[number]) =>
    shownVideos(state, { order, show, find: '' }).map(({ id }) => id)
  expect([...ids('all')].sort()).toEqual(many.map(({ id }) => id).sort())
  const seen = new Set(shows.filter((show) => show !== 'all').flatMap(ids))
  expect(seen.size).toBe(many.length)
})
