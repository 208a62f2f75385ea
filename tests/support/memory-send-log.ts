import type { GateRecord, SendLog } from '#src/domain/ports.ts'

/** A send log that lives as long as the test: give it to two sets of lanes, and the second is a reload. */
export function createMemorySendLog(): SendLog {
  const records = new Map<string, GateRecord>()
  return {
    gates: () => [...records.keys()],
    read: (gate) => records.get(gate) ?? { sent: [] },
    write: (gate, record) => records.set(gate, record),
  }
}
