import type { GateRecord, SendLog } from '#src/domain/ports.ts'
import * as v from 'valibot'

const nothing: GateRecord = { sent: [] }
const time = v.pipe(v.number(), v.finite())
const record = v.object({
  sent: v.array(time),
  closed: v.exactOptional(v.object({ from: time, until: time })),
})
const prefix = 'fanfold-sent '
const key = (gate: string) => prefix + gate

/**
 * The send log in the browser's local storage: it is asked before the first request of a page, so it has to
 * answer at once. Of two tabs the one that wrote last is remembered. A browser may forbid storage or have no room; a reload then starts a budget anew.
 */
export const localSendLog: SendLog = {
  gates() {
    try {
      return Array.from({ length: localStorage.length }, (_, n) => localStorage.key(n) ?? '')
        .filter((name) => name.startsWith(prefix))
        .map((name) => name.slice(prefix.length))
    } catch {
      return []
    }
  },
  read(gate) {
    try {
      const read = v.safeParse(record, JSON.parse(localStorage.getItem(key(gate)) ?? 'null'))
      return read.success ? read.output : nothing
    } catch {
      return nothing
    }
  },
  write(gate, kept) {
    try {
      localStorage.setItem(key(gate), JSON.stringify(kept))
    } catch {
      // See above.
    }
  },
}
