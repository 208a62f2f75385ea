import { isUnsaved } from '#src/domain/failure.ts'
import type { TemplateStatus } from '#src/domain/task.ts'
import type { SessionStores } from '#src/store/session-store.ts'

export const lacksItsNote = (status: TemplateStatus | undefined): boolean =>
  status?.status === 'error' && isUnsaved(status.error)

/** Whether there are notes, in any session that is open, that could not be saved: in this tab or another. */
export const anyUnsaved = (stores: SessionStores): boolean =>
  [...stores.ids.getState()].some((id) =>
    Object.values(stores.get(id)?.getState().statuses ?? {}).some((ofVideo) =>
      Object.values(ofVideo).some(lacksItsNote),
    ),
  )
