import type { Mirror } from '#src/sessions/tabs/mirror.ts'
import { liveOf } from '#src/store/lost-tab.ts'
import type { SessionState, SessionStores } from '#src/store/session-store.ts'

/** The stores of this tab's screens, as other tabs see them or fill them. */
export const tabMirror = (stores: SessionStores): Mirror => ({
  ids: () => [...stores.ids.getState()],
  opened: stores.open,
  snapshot: stores.snapshot,
  restore: (state) => stores.restore(state as SessionState),
  changed: stores.changed,
  closed: stores.close,
  happened: stores.apply,
  busy: () =>
    [...stores.ids.getState()].some((session) => (stores.get(session)?.getState().batches ?? 0) > 0),
  underWay(session) {
    const state = stores.snapshot(session)
    if (!state || state.batches === 0) return undefined
    return { tasks: liveOf(state.statuses), paused: state.lanes.paused }
  },
})
