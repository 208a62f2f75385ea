import { videoOf, type SessionId } from '#src/domain/session.ts'
import { isOverdue, progressOf, taskParts, type TaskId } from '#src/domain/task.ts'
import { transcribing, type Transcribing } from '#src/features/monitor/transcribing.ts'
import { clockTime, timeOfDay } from '#src/lib/format-time.ts'
import { useNow, useSession } from '#src/store/hooks.tsx'
import { statusOf } from '#src/store/selectors.ts'
import { templateById } from '#src/templates/built-in.ts'
import { ProgressBar } from '#src/ui/progress-bar.tsx'
import { percent } from '#src/widgets/percent.ts'
import { progressWords } from '#src/widgets/status-words.ts'
import { useId, useState } from 'react'

/** What flies just now. Its height stays, even after the end: nothing that is read below may move. */
export function NowProcessing({ session: id }: { session: SessionId }) {
  const heading = useId()
  const state = useSession(id, (whole) => whole)
  const active = state.batches > 0
  const now = useNow(active)
  const { session, lanes, history, census } = state
  const atOnce = Math.min(session.settings.cap, lanes.cap, census.total)
  const wanted = Math.max(history.lanes.length, active ? atOnce : 0)
  const [places, setPlaces] = useState(wanted)
  if (wanted > places) setPlaces(wanted)
  if (places === 0) return null
  const tasks = Array.from({ length: places }, (_, lane) => history.lanes[lane]?.task)
  // Where no note is made, there is room for what is done before.
  const prepared = [...transcribing(state, tasks.filter((task) => task === undefined).length)]
  const idle = census.processing === 0 && prepared.length === 0
  const inPlace = tasks.map((task) => task ?? prepared.shift())
  return (
    <div className="@container">
      <h3 id={heading} className="text-sm font-medium text-muted">
        Now processing
      </h3>
      <ul aria-labelledby={heading} className="grid grid-cols-1 gap-x-8 @3xl:grid-cols-2">
        {inPlace.map((work, place) => (
          <li
            key={place}
            aria-hidden={(work === undefined && !(idle && place === 0)) || undefined}
            className="h-11 sm:h-8"
          >
            {typeof work === 'string' && <RunningTask session={id} task={work} now={now} />}
            {typeof work === 'object' && <Transcription {...work} />}
            {idle && place === 0 && (
              <p className="flex h-full items-center text-sm text-muted">Nothing just now.</p>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function RunningTask({ session, task, now }: { session: SessionId; task: TaskId; now: number }) {
  const { video, template } = taskParts(task)
  const status = useSession(session, statusOf(video, template))
  const title = useSession(session, (state) => videoOf(state.session, video)?.title)
  const timeoutMs = useSession(session, ({ lanes }) => lanes.limits?.timeoutMs)
  if (status?.status !== 'processing') return null
  const name = templateById(template)?.name ?? template
  const overdue = isOverdue(status, now)
  const words = overdue ? '' : progressWords(status, now)
  const stage = overdue ? overdueWords(status.startedAt, timeoutMs) : status.stage
  return (
    <div className="flex h-full flex-wrap items-center gap-x-3 overflow-hidden text-sm sm:flex-nowrap">
      <span className="flex min-w-0 flex-1 basis-full gap-x-1.5 sm:basis-0">
        <span className="min-w-16 truncate">{title}</span>
        <span className="shrink-0 font-medium">· {name}</span>
        {stage && <span className="min-w-0 shrink-[2] truncate text-muted">· {stage}</span>}
      </span>
      <span className="w-12 text-end text-muted tabular-nums">
        {clockTime((now - status.startedAt) / 1000)}
      </span>
      <ProgressBar
        label={`${name} for ${title}`}
        value={overdue ? undefined : progressOf(status, now)}
        text={overdue ? 'longer than usual' : status.measured ? words : `about ${words.slice(2)}, estimated`}
        className="w-24"
      />
      <span
        className={`w-13 text-end tabular-nums ${status.measured ? '' : 'text-muted'}`}
        title={status.measured ? undefined : 'Estimated from the time that such notes took so far'}
      >
        {words}
      </span>
    </div>
  )
}

function Transcription({ video: { title }, stage, fraction }: Transcribing) {
  return (
    <div className="flex h-full flex-wrap items-center gap-x-3 overflow-hidden text-sm sm:flex-nowrap">
      <span className="flex min-w-0 flex-1 basis-full gap-x-1.5 sm:basis-0">
        <span className="min-w-16 truncate">{title}</span>
        <span className="shrink-0 font-medium">· transcript</span>
        <span className="min-w-0 shrink-[2] truncate text-muted">· {stage}</span>
      </span>
      <ProgressBar
        label={`Transcript of ${title}`}
        value={fraction}
        text={fraction === undefined ? stage : percent(fraction)}
        className="w-24"
      />
      <span className="w-13 text-end tabular-nums">{fraction !== undefined && percent(fraction)}</span>
    </div>
  )
}

/** An engine that reports no figure gave no sign of life since its start. */
const overdueWords = (startedAt: number, timeoutMs: number | undefined): string =>
  `longer than usual${timeoutMs === undefined ? '' : `, given up at ${timeOfDay(startedAt + timeoutMs)}`}`
