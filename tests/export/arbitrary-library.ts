import type { Failure } from '#src/domain/failure.ts'
import type { Note } from '#src/domain/note.ts'
import type { KeptTranscript, Records } from '#src/domain/ports.ts'
import { sessionTasks, type Session, type SessionSettings } from '#src/domain/session.ts'
import type { TaskRecord } from '#src/domain/task-record.ts'
import type { Task, TemplateStatus } from '#src/domain/task.ts'
import type { Transcript, Video } from '#src/domain/video.ts'
import { captionsId, transcriptFacts } from '#src/sources/transcript-facts.ts'
import { youTubeLink } from '#src/sources/video-links.ts'
import { builtInTemplates } from '#src/templates/built-in.ts'
import { fc } from '@fast-check/vitest'

/** After every time in an arbitrary library. */
export const now = 1_800_000_000_000

const epoch = fc.integer({ min: 946_684_800_000, max: now })
const words = fc.string({ unit: 'grapheme', maxLength: 20 })
const orNone: { requiredKeys: never[] } = { requiredKeys: [] }

const seconds = fc.double({ min: 0, max: 1e5, noNaN: true }).map((n) => n + 0)
const transcript: fc.Arbitrary<Transcript> = fc.record({
  timed: fc.boolean(),
  cues: fc.array(fc.record({ start: seconds, end: seconds, text: words }), { maxLength: 4 }),
})

const said = fc
  .record({
    message: words,
    rest: fc.record({ details: words, suggestion: words }, orNone),
  })
  .map(({ message, rest }) => ({ message, ...rest }))
const kind = fc.oneof(
  fc.record({ waitMs: fc.nat(1e6) }, orNone).map((more) => ({ kind: 'rate-limit' as const, ...more })),
  fc.record({ kind: fc.constant('network' as const), answered: fc.boolean(), overload: fc.boolean() }),
  fc
    .record({ stopsAll: fc.boolean(), signIn: fc.boolean() }, orNone)
    .map((more) => ({ kind: 'api' as const, ...more })),
  fc.record({
    kind: fc.constant('system' as const),
    cause: fc.constantFrom('storage', 'worker', 'memory'),
  }),
  fc.constant({ kind: 'cancelled' as const }),
)
const failure: fc.Arbitrary<Failure> = fc.tuple(said, kind).map(([text, more]) => ({ ...text, ...more }))

const settings: fc.Arbitrary<SessionSettings> = fc
  .record({
    parallel: fc.boolean(),
    cap: fc.integer({ min: 1, max: 10 }),
    processingMode: fc.constantFrom('hybrid', 'transcript-only', 'video-only', 'auto'),
    verbosity: fc.constantFrom('brief', 'standard', 'comprehensive'),
    more: fc.record(
      {
        order: fc.constantFrom('shortest', 'listed'),
        timeoutMs: fc.integer({ min: 10_000, max: 3_600_000 }),
      },
      orNone,
    ),
  })
  .map(({ more, ...rest }) => ({ ...rest, ...more }))

interface SpokenVideo {
  readonly video: Video
  readonly kept?: KeptTranscript
}

const video = (n: number): fc.Arbitrary<SpokenVideo> =>
  fc
    .record({
      title: words,
      duration: fc.record({ durationSeconds: seconds }, orNone),
      transcript: fc.option(transcript, { nil: undefined }),
      linked: fc.boolean(),
    })
    .map(({ title, duration, transcript: cues, linked }) => {
      const { id, link } = youTubeLink(`dQw4w9WgX${String(n).padStart(2, '0')}`)
      const facts = cues && transcriptFacts(cues)
      const own = cues && !linked ? { id: captionsId(cues) } : { id, link }
      return {
        video: { ...own, title, ...duration, ...(facts && { transcript: facts }) },
        ...(facts && { kept: { id: facts.id, transcript: cues } }),
      }
    })

const result = fc.record({
  title: words,
  levels: fc.record({ brief: words, standard: words, comprehensive: words }, orNone),
  selected: fc.constantFrom('brief' as const, 'standard' as const, 'comprehensive' as const),
  more: fc.record({ method: words, model: words }, orNone),
  warnings: fc.array(words, { maxLength: 2 }),
  templateVersion: fc.nat(9),
  engine: fc.constantFrom('browser' as const, 'api' as const),
  madeAt: epoch,
})

interface Done {
  readonly record?: TaskRecord
  readonly note?: Note
}

const done = (session: string, { id, template, video: of }: Task): fc.Arbitrary<Done> =>
  fc
    .record({
      state: fc.constantFrom('none', 'open', 'queued', 'processing', 'complete', 'error'),
      attempt: fc.nat(5),
      answered: fc.nat(5),
      previous: fc.record({ previous: failure }, orNone),
      error: failure,
      result,
      times: fc.tuple(epoch, epoch).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
    })
    .map(({ state, attempt, answered, previous, error, result: made, times: [startedAt, completedAt] }) => {
      if (state === 'none') return {}
      const all = { template, attempt, ...previous, progress: 0 }
      const { more, ...rest } = made
      const note: Note = { ...rest, ...more, id: `${session} ${id}`, session, video: of, template }
      const statuses: Record<typeof state, TemplateStatus> = {
        open: { ...all, status: 'pending', queued: false },
        queued: { ...all, status: 'pending', queued: true },
        processing: { ...all, status: 'processing', startedAt, expectedMs: 1000, measured: false },
        complete: {
          ...all,
          status: 'complete',
          progress: 1,
          note: note.id,
          ...(note.warnings.length > 0 && { flawed: true as const }),
          startedAt,
          completedAt,
        },
        error: { ...all, status: 'error', error, completedAt },
      }
      const record = { session, task: id, status: statuses[state], answered }
      return { record, ...(state === 'complete' && { note }) }
    })

const templates = fc.uniqueArray(fc.constantFrom(...builtInTemplates.map(({ id }) => id)), {
  minLength: 1,
  maxLength: 3,
})

/** A session in any state, with all that belongs to it. */
export const keptSession = (id = 's'): fc.Arbitrary<Records & { readonly sessions: readonly [Session] }> =>
  fc
    .record({
      videos: fc
        .integer({ min: 1, max: 4 })
        .chain((count) => fc.tuple(...Array.from({ length: count }, (_, n) => video(n)))),
      templates,
      settings,
      name: fc.record({ name: words }, orNone),
      createdAt: epoch,
      engine: fc.constantFrom('browser' as const, 'api' as const),
    })
    .chain(({ videos: spoken, name, ...rest }) => {
      const videos = [...new Map(spoken.map((one) => [one.video.id, one])).values()]
      const session: Session = { ...rest, ...name, id, videos: videos.map((one) => one.video) }
      const kept = new Map(videos.flatMap((one) => (one.kept ? [[one.kept.id, one.kept] as const] : [])))
      return fc.tuple(...sessionTasks(session).map((task) => done(id, task))).map((all) => ({
        sessions: [session] as const,
        tasks: all.flatMap(({ record }) => record ?? []),
        notes: all.flatMap(({ note }) => note ?? []),
        transcripts: [...kept.values()],
      }))
    })
