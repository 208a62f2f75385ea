import type { EngineId } from '#src/domain/ports.ts'
import type { SessionSettings } from '#src/domain/session.ts'
import { taskId, type Task } from '#src/domain/task.ts'
import type { TemplateId } from '#src/domain/template.ts'
import type { Video } from '#src/domain/video.ts'
import type { FoundVideo } from '#src/sources/collect-videos.ts'
import { builtInTemplates } from '#src/templates/built-in.ts'

/** What a start would do, and what it would leave out. */
export interface Plan {
  /** Templates that this engine makes of no video at all, with its reason. */
  readonly refusedTemplates: ReadonlyMap<TemplateId, string>
  /** Chosen and not refused, in the order of the menu. */
  readonly templates: readonly TemplateId[]
  readonly usable: readonly FoundVideo[]
  /** Videos that this engine can make none of the templates of, with its reason. */
  readonly refusedVideos: readonly { readonly video: Video; readonly reason: string }[]
}

type Refuses = (engine: EngineId, task: Task) => string | undefined

/** How an engine is asked: a notes API may look at the video itself, the browser has the words only. */
export const modesOf = (engine: EngineId): Pick<SessionSettings, 'processingMode' | 'verbosity'> => ({
  processingMode: engine === 'api' ? 'hybrid' : 'transcript-only',
  verbosity: 'standard',
})

/** Has all that an engine could ask for: what is refused for it is refused because of the template. */
const completeVideo: Video = {
  id: 'url:https://example.org/talk.mp4',
  title: 'A talk',
  link: 'https://example.org/talk.mp4',
  durationSeconds: 1800,
  transcript: { id: 'complete', cues: 600, words: 4500, timed: true },
}

export function planStart(
  engine: EngineId,
  videos: readonly FoundVideo[],
  chosen: readonly TemplateId[],
  refuses: Refuses,
): Plan {
  const why = (video: Video, template: TemplateId) =>
    refuses(engine, { id: taskId(video.id, template), video, template, ...modesOf(engine) })
  const refusedTemplates = new Map<TemplateId, string>()
  const possible: TemplateId[] = []
  for (const { id } of builtInTemplates) {
    const reason = why(completeVideo, id)
    if (reason === undefined) possible.push(id)
    else refusedTemplates.set(id, reason)
  }
  const templates = possible.filter((id) => chosen.includes(id))
  const asked = templates.length > 0 ? templates : possible
  const usable: FoundVideo[] = []
  const refusedVideos: { video: Video; reason: string }[] = []
  for (const found of videos) {
    const reasons = asked.map((template) => why(found.video, template))
    const [reason] = reasons
    if (reason !== undefined && !reasons.includes(undefined))
      refusedVideos.push({ video: found.video, reason })
    else usable.push(found)
  }
  return { refusedTemplates, templates, usable, refusedVideos }
}
