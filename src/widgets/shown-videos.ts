import { isCancelled, isFlawed, type TemplateStatus } from '#src/domain/task.ts'
import type { Video } from '#src/domain/video.ts'
import type { SessionState } from '#src/store/session-store.ts'
import type { TableOrder, TableShow, TableView } from '#src/widgets/table-view.ts'

type Has = (all: readonly TemplateStatus[]) => boolean

const has: Readonly<Record<TableShow, Has>> = {
  all: () => true,
  running: (all) => all.some(({ status }) => status === 'processing'),
  waiting: (all) => all.some((one) => one.status === 'pending' && one.queued),
  failed: (all) => all.some((one) => one.status === 'error' && !isCancelled(one)),
  flawed: (all) => all.some(isFlawed),
  complete: (all) => all.every(({ status }) => status === 'complete'),
  stopped: (all) => all.some((one) => one.status === 'pending' && !one.queued),
  cancelled: (all) => all.some(isCancelled),
}

/** The videos that the view lets through, in its order; those that it does not tell apart stay as listed. */
export function shownVideos(
  { session, statuses }: Pick<SessionState, 'session' | 'statuses'>,
  { order, show, find }: TableView,
): readonly Video[] {
  const wanted = plainText(find)
  const shown = session.videos.filter(
    ({ id, title }) =>
      (wanted === '' || plainText(title).includes(wanted)) && has[show](Object.values(statuses[id] ?? {})),
  )
  if (order === 'listed') return shown
  const rank = (video: Video) => rankOf[order](video, Object.values(statuses[video.id] ?? {}))
  const ordered = shown
    .map((video) => ({ video, rank: rank(video) }))
    .sort((a, b) => compare(a.rank, b.rank))
    .map(({ video }) => video)
  return order === '-title' ? ordered.reverse() : ordered
}

type Rank = string | number

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

const compare = (a: Rank, b: Rank): number =>
  typeof a === 'string' && typeof b === 'string' ? collator.compare(a, b) : Number(a) - Number(b)

type RankOf = (video: Video, all: readonly TemplateStatus[]) => Rank

const title: RankOf = (video) => video.title

/** Unknown lengths stand last, whichever way. */
const rankOf: Readonly<Record<Exclude<TableOrder, 'listed'>, RankOf>> = {
  title,
  '-title': title,
  shortest: ({ durationSeconds }) => durationSeconds ?? Infinity,
  longest: ({ durationSeconds }) => -(durationSeconds ?? -Infinity),
  recent: (_, all) => -Math.max(0, ...all.map(lastSeen)),
  trouble: (_, all) => -all.filter((one) => one.status === 'error' && !isCancelled(one)).length,
  done: (_, all) => -all.filter(({ status }) => status === 'complete').length,
}

/** When something happened to a task last. */
function lastSeen(status: TemplateStatus): number {
  if ('completedAt' in status) return status.completedAt
  return status.status === 'processing' ? status.startedAt : 0
}

/** Without case and accents: who looks for "cafe" means "Café" too. */
const plainText = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
