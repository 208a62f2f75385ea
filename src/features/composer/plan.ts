import type { EngineId } from '#src/domain/ports.ts'
import type { ProviderId } from '#src/domain/providers.ts'
import { taskId, type Task } from '#src/domain/task.ts'
import type { TemplateId } from '#src/domain/template.ts'
import type { Video } from '#src/domain/video.ts'
import type { FoundVideo } from '#src/sources/collect-videos.ts'
import type { Settings } from '#src/store/settings-store.ts'
import { builtInTemplates } from '#src/templates/built-in.ts'

/** What a start would do, and what it would leave out. */
export interface Plan {
  /** Templates that this engine makes of no video at all, or of none that is given, with its reason. */
  readonly refusedTemplates: ReadonlyMap<TemplateId, string>
  /** Chosen and not refused, in the order of the menu. */
  readonly templates: readonly TemplateId[]
  readonly usable: readonly FoundVideo[]
  /** Videos that this engine can make none of the templates of, with its reason. */
  readonly refusedVideos: readonly { readonly video: Video; readonly reason: string }[]
}

/** Why a task can't be done, for the user, or undefined. */
export type Refuses = (engine: EngineId, task: Task) => string | undefined

/** How the next notes are asked for: of whom, and what is to be looked at. */
export interface Asking extends Pick<Task, 'processingMode' | 'verbosity'> {
  readonly engine: EngineId
  /** Of the engine `model`. */
  readonly provider: ProviderId
}

/** Whether it can look at the video itself, so that there is a choice. The others have the words only. */
export const canWatch = ({ engine, provider }: Pick<Asking, 'engine' | 'provider'>): boolean =>
  engine === 'api' || (engine === 'model' && provider === 'gemini')

/** @param wanted by the user, of each engine that can watch */
export function askingOf(
  engine: EngineId,
  provider: ProviderId,
  { processingMode, modelMode }: Pick<Settings, 'processingMode' | 'modelMode'>,
): Asking {
  const usual = { browser: 'transcript-only', api: 'hybrid', model: 'auto' } as const
  const wanted = engine === 'api' ? processingMode : modelMode
  const asked = canWatch({ engine, provider }) ? wanted : undefined
  return { engine, provider, processingMode: asked ?? usual[engine], verbosity: 'standard' }
}

/** Has all that an engine could ask for: what is refused for it is refused because of the template. */
const completeVideo: Video = {
  id: 'youtube:dQw4w9WgXcQ',
  title: 'A talk',
  link: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
  durationSeconds: 1800,
  transcript: { id: 'complete', cues: 600, words: 4500, timed: true },
}

export function planStart(
  { engine, processingMode, verbosity }: Asking,
  videos: readonly FoundVideo[],
  chosen: readonly TemplateId[],
  refuses: Refuses,
): Plan {
  const why = (video: Video, template: TemplateId) =>
    refuses(engine, { id: taskId(video.id, template), video, template, processingMode, verbosity })
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
  // Chapters of words without times: to try it would fail, and trying again would not help.
  for (const template of usable.length > 0 ? possible : []) {
    const reasons = usable.map((found) => why(found.video, template))
    const [reason] = reasons
    if (reason !== undefined && !reasons.includes(undefined)) refusedTemplates.set(template, reason)
  }
  return {
    refusedTemplates,
    templates: templates.filter((id) => !refusedTemplates.has(id)),
    usable,
    refusedVideos,
  }
}
