import type { LaneLimits, Persistence, Transcriber } from '#src/domain/ports.ts'
import type { LaneEvent, RunEvent } from '#src/domain/run-event.ts'
import type { Session } from '#src/domain/session.ts'
import { taskId, taskParts } from '#src/domain/task.ts'
import { createMemoryPersistence } from '#src/persistence/memory.ts'
import { createSessions } from '#src/sessions/create-sessions.ts'
import type { StartRequest } from '#src/sessions/sessions.ts'
import { aVideo, found } from '#tests/support/builders.ts'
import { createControlledEngine, type Call } from '#tests/support/controlled-engine.ts'
import { createControlledTranscriber, withoutWords } from '#tests/support/controlled-transcriber.ts'
import { createFakeClock } from '#tests/support/fake-clock.ts'
import { createMemorySendLog } from '#tests/support/memory-send-log.ts'

export const templates = ['a', 'b', 'c']
export const settings = { parallel: true, cap: 5, processingMode: 'hybrid', verbosity: 'standard' } as const
export const request: StartRequest = { engine: 'api', videos: [found()], templates, settings }
/** A task of the first video. */
export const id = (template: string) => taskId(aVideo().id, template)

interface SessionsSetUp {
  readonly limits?: Partial<LaneLimits>
  readonly refuses?: (template: string) => string | undefined
  /** Whether links are transcribed, and within which limits; the engine then refuses what has no words. */
  readonly transcribes?: Partial<LaneLimits>
  readonly onCall?: (call: Call) => void
  readonly persistence?: Persistence
}

/** The host of all sessions over an engine that answers when the test says so. */
export function createSessionsLab({
  limits,
  refuses,
  transcribes,
  onCall,
  persistence = createMemoryPersistence(),
}: SessionsSetUp = {}) {
  const clock = createFakeClock()
  const engine = createControlledEngine(limits, {
    refuses: (task) => refuses?.(task.template) ?? (transcribes ? withoutWords(task) : undefined),
    ...(onCall && { onCall }),
  })
  const transcriber = createControlledTranscriber(transcribes)
  /** Whoever transcribes now; undefined where that is switched off. */
  const transcribing: { by: Transcriber | undefined } = { by: transcribes && transcriber }
  const events: (readonly [string, RunEvent | LaneEvent])[] = []
  const changed: Session[] = []
  const closed: string[] = []
  let ids = 0
  const sessions = createSessions({
    engine: () => engine,
    transcriber: () => transcribing.by,
    persistence,
    sendLog: createMemorySendLog(),
    clock,
    random: () => 0.5,
    newId: () => `id${++ids}`,
    listener: {
      opened: () => {},
      closed: (session) => closed.push(session),
      changed: (session) => changed.push(session),
      happened: (session, event) => events.push([session, event]),
    },
  })
  const start = async (more: Partial<StartRequest> = {}) => {
    const session = await sessions.start({ ...request, ...more })
    await clock.advance(0)
    return session
  }
  const of = (session: string) =>
    events
      .filter(([which]) => which === session)
      .map(([, event]) => ('task' in event ? `${event.type} ${taskParts(event.task).template}` : event.type))
  return {
    clock,
    persistence,
    engine,
    transcriber,
    transcribing,
    sessions,
    start,
    of,
    events,
    changed,
    closed,
  }
}
