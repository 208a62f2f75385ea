import type { GateRecord, Persistence, SendLog } from '#src/domain/ports.ts'
import type { Clock, Ms } from '#src/lib/clock.ts'

export interface KeptSendLog extends SendLog {
  /** Reads what was kept; to be waited for before the first request. Asked for again, it reads no second time. */
  load(): Promise<void>
}

/** Not between a gate and its request, and many starts in one; a browser that is killed forgets no more than this. */
const soonMs: Ms = 25

/**
 * The send log over the storage: it answers out of memory, and is written behind. Of two tabs the one that wrote last
 * is remembered, so it is read as late as can be.
 */
export function createKeptSendLog(
  persistence: Pick<Persistence, 'gates' | 'saveGates'>,
  clock: Clock,
): KeptSendLog {
  const records = new Map<string, GateRecord>()
  let changed = new Map<string, GateRecord>()
  let loading: Promise<void> | undefined
  let isArmed = false
  const read = async () => {
    try {
      for (const [gate, record] of await persistence.gates())
        if (!records.has(gate)) records.set(gate, record)
    } catch {
      // A storage that can't be read says so where notes are saved. A budget then starts anew.
    }
  }
  const save = async () => {
    const saving = changed
    changed = new Map()
    const isKept = await persistence.saveGates(saving).then(
      () => true,
      () => false,
    )
    isArmed = false
    if (isKept) {
      if (changed.size > 0) arm()
      return
    }
    // It goes with the next change, which may be a newer record of the same gate.
    changed = new Map([...saving, ...changed])
  }
  const arm = () => {
    if (isArmed) return
    isArmed = true
    clock.at(clock.now() + soonMs, () => void save())
  }
  return {
    load: () => (loading ??= read()),
    gates: () => [...records.keys()],
    read: (gate) => records.get(gate) ?? { sent: [] },
    write(gate, record) {
      records.set(gate, record)
      changed.set(gate, record)
      arm()
    },
  }
}
