import type { Engine, EngineId, Persistence, Transcriber } from '#src/domain/ports.ts'
import type { ModelServer } from '#src/domain/providers.ts'
import type { Clock } from '#src/lib/clock.ts'
import type { Frame } from '#src/lib/frame.ts'
import { randomId } from '#src/lib/random-id.ts'
import { systemRandom } from '#src/lib/random.ts'
import { createSessions } from '#src/sessions/create-sessions.ts'
import { createKeptSendLog } from '#src/sessions/kept-send-log.ts'
import type { Sessions } from '#src/sessions/sessions.ts'
import { browserChannel } from '#src/sessions/tabs/channel.ts'
import { webLock } from '#src/sessions/tabs/lock.ts'
import { createSharedSessions } from '#src/sessions/tabs/shared-sessions.ts'
import type { TabState } from '#src/sessions/tabs/tab-state.ts'
import type { SessionStores } from '#src/store/session-store.ts'
import { tabMirror } from '#src/store/tab-mirror.ts'

interface Parts {
  readonly engine: (id: EngineId, of?: ModelServer) => Engine
  readonly transcriber: () => Transcriber | undefined
  readonly persistence: Persistence
  readonly stores: SessionStores
  readonly clock: Clock
  readonly frame: Frame
  readonly onState: (state: TabState) => void
}

/** The sessions of all tabs of this origin; apart from `compose`, since the first screen is drawn without them. */
export function composeSessions({ engine, stores, ...parts }: Parts): Promise<Sessions> {
  // Read when the first session is opened here: by then, no other tab writes it any more.
  const sendLog = createKeptSendLog(parts.persistence, parts.clock)
  return createSharedSessions({
    ...parts,
    createLocal: (listener) =>
      createSessions({
        ...parts,
        engine,
        listener,
        sendLog,
        ready: sendLog.load,
        random: systemRandom,
        newId: randomId,
      }),
    mirror: tabMirror(stores),
    channel: browserChannel('fanfold-tabs'),
    lock: webLock('fanfold-sessions'),
    newId: randomId,
  })
}
