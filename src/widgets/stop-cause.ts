import type { Failure } from '#src/domain/failure.ts'
import type { Statuses, TemplateStatus } from '#src/domain/task.ts'

/** Not signed in, quota used up, storage full: the same would happen to every other task. */
const stopsAll = (failure: Failure | undefined): boolean =>
  failure?.kind === 'system' || (failure?.kind === 'api' && failure.stopsAll === true)

/** Whether this task failed in a way that stopped the others. */
export const isStopper = (status: TemplateStatus): boolean =>
  status.status === 'error' && stopsAll(status.error)

/** The failure that stopped what had not started yet, or undefined where all went on. A stored object. */
export function stopCause({ statuses }: { readonly statuses: Statuses }): Failure | undefined {
  const cause = stopper(statuses)
  const left = Object.values(statuses).some((ofVideo) =>
    Object.values(ofVideo).some((status) => status.status === 'pending' && stopsAll(status.previous)),
  )
  return left ? cause : undefined
}

/** Every cell asks for it at every change: looked for once per state. */
const found = new WeakMap<Statuses, { failure: Failure | undefined }>()

function stopper(statuses: Statuses): Failure | undefined {
  const known = found.get(statuses)
  if (known) return known.failure
  let failure: Failure | undefined
  for (const ofVideo of Object.values(statuses)) {
    for (const status of Object.values(ofVideo)) {
      if (status.status === 'error' && stopsAll(status.error)) failure ??= status.error
    }
  }
  found.set(statuses, { failure })
  return failure
}
