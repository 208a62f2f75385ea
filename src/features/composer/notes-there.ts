import type { NoteFacts } from '#src/domain/note.ts'
import type { EngineId, Saved } from '#src/domain/ports.ts'
import { taskId, type TaskId } from '#src/domain/task.ts'
import type { TemplateId } from '#src/domain/template.ts'
import type { Video } from '#src/domain/video.ts'
import type { Plan } from '#src/features/composer/plan.ts'
import type { Earlier } from '#src/store/earlier.ts'
import { templateById } from '#src/templates/built-in.ts'

/** Of what a start would make, the notes that there are already. */
export function notesThereAre(
  engine: EngineId,
  { usable, templates }: Plan,
  earlier: Earlier,
): ReadonlyMap<TaskId, Saved> {
  const there = new Map<TaskId, Saved>()
  if (earlier.notes.size === 0) return there
  for (const { video } of usable) {
    for (const template of templates) {
      const note = sameNote(earlier, engine, video, template)
      if (note) there.set(taskId(video.id, template), { note: note.id, at: note.madeAt })
    }
  }
  return there
}

/**
 * The newest note that would come out the same: of this engine, by the template as it is now and, where the
 * engine reads nothing else, from the same words.
 */
const sameNote = (
  { notes }: Earlier,
  engine: EngineId,
  video: Video,
  template: TemplateId,
): NoteFacts | undefined =>
  notes
    .get(taskId(video.id, template))
    ?.findLast(
      (note) =>
        note.engine === engine &&
        note.templateVersion === (templateById(template)?.version ?? 1) &&
        (engine === 'api' || note.video.transcript?.id === video.transcript?.id),
    )
