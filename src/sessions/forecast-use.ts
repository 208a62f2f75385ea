import type { ForecastUse } from '#src/domain/forecast.ts'
import type { Engine } from '#src/domain/ports.ts'
import type { Task } from '#src/domain/task.ts'
import type { VideoId } from '#src/domain/video.ts'

/** What these tasks are likely to cost together; nothing where nobody can tell of any. */
export function forecastUse(
  tasks: readonly Task[],
  engine: Pick<Engine, 'expectedUse'>,
): { readonly use?: ForecastUse } {
  let [known, parts] = [0, 0]
  const noted = new Set<VideoId>()
  let [input, output] = [0, 0]
  for (const task of tasks) {
    const use = engine.expectedUse?.(task)
    if (!use) continue
    known++
    input += use.input
    output += use.output
    if (!use.shared) continue
    if (noted.has(task.video.id)) {
      input -= use.shared.input
      output -= use.shared.output
    } else parts += use.shared.parts
    noted.add(task.video.id)
  }
  return known === 0
    ? {}
    : { use: { input, output, ofAll: known === tasks.length, ...(parts > 0 && { parts }) } }
}
