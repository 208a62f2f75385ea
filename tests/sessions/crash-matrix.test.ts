import type { Failure } from '#src/domain/failure.ts'
import type { Note } from '#src/domain/note.ts'
import type { TaskRecord } from '#src/domain/task-record.ts'
import { taskId, type TaskId } from '#src/domain/task.ts'
import { createMemoryPersistence } from '#src/persistence/memory.ts'
import { aVideo, found, networkFailure, rateLimited } from '#tests/support/builders.ts'
import { createWorld, type Lasting } from '#tests/support/crashing-world.ts'
import { flush } from '#tests/support/fake-clock.ts'
import { settings } from '#tests/support/sessions-lab.ts'
import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test, vi } from 'vitest'

vi.setConfig({ testTimeout: 120_000 })

const videos = (count: number) => Array.from({ length: count }, (_, n) => found(aVideo(n)))
const silent: Failure = { kind: 'network', answered: false, overload: false, message: 'No answer.' }

interface Plan {
  readonly videos: number
  readonly templates: readonly string[]
  readonly cap: number
  readonly fails?: Lasting['fails']
  readonly transcribes?: boolean
}

/** What is on the disk when a page dies. */
interface Kept {
  readonly notes: readonly Note[]
  readonly tasks: readonly TaskRecord[]
  /** Videos that have their words, and how many transcriptions there were by then. */
  readonly withWords: readonly string[]
  readonly transcriptions: number
}

const lasting = ({ fails = () => undefined, transcribes }: Plan): Lasting => ({
  disk: createMemoryPersistence(),
  received: [],
  fails,
  transcribed: transcribes ? [] : undefined,
})

/** A page that starts a session and dies at a step; every further page opens what there is and goes on. */
async function live(plan: Plan, crashes: readonly number[]) {
  const all = lasting(plan)
  const kept: Kept[] = []
  let steps = 0
  for (const [number, crashAt] of [...crashes, Infinity].entries()) {
    const world = createWorld(all, number, crashAt)
    const request = {
      engine: 'api',
      videos: videos(plan.videos),
      templates: plan.templates,
      settings: { ...settings, cap: plan.cap },
    } as const
    const there = await all.disk.sessions()
    if (there.length === 0) void world.sessions.start(request)
    for (const { id } of there) void world.sessions.goOn(id)
    await flush()
    await world.run()
    if (number === 0) steps = world.steps()
    if (world.isDead()) kept.push(await read(all))
  }
  return { ...all, kept, steps, end: await read(all) }
}

async function read({ disk, transcribed = [] }: Lasting): Promise<Kept> {
  const notes = await disk.notes((await disk.noteFacts()).map(({ id }) => id))
  const sessions = await disk.sessions()
  const tasks = (await Promise.all(sessions.map(({ id }) => disk.tasks(id)))).flat()
  const withWords = sessions.flatMap(({ videos: all }) =>
    all.flatMap(({ id, transcript }) => (transcript ? id : [])),
  )
  return { notes, tasks, withWords, transcriptions: transcribed.length }
}

function check(plan: Plan, { received, kept, end, transcribed = [] }: Awaited<ReturnType<typeof live>>) {
  const all = videos(plan.videos).flatMap(({ video }) =>
    plan.templates.map((template) => taskId(video.id, template)),
  )
  const complete = end.tasks.flatMap(({ task, status }) => (status.status === 'complete' ? task : []))
  expect(complete.sort(), 'no task is lost').toEqual([...all].sort())
  expect(end.notes, 'no note is made twice').toHaveLength(all.length)
  for (const [crash, { notes }] of kept.entries()) {
    const now = new Map(end.notes.map((note) => [note.id, note]))
    for (const note of notes) expect(now.get(note.id), 'no finished note is overwritten').toBe(note)
    const saved = new Set(notes.map(({ video, template }) => taskId(video.id, template)))
    const asked = received.filter(({ world, task }) => world > crash && saved.has(task))
    expect(asked, 'what was saved is not asked for again').toEqual([])
  }
  if (plan.transcribes) expect(end.withWords).toHaveLength(plan.videos)
  for (const { withWords, transcriptions } of kept) {
    const again = transcribed.slice(transcriptions).filter((id) => withWords.includes(id))
    expect(again, 'what has its words is not transcribed again').toEqual([])
  }
  for (const task of new Set(received.map((one) => one.task))) checkKeys(plan, task, received, kept)
}

/** A key counts the attempts that were answered with an error, as far as that was written down before a crash. */
function checkKeys({ fails }: Plan, task: TaskId, all: Lasting['received'], kept: readonly Kept[]) {
  const received = all.filter((one) => one.task === task)
  const numberOf = ({ key }: { key: string }) => Number(key.split('/').at(-1))
  for (const [n, request] of received.entries()) {
    const before = received[n - 1]
    const isFirst = before?.world !== request.world
    const written = kept[request.world - 1]?.tasks.find((record) => record.task === task)?.answered ?? 0
    const failure = before && fails?.(task, n)
    const grown = failure && !(failure.kind === 'network' && !failure.answered) ? 1 : 0
    if (!isFirst) expect(failure, 'one page asks again only after an error').toBeDefined()
    expect(numberOf(request)).toBe(isFirst ? written : numberOf(before) + grown)
  }
}

const plans: Record<string, Plan> = {
  'all goes well': { videos: 2, templates: ['a', 'b'], cap: 2 },
  'one at a time': { videos: 1, templates: ['a', 'b', 'c'], cap: 1 },
  'words come first': { videos: 2, templates: ['a', 'b'], cap: 2, transcribes: true },
  'each fails once': {
    videos: 2,
    templates: ['a', 'b'],
    cap: 3,
    fails: (_, nth) => (nth === 1 ? networkFailure : undefined),
  },
  'one is turned away and then silent': {
    videos: 1,
    templates: ['a', 'b'],
    cap: 2,
    fails: (task, nth) => (task.startsWith('a') ? [rateLimited(2000), silent][nth - 1] : undefined),
  },
}

describe.each(Object.entries(plans))('%s', (_, plan) => {
  test('whatever step the page dies at, the next one ends the work without doing any of it twice', async () => {
    const { steps } = await live(plan, [])
    expect(steps).toBeGreaterThan(15)
    for (let crashAt = 1; crashAt <= steps; crashAt++) check(plan, await live(plan, [crashAt]))
  })

  property.prop([fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 2, maxLength: 5 })], { numRuns: 60 })(
    'also when it dies again and again',
    async (crashes) => check(plan, await live(plan, crashes)),
  )
})

test('an error that was written down before the crash gives the next attempt a new key', async () => {
  const plan = plans['each fails once'] as Plan
  const { steps } = await live(plan, [])
  const keys = new Set<string | undefined>()
  for (let crashAt = 1; crashAt <= steps; crashAt++) {
    const { received } = await live(plan, [crashAt])
    for (const { world, key } of received) if (world === 1) keys.add(key.split('/').at(-1))
  }
  expect(keys).toEqual(new Set(['0', '1']))
})

property.prop([fc.double({ min: 0, max: 1, noNaN: true })], { numRuns: 5 })(
  'of five thousand tasks none is lost or made again, wherever the page dies',
  async (where) => {
    const plan: Plan = { videos: 1000, templates: ['a', 'b', 'c', 'd', 'e'], cap: 10 }
    // A write or a request of each task is several steps.
    const crashAt = 1 + Math.floor(where * 3 * 5000)
    check(plan, await live(plan, [crashAt]))
  },
)
