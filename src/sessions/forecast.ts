import type { Forecast, TimeForecast } from '#src/domain/forecast.ts'
import type { Engine, Transcriber } from '#src/domain/ports.ts'
import type { GateId, LaneEvent } from '#src/domain/run-event.ts'
import { atOnce, sessionTasks, type SessionSettings } from '#src/domain/session.ts'
import type { Task } from '#src/domain/task.ts'
import type { Video, VideoId } from '#src/domain/video.ts'
import type { EpochMs } from '#src/lib/clock.ts'
import type { LanesNow } from '#src/run/eta.ts'
import { forecastTime } from '#src/run/forecast.ts'
import { forecastUse } from '#src/sessions/forecast-use.ts'
import { flightKey } from '#src/sessions/flights.ts'
import { readiness } from '#src/sessions/readiness.ts'
import type { StartRequest } from '#src/sessions/sessions.ts'
import type { SharedLanes } from '#src/sessions/shared-lanes.ts'
import { transcriptionTask } from '#src/sessions/transcription-run.ts'

/** Whoever would do the work. */
interface Worker<Who> {
  readonly who: Who
  /** What its sessions share, where there are any. */
  readonly shared: SharedLanes | undefined
}

/** @param transcriber undefined where nothing is transcribed; `ahead` are the transcriptions under way */
export function forecast(
  { videos, templates, settings, reuse }: StartRequest,
  engine: Worker<Engine>,
  transcriber: (Worker<Transcriber> & { readonly ahead: readonly Task[] }) | undefined,
  now: EpochMs,
): Forecast {
  const flights = engine.shared?.flights
  const isBusy = flights !== undefined && flights.size > 0
  const wanted = new Map<VideoId, Task>()
  const tasks = sessionTasks({ videos: videos.map(({ video }) => video), templates, settings }).filter(
    (task) => {
      if (reuse?.has(task.id) || (isBusy && flights.has(flightKey(task)))) return false
      const ready = readiness(task, engine.who, transcriber?.who)
      if (ready === 'needs a transcript') wanted.set(task.video.id, transcriptionTask(task.video))
      return typeof ready === 'string'
    },
  )
  const ahead = isBusy ? Array.from(flights.values(), ({ task }) => task) : []
  const stand = standOf(engine.shared)
  const { time, cap } = timeOf(tasks, ahead, engine, settings, now)
  const under = new Set(transcriber?.ahead.map(({ video }) => video.id))
  const fresh = [...wanted.values()].filter(({ video }) => !under.has(video.id))
  const words = transcriber && timeOf(fresh, transcriber.ahead, transcriber, settings, now).time
  // The notes of the video that is transcribed last come after all transcripts; the others are made meanwhile.
  const last = longestOf(wanted.values())
  const lastTasks = tasks.filter(({ video }) => video.id === last)
  const { time: afterwards } = timeOf(lastTasks, [], engine, settings, now)
  return {
    ...time,
    ...(words &&
      last !== undefined && {
        ms: Math.max(time.ms, words.ms + afterwards.ms),
        isMost: time.isMost || words.isMost,
      }),
    ...forecastUse(tasks, engine.who),
    requests: tasks.length,
    ...(fresh.length > 0 && { transcriptions: fresh.length }),
    isGuess: stand('learned') === undefined,
    atOnce: Math.min(cap, tasks.length + ahead.length),
    ahead: ahead.length,
    paused: isBusy && stand('paused') !== undefined,
  }
}

/** The video that is likely to be transcribed last: shorter ones go first. */
function longestOf(tasks: Iterable<Task>): VideoId | undefined {
  let longest: Video | undefined
  for (const { video } of tasks) {
    const { durationSeconds = Infinity } = video
    if (!longest || durationSeconds >= (longest.durationSeconds ?? Infinity)) longest = video
  }
  return longest?.id
}

const standOf = (shared: SharedLanes | undefined) => {
  const stands = [...(shared?.stands.values() ?? [])]
  return <T extends LaneEvent['type']>(type: T) =>
    stands.find((event): event is Extract<LaneEvent, { type: T }> => event.type === type)
}

function timeOf(
  tasks: readonly Task[],
  ahead: readonly Task[],
  { who: { limits }, shared }: Worker<Pick<Engine, 'limits'>>,
  settings: SessionSettings,
  now: EpochMs,
): { readonly time: TimeForecast; readonly cap: number } {
  const stand = standOf(shared)
  // A start on idle lanes takes a pause and a lowered cap back.
  const lowered = ahead.length > 0 ? (stand('cap')?.cap ?? Infinity) : Infinity
  const cap = Math.min(atOnce(settings), limits.cap, lowered)
  const closed: Record<GateId, LanesNow['closed'][GateId]> = {}
  for (const event of shared?.stands.values() ?? []) {
    if (event.type === 'gate-closed') closed[event.gate] = event
  }
  const learned = stand('learned')?.learned ?? {}
  return { time: forecastTime({ tasks, ahead, limits, learned, closed, cap, now }), cap }
}
