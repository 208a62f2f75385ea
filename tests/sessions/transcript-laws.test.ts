import { takeCensus } from '#src/run/census.ts'
import { sessionTasks } from '#src/domain/session.ts'
import { taskId } from '#src/domain/task.ts'
import { apiFailure, aVideo, found, networkFailure, rateLimited } from '#tests/support/builders.ts'
import { folded } from '#tests/support/folded.ts'
import { createSessionsLab, settings } from '#tests/support/sessions-lab.ts'
import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'

const wanted = [
  [aVideo(1), aVideo(2)],
  [aVideo(2), aVideo(3)],
]
const failures = [apiFailure(), networkFailure, rateLimited(1000), apiFailure({ stopsAll: true })]

const step = fc.record({
  do: fc.constantFrom(
    'words',
    'words',
    'note',
    'pause',
    'resume',
    'stop',
    'cancel',
    'retry',
    'advance',
    'goOn',
  ),
  session: fc.nat(1),
  which: fc.nat(3),
  /** Below the number of failures, that one; else it succeeds. */
  how: fc.nat(9),
})

/** Two sessions that want the words of one video both. */
async function play(steps: readonly (typeof step extends fc.Arbitrary<infer T> ? T : never)[]) {
  const lab = createSessionsLab({ transcribes: { timeoutMs: 1e9 }, limits: { timeoutMs: 1e9 } })
  const ids: string[] = []
  for (const videos of wanted) {
    const more = { videos: videos.map(found), templates: ['a', 'b'], settings: { ...settings, cap: 2 } }
    ids.push(await lab.start(more))
  }
  const over = new Set<object>()
  const open = <T extends { attempt: { signal: AbortSignal } }>(calls: readonly T[]) =>
    calls.filter((call) => !over.has(call) && !call.attempt.signal.aborted)
  const check = () => {
    const flying = open(lab.transcriber.calls).map(({ video }) => video.id)
    expect(new Set(flying).size, 'a video is transcribed once at a time').toBe(flying.length)
    expect(flying.length, 'no more at once than is set').toBeLessThanOrEqual(2)
  }
  for (const { do: what, session: n, which, how } of steps) {
    const session = ids[n] ?? ''
    const task = taskId((wanted[n]?.[which % 2] ?? aVideo(1)).id, which > 1 ? 'a' : 'b')
    if (what === 'words' || what === 'note') {
      const calls = open<(typeof lab.transcriber.calls)[number] | (typeof lab.engine.calls)[number]>(
        what === 'words' ? lab.transcriber.calls : lab.engine.calls,
      )
      const call = calls[which % Math.max(1, calls.length)]
      const failure = failures[how]
      if (call) over.add(call)
      if (failure) call?.fail(failure)
      else call?.succeed()
    } else if (what === 'cancel') lab.sessions.cancel(session, task)
    else if (what === 'retry') lab.sessions.again(session, [task])
    else if (what === 'goOn') await lab.sessions.goOn(session)
    else if (what !== 'advance') lab.sessions[what](session)
    await lab.clock.advance(what === 'advance' ? 700 * which : 0)
    check()
  }
  for (const session of ids) lab.sessions.resume(session)
  for (let rounds = 0; rounds < 100 && lab.sessions.busy(); rounds++) {
    await lab.clock.advance(300_000)
    for (const call of [...open(lab.transcriber.calls), ...open(lab.engine.calls)]) {
      over.add(call)
      call.succeed()
    }
    await lab.clock.advance(0)
    check()
  }
  await lab.clock.advance(1000)
  return { ...lab, ids }
}

test.prop([fc.array(step, { maxLength: 25 })], { numRuns: 300 })(
  'whatever is commanded while videos are transcribed, all is at rest in the end and nothing is lost',
  async (steps) => {
    const { ids, sessions, events, persistence } = await play(steps)
    expect(sessions.busy()).toBe(false)
    for (const session of await persistence.sessions()) {
      expect(ids).toContain(session.id)
      const own = events.flatMap(([of, event]) => (of === session.id ? event : []))
      const number = (what: string) => own.filter(({ type }) => type === what).length
      expect(number('settled'), 'each batch settles').toBe(number('queued'))
      const runEvents = own.filter((event) => 'task' in event || 'tasks' in event)
      const statuses = folded(sessionTasks(session), runEvents)
      expect(takeCensus(statuses)).toMatchObject({ total: 4, processing: 0, queued: {} })
      const records = await persistence.tasks(session.id)
      for (const { task, status } of records) {
        const [template = '', video = ''] = task.split('@')
        expect(status, 'what is written is what was said').toEqual(statuses[video as 'url:']?.[template])
      }
      for (const { transcript } of session.videos) {
        if (transcript) expect(await persistence.transcript(transcript.id)).toBeDefined()
      }
    }
  },
)
