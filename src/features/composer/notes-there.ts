import type { NoteFacts } from '#src/domain/note.ts'
import type { EngineId, Saved } from '#src/domain/ports.ts'
import { taskId, type TaskId } from '#src/domain/task.ts'
import type { TemplateId } from '#src/domain/template.ts'
import type { Video } from '#src/domain/video.ts'
import type { Plan } from '#src/features/composer/plan.ts'
import type { Earlier } from '#src/store/earlier.ts'
import { templateById } from '#src/templates/built-in.ts'

/** Who would make it; `model` counts where it is the user's own. */
export interface NoteMaker {
  readonly engine: EngineId
  readonly model: string | undefined
}

/** Of what a start would make, the notes that there are already. */
export function notesThereAre(
  by: NoteMaker,
  { usable, templates }: Plan,
  earlier: Earlier,
): ReadonlyMap<TaskId, Saved> {
  const there = new Map<TaskId, Saved>()
  if (earlier.notes.size === 0) return there
  for (const { video } of usable) {
    for (const template of templates) {
      const note = sameNote(earlier, by, video, template)
      if (note) there.set(taskId(video.id, template), { note: note.id, at: note.madeAt })
    }
  }
  return there
}

/**
 * The newest note that would come out the same: of this engine and model, by the template as it is now and, except
 * from a notes API, from the same words.
 */
const sameNote = (
  { notes }: Earlier,
  { engine, model }: NoteMaker,
  video: Video,
  template: TemplateId,
): NoteFacts | undefined =>
  notes
    .get(taskId(video.id, template))
    ?.findLast(
      (note) =>
        note.engine === engine &&
        (engine !== 'model' || note.model === model) &&
        note.templateVersion === (templateById(template)?.version ?? 1) &&
        (engine === 'api' || note.video.transcript?.id === video.transcript?.id),
    )
