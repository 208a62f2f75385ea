import type { Engine, EngineId, Transcriber } from '#src/domain/ports.ts'
import type { Clock } from '#src/lib/clock.ts'
import { forecast } from '#src/sessions/forecast.ts'
import { refusalOf } from '#src/sessions/readiness.ts'
import type { Sessions } from '#src/sessions/sessions.ts'
import { commandsBy, give, isTold } from '#src/sessions/tabs/commands.ts'

/** Sessions that are still on their way: commands wait for them, and what has to be said at once is said without. */
export function laterSessions(
  coming: Promise<Sessions>,
  {
    engine,
    transcriber,
    clock,
  }: {
    engine: (id: EngineId) => Engine
    transcriber?: () => Transcriber | undefined
    clock: Clock
  },
): Sessions {
  let there: Sessions | undefined
  // Where they can't come, whoever gives a command is told.
  coming.then((sessions) => (there = sessions)).catch(() => {})
  return {
    ...commandsBy((name, args) => {
      if (there) return give(there, name, args)
      // Before they are there, nothing is open that could be told something.
      return isTold(name) ? undefined : coming.then((sessions) => give(sessions, name, args))
    }),
    start: async (request) => (await coming).start(request),
    readLimits: () => there?.readLimits(),
    forecast(request) {
      if (there) return there.forecast(request)
      const who = transcriber?.()
      const transcribes = who && { who, shared: undefined, ahead: [] }
      return forecast(request, { who: engine(request.engine), shared: undefined }, transcribes, clock.epoch())
    },
    refuses: (id, task) => refusalOf(task, engine(id), transcriber?.()),
    busy: () => there?.busy() ?? false,
    losesWork: () => there?.losesWork() ?? false,
  }
}
