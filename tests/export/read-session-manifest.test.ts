import type { Manifest, ManifestItem, ManifestNote } from '#src/export/manifest-schema.ts'
import { largestManifest } from '#src/export/largest-manifest.ts'
import { readManifestFile, readSessionManifest } from '#src/export/read-session-manifest.ts'
import { apiFailure } from '#tests/support/builders.ts'
import { describe, expect, test } from 'vitest'

const at = '2026-11-26T10:00:00.000Z'
const now = Date.parse(at) + 60_000
const needs = () => {
  let ids = 0
  return { newId: () => `new${++ids}`, now, knows: (template: string) => template !== 'haiku' }
}

const first = 'youtube:dQw4w9WgXcQ'
const link = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'
const note: ManifestNote = {
  title: 'Summary',
  levels: { standard: '# Summary' },
  selected: 'standard',
  warnings: [],
  templateVersion: 1,
  engine: 'api',
  madeAt: at,
}
const item = (more: Partial<ManifestItem> = {}): ManifestItem => ({
  title: 'Lecture 1',
  link,
  video: first,
  template: 'basic-summary',
  status: 'complete',
  attempts: 1,
  answeredWithError: 0,
  startedAt: at,
  completedAt: at,
  note,
  ...more,
})
const file = (more: Partial<Manifest> = {}): Manifest => ({
  format: 'fanfold-session',
  version: 1,
  exportedAt: at,
  session: {
    createdAt: at,
    engine: 'api',
    templates: ['basic-summary', 'study-notes'],
    settings: { parallel: true, cap: 5, processingMode: 'hybrid', verbosity: 'standard' },
  },
  videos: [{ id: first, title: 'Lecture 1', link }],
  items: [item()],
  transcripts: {},
  ...more,
})
const read = (json: unknown) =>
  readSessionManifest(typeof json === 'string' ? json : JSON.stringify(json), needs())
const reason = (json: unknown) => {
  const answer = read(json)
  return answer.ok ? 'It was read' : answer.reason
}
const good = (json: unknown) => {
  const answer = read(json)
  if (!answer.ok) throw new Error(answer.reason)
  return answer
}
const session = file().session

describe('says what to do about a file that is', () => {
  test.each([
    ['no JSON', 'WEBVTT', /not a session’s file, or its end is missing.*export it again/],
    ['cut off', JSON.stringify(file()).slice(0, -20), /its end is missing/],
    ['nested without end', '['.repeat(1e6), /its end is missing/],
    ['of another format', { format: 'fanfold-report', version: 1 }, /“fanfold-report”, not a session/],
    ['any JSON', [1, 2], /something else, not a session/],
    ['newer', { ...file(), version: 2, items: 'other' }, /newer Fanfold. Reload this page/],
    ['without videos', file({ videos: [] }), /no videos/],
    [
      'of kinds of note that are not known',
      file({ session: { ...session, templates: ['haiku'] } }),
      /\(haiku\).*Reload/,
    ],
    [
      'of an unknown engine',
      { ...file(), session: { ...session, engine: 'oracle' } },
      /session\.engine: .*"oracle"/,
    ],
    [
      'wrong in one place',
      { ...file(), items: [item(), { ...item(), template: 5 }] },
      /items\[1\]\.template: .*received 5/,
    ],
    [
      'of absurd numbers',
      file({ session: { ...session, settings: { ...session.settings, cap: 1e9 } } }),
      /session\.settings\.cap/,
    ],
    [
      'of absurd lengths',
      { ...file(), videos: [{ id: first, title: '', durationSeconds: -1 }] },
      /videos\[0\]\.durationSeconds/,
    ],
    [
      'of absurd dates',
      { ...file(), items: [item({ completedAt: 'tomorrow' })] },
      /items\[0\]\.completedAt.*not a time/,
    ],
    ['of an odd video', { ...file(), videos: [{ id: '__proto__', title: '' }] }, /videos\[0\]\.id/],
    [
      'of too many videos',
      file({ videos: Array.from({ length: 5001 }, (_, n) => ({ id: `url:${n}`, title: '' })) }),
      /5,001 videos.*5,000/,
    ],
  ] as const)('%s', (_, json, words) => expect(reason(json)).toMatch(words))

  test('empty or too large, without reading it', async () => {
    const empty = await readManifestFile(new Blob([]), needs())
    expect(empty).toMatchObject({ ok: false, reason: expect.stringMatching(/empty/) })
    const text = () => Promise.reject(new Error('It was read'))
    const large = await readManifestFile({ size: largestManifest + 1, text } as unknown as Blob, needs())
    expect(large).toMatchObject({ ok: false, reason: expect.stringMatching(/257 MB.*256 MB.*back-up/) })
  })
})

test('a file read twice gives two sessions that share nothing but their words', () => {
  let ids = 0
  const newId = () => `new${++ids}`
  const text = JSON.stringify(file())
  const both = [1, 2].map(() => readSessionManifest(text, { ...needs(), newId }))
  const idsOf = both.flatMap((one) =>
    one.ok ? [...(one.records.sessions ?? []), ...(one.records.notes ?? [])].map(({ id }) => id) : [],
  )
  expect(new Set(idsOf).size).toBe(4)
})

test('scripts in titles are text, and links that are no web addresses are left out', () => {
  const title = '<img src=x onerror=alert(1)>'
  const { records, warnings } = good(file({ videos: [{ id: first, title, link: 'javascript:alert(1)' }] }))
  expect(records.sessions?.[0]?.videos).toEqual([{ id: first, title }])
  expect(records.notes?.[0]?.video).toEqual({ id: first, title })
  expect(warnings).toEqual(['1 link can’t be used and was left out.'])
})

test('keys of every object are no ids, no templates and no transcripts', () => {
  const facts = { id: 'constructor', cues: 1, words: 1, timed: true }
  const text = JSON.stringify(file({ videos: [{ id: first, title: 'x', link, transcript: facts }] })).replace(
    '"transcripts":{}',
    '"transcripts":{"__proto__":{"timed":true,"cues":[]}}',
  )
  const { records, warnings } = good(text)
  expect(records.sessions?.[0]?.videos[0]).not.toHaveProperty('transcript')
  expect(warnings).toEqual([expect.stringMatching(/words of 1 video are not in the file/)])
  expect(reason(file({ session: { ...session, templates: ['__proto__'] } }))).toMatch(/templates\[0\]/)
})

test('words that were changed are other words', () => {
  const facts = { id: 'f'.repeat(64), cues: 1, words: 9, timed: true }
  const cues = [{ start: 0, end: 1, text: 'other words' }]
  const { records } = good(
    file({
      videos: [{ id: first, title: 'x', link, transcript: facts }],
      transcripts: { [facts.id]: { timed: true, cues } },
    }),
  )
  const [kept] = records.transcripts ?? []
  expect(kept?.id).not.toBe(facts.id)
  expect(records.sessions?.[0]?.videos[0]?.transcript).toEqual({
    id: kept?.id,
    cues: 1,
    words: 2,
    timed: true,
  })
})

test('what can’t be so is left out or pending again, counted and said', () => {
  const { records, warnings } = good(
    file({
      session: { ...session, templates: ['basic-summary', 'study-notes', 'chapters', 'haiku'] },
      items: [
        item(),
        item({ status: 'error', error: apiFailure() }),
        item({ template: 'haiku' }),
        item({ video: 'youtube:other' }),
        item({ template: 'study-notes', status: 'pending' }),
        { ...item({ template: 'chapters', status: 'error' }), note: undefined },
      ] as readonly ManifestItem[],
    }),
  )
  expect(records.notes).toHaveLength(1)
  expect(records.tasks?.map(({ status }) => status.status)).toEqual(['complete', 'pending', 'pending'])
  expect(warnings).toEqual([
    '1 item of videos that are not in the file: left out.',
    '1 item of kinds of note that this session does not have or that are not known here (haiku): left out.',
    '1 item that came twice: the first counts.',
    '1 note of what is not done: left out.',
    '1 item without the note or the error that it speaks of: pending again.',
  ])
})

test('no time lies ahead, and nothing ends before it begins', () => {
  const { records } = good(
    file({
      items: [item({ startedAt: '9999-01-01T00:00:00Z', completedAt: at })],
      session: { ...session, createdAt: '2999-01-01' },
    }),
  )
  expect(records.sessions?.[0]?.createdAt).toBe(now)
  expect(records.tasks?.[0]?.status).toMatchObject({ startedAt: Date.parse(at), completedAt: Date.parse(at) })
})
