import { videoOf, type SessionId } from '#src/domain/session.ts'
import { isOverdue, progressOf, taskParts, type TaskId, type TemplateStatus } from '#src/domain/task.ts'
import { AllNotes } from '#src/features/monitor/all-notes.tsx'
import { transcribing, type Transcribing } from '#src/features/monitor/transcribing.ts'
import type { EpochMs } from '#src/lib/clock.ts'
import { clockTime, timeOfDay } from '#src/lib/format-time.ts'
import { useNow, useSession } from '#src/store/hooks.tsx'
import { statusOf } from '#src/store/selectors.ts'
import type { SessionState } from '#src/store/session-store.ts'
import { templateById } from '#src/templates/built-in.ts'
import { ProgressBar } from '#src/ui/progress-bar.tsx'
import { percent } from '#src/widgets/percent.ts'
import { progressWords } from '#src/widgets/status-words.ts'
import { useId, useState } from 'react'

/**
 * What flies just now. Its height stays, also after the end that is waited for here: nothing that is read below may
 * move. A session that is opened later does without.
 */
export function NowProcessing({ session: id }: { session: SessionId }) {
  const heading = useId()
  const now = useNow(useSession(id, isActive))
  const wanted = useSession(id, wantedPlaces)
  const [places, setPlaces] = useState(wanted)
  const text = useSession(id, (state) => JSON.stringify(inPlaces(state, places)))
  const alone = useSession(id, ({ session }) => session.videos.length === 1)
  const noNote = useSession(id, ({ census }) => census.processing === 0)
  if (wanted > places) setPlaces(wanted)
  if (places === 0) return <AllNotes session={id} />
  const inPlace = JSON.parse(text) as ReturnType<typeof inPlaces>
  const idle = noNote && inPlace.every((work) => work === null)
  return (
    <div className="@container relative">
      <h3 id={heading} className="text-sm font-medium text-muted">
        Now processing
      </h3>
      <ul
        aria-labelledby={heading}
        className={`grid grid-cols-1 gap-x-8 ${alone ? '@3xl:grid-cols-2 @5xl:grid-cols-3' : '@5xl:grid-cols-2'}`}
      >
        {inPlace.map((work, place) => (
          <li
            key={place}
            aria-hidden={(work === null && !(idle && place === 0)) || undefined}
            className={alone ? 'h-6.5 sm:h-8' : 'h-11 sm:h-8'}
          >
            {typeof work === 'string' && <RunningTask session={id} task={work} now={now} alone={alone} />}
            {work !== null && typeof work === 'object' && <Transcription {...work} />}
            {idle && place === 0 && (
              <p className="flex h-full items-center text-sm text-muted">Nothing just now.</p>
            )}
          </li>
        ))}
      </ul>
      {/* In the room that is left. */}
      {idle && (
        <div className="absolute bottom-0 max-sm:left-0 sm:right-0">
          <AllNotes session={id} />
        </div>
      )}
    </div>
  )
}

const isActive = ({ batches }: SessionState): boolean => batches > 0

const wantedPlaces = (state: SessionState): number => {
  const { session, lanes, history, census } = state
  if (!isActive(state)) return 0
  return Math.max(history.lanes.length, Math.min(session.settings.cap, lanes.cap, census.total))
}

/** The task in each place. Where no note is made, there is room for what is done before. */
function inPlaces(state: SessionState, places: number): readonly (TaskId | Transcribing | null)[] {
  const tasks = Array.from({ length: places }, (_, lane) => state.history.lanes[lane]?.task)
  const prepared = [...transcribing(state, tasks.filter((task) => task === undefined).length)]
  return tasks.map((task) => task ?? prepared.shift() ?? null)
}

function RunningTask({
  session,
  task,
  now,
  alone,
}: {
  session: SessionId
  task: TaskId
  now: number
  /** Whether all is of one video, whose title need not be said. */
  alone: boolean
}) {
  const { video, template } = taskParts(task)
  const title = useSession(session, (state) => videoOf(state.session, video)?.title)
  const text = useSession(session, (state) => {
    const status = statusOf(video, template)(state)
    return status?.status === 'processing' ? JSON.stringify(lookOf(state, status, now)) : ''
  })
  if (text === '') return null
  const { startedAt, stage, whole, figure, measured } = JSON.parse(text) as Look
  const name = templateById(template)?.name ?? template
  return (
    <div
      className={`flex h-full items-center gap-x-3 overflow-hidden text-sm ${alone ? '' : 'flex-wrap sm:flex-nowrap'}`}
    >
      <span className={`flex min-w-0 flex-1 gap-x-1.5 ${alone ? '' : 'basis-full sm:basis-0'}`}>
        {!alone && <span className="max-w-max min-w-8 flex-1 truncate">{title}</span>}
        <span className={alone ? 'truncate font-medium' : 'shrink-0 font-medium'}>
          {alone ? name : `· ${name}`}
        </span>
        {stage && <span className="min-w-0 truncate text-muted">· {stage}</span>}
      </span>
      <span className="w-12 shrink-0 text-end text-muted tabular-nums">
        {clockTime((now - startedAt) / 1000)}
      </span>
      <ProgressBar
        label={`${name} for ${title}`}
        value={whole === undefined ? undefined : whole / 100}
        text={
          figure === '' ? 'longer than expected' : measured ? figure : `about ${figure.slice(2)}, estimated`
        }
        className={alone ? 'w-14 sm:w-24' : 'w-24'}
      />
      {figure && (
        <span
          className={`w-13 shrink-0 text-end tabular-nums ${measured ? '' : 'text-muted'}`}
          title={measured ? undefined : 'Estimated from the time that such notes took so far'}
        >
          {figure}
        </span>
      )}
    </div>
  )
}

/** What a line shows of its task, and nothing else: the text that it writes grows many times a second. */
interface Look {
  readonly startedAt: EpochMs
  readonly stage?: string | undefined
  /** In percent. Undefined and '' where nothing can be told of its end. */
  readonly whole?: number | undefined
  readonly figure: string
  readonly measured: boolean
}

type Processing = Extract<TemplateStatus, { status: 'processing' }>

function lookOf({ lanes }: SessionState, status: Processing, now: EpochMs): Look {
  const { startedAt, stage, measured } = status
  if (isOverdue(status, now)) {
    return { startedAt, stage: overdueWords(status, lanes.limits?.timeoutMs), figure: '', measured }
  }
  const whole = Math.floor(100 * progressOf(status, now) + 1e-9)
  return { startedAt, stage, whole, figure: progressWords(status, now), measured }
}

function Transcription({ video: { title }, stage, fraction }: Transcribing) {
  return (
    <div className="flex h-full flex-wrap items-center gap-x-3 overflow-hidden text-sm sm:flex-nowrap">
      <span className="flex min-w-0 flex-1 basis-full gap-x-1.5 sm:basis-0">
        <span className="max-w-max min-w-8 flex-1 truncate">{title}</span>
        <span className="shrink-0 font-medium">· transcript</span>
        <span className="min-w-0 truncate text-muted">· {stage}</span>
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

/** An engine that does not even say what it does gave no sign of life since its start. */
const overdueWords = ({ stage, startedAt }: Processing, timeoutMs: number | undefined): string =>
  [
    stage,
    'longer than expected',
    stage === undefined && timeoutMs !== undefined && `given up at ${timeOfDay(startedAt + timeoutMs)}`,
  ]
    .filter(Boolean)
    .join(', ')
