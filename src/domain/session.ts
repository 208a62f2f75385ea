import type { Verbosity } from '#src/domain/note.ts'
import type { EngineId } from '#src/domain/ports.ts'
import type { ModelServer } from '#src/domain/providers.ts'
import { taskId, type ProcessingMode, type Task } from '#src/domain/task.ts'
import type { TemplateId } from '#src/domain/template.ts'
import type { Video, VideoId } from '#src/domain/video.ts'
import type { EpochMs, Ms } from '#src/lib/clock.ts'

export type SessionId = string

/** `shortest`: the most notes soonest. `listed`: video by video, as they were given. */
export type TaskOrder = 'shortest' | 'listed'

export interface SessionSettings {
  /** False means one at a time, through the same code. */
  readonly parallel: boolean
  /** Tasks in flight at most, 1 to 10. */
  readonly cap: number
  readonly processingMode: ProcessingMode
  readonly verbosity: Verbosity
  /** Shortest first where it is left out. */
  readonly order?: TaskOrder
  /** Since an attempt's last sign of life, within `timeoutRange`; the engine's own where it is left out. */
  readonly timeoutMs?: Ms
}

/** What the user asked for: videos × templates. */
export interface Session {
  readonly id: SessionId
  /** As the user calls it; else it is called after its videos. */
  readonly name?: string
  readonly createdAt: EpochMs
  readonly engine: EngineId
  /**
   * Of the engine `model`: what was begun with a server at home does not go on in a cloud. Files don't hold it, so that
   * none can name a server that words are sent to.
   */
  readonly provider?: ModelServer
  readonly videos: readonly Video[]
  readonly templates: readonly TemplateId[]
  readonly settings: SessionSettings
}

export const maxCap = 10
export const timeoutRange = { leastMs: 10_000, mostMs: 3_600_000 }

/** What engines use where nothing else was set. */
export const usualTimeoutMs = 300_000

/** How many of a session's tasks may be in flight. */
export const atOnce = ({ parallel, cap }: Pick<SessionSettings, 'parallel' | 'cap'>): number =>
  parallel ? cap : 1

/** A session's tasks: video by video, each in the order of the templates. */
export const sessionTasks = ({
  videos,
  templates,
  settings,
}: Pick<Session, 'videos' | 'templates' | 'settings'>): readonly Task[] =>
  videos.flatMap((video) =>
    templates.map((template) => ({
      id: taskId(video.id, template),
      video,
      template,
      processingMode: settings.processingMode,
      verbosity: settings.verbosity,
    })),
  )

const byId = new WeakMap<readonly Video[], ReadonlyMap<VideoId, Video>>()

/** A session's video by its id; looking for it costs the same for a thousand videos as for one. */
export function videoOf({ videos }: Pick<Session, 'videos'>, id: VideoId): Video | undefined {
  let known = byId.get(videos)
  if (!known) byId.set(videos, (known = new Map(videos.map((video) => [video.id, video]))))
  return known.get(id)
}
