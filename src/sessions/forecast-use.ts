import type { ForecastUse } from '#src/domain/forecast.ts'
import type { Engine } from '#src/domain/ports.ts'
import type { Task } from '#src/domain/task.ts'

/** What these tasks are likely to cost together; nothing where nobody can tell of any. */
export function forecastUse(
  tasks: readonly Task[],
  engine: Pick<Engine, 'expectedUse'>,
): { readonly use?: ForecastUse } {
  let known = 0
  let [input, output] = [0, 0]
  for (const task of tasks) {
    const use = engine.expectedUse?.(task)
    if (!use) continue
    known++
    input += use.input
    output += use.output
  }
  return known === 0 ? {} : { use: { input, output, ofAll: known === tasks.length } }
}
