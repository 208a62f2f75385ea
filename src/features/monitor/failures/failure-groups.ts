import type { Failure } from '#src/domain/failure.ts'
import type { Session } from '#src/domain/session.ts'
import { isCancelled, taskId, type Statuses, type TaskId } from '#src/domain/task.ts'
import type { Video } from '#src/domain/video.ts'
import type { EpochMs } from '#src/lib/clock.ts'
import type { SessionState } from '#src/store/session-store.ts'

/** Tasks that failed for the same reason. */
export interface FailureGroup {
  readonly key: string
  /** The failure's own words; where they differ from task to task only in names and numbers, without these. */
  readonly message: string
  readonly suggestion?: string
  /** In the order in which they failed: what is read stays where it is. */
  readonly tasks: readonly TaskId[]
}

interface Failed {
  readonly task: TaskId
  readonly failure: Failure
  readonly cause: string
  readonly at: EpochMs
}

/** What failed by itself, by its cause; the cause that came first is first. */
export function failureGroups(
  { videos, templates }: Pick<Session, 'videos' | 'templates'>,
  statuses: Statuses,
): readonly FailureGroup[] {
  const all: Failed[] = []
  for (const video of videos) {
    for (const template of templates) {
      const status = statuses[video.id]?.[template]
      if (status?.status !== 'error' || isCancelled(status)) continue
      const failure = status.error
      const cause = causeOf(failure.message, video)
      all.push({ task: taskId(video.id, template), failure, cause, at: status.completedAt })
    }
  }
  all.sort((a, b) => a.at - b.at)
  const groups = new Map<string, Failed[]>()
  for (const failed of all) {
    const key = `${failed.failure.kind} ${failed.cause}`
    const group = groups.get(key)
    if (group) group.push(failed)
    else groups.set(key, [failed])
  }
  return [...groups].map(([key, members]) => groupOf(key, members))
}

/** Why all failed that failed in a run that has ended, where that is one cause and no cell alone says it. */
export function oneCause({ session, statuses, census, batches }: SessionState): Failure | undefined {
  const { failed, complete, pending, processing } = census
  const isOver = batches === 0 && pending + processing === 0
  if (!isOver || failed === 0 || (failed === 1 && complete > 0)) return undefined
  let first: { readonly failure: Failure; readonly cause: string } | undefined
  let isAlike = true
  for (const video of session.videos) {
    for (const status of Object.values(statuses[video.id] ?? {})) {
      if (status.status !== 'error' || isCancelled(status)) continue
      const failure = status.error
      first ??= { failure, cause: causeOf(failure.message, video) }
      // Of thousands most are word for word the same.
      if (failure.kind === first.failure.kind && failure.message === first.failure.message) continue
      if (failure.kind !== first.failure.kind || causeOf(failure.message, video) !== first.cause)
        return undefined
      isAlike = false
    }
  }
  if (!first || failed === 1) return first?.failure
  // What one of them says more is not of all.
  const { details: _, ...failure } = first.failure
  return { ...failure, message: isAlike ? failure.message : first.cause }
}

function groupOf(key: string, members: readonly Failed[]): FailureGroup {
  const [message = '', ...others] = new Set(members.map(({ failure }) => failure.message))
  const suggestion = members.find(({ failure }) => failure.suggestion)?.failure.suggestion
  return {
    key,
    message: others.length === 0 ? message : (members[0]?.cause ?? message),
    ...(suggestion !== undefined && { suggestion }),
    tasks: members.map(({ task }) => task),
  }
}

/** A request's number, a hash: letters and digits in one long word. */
const longId = /(?<![\w-])(?=[\w-]*\d)(?=[\w-]*[a-z])[\w-]{8,}(?![\w-])/gi
const number = /(?<![\w.])\d+(?:[.,:]\d+)*(?!\w)/g
/** A different status is a different cause. */
const httpStatus = /^[45]\d\d$/

/** A message without what differs only from video to video. */
function causeOf(message: string, { id, title, link }: Video): string {
  let cause = message
  for (const own of [link, id.slice(id.indexOf(':') + 1), title]) {
    // A short title may be part of any word.
    if (own && own.length > 3) cause = cause.replaceAll(own, '…')
  }
  return cause.replace(longId, '…').replace(number, (found) => (httpStatus.test(found) ? found : '…'))
}
