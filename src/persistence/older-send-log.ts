import type { GateRecord, Persistence } from '#src/domain/ports.ts'
import { isGateRecord } from '#src/persistence/rows.ts'

const prefix = 'fanfold-sent '

/** Takes over the send log that earlier versions kept in the browser's local storage, once. Never rejects. */
export async function takeOverSendLog(persistence: Persistence): Promise<void> {
  try {
    const names = Object.keys(localStorage).filter((name) => name.startsWith(prefix))
    if (names.length === 0) return
    const known = await persistence.gates()
    const older = names.flatMap((name): (readonly [string, GateRecord])[] => {
      const record = parsed(localStorage.getItem(name) ?? '')
      const gate = name.slice(prefix.length)
      return record && !known.has(gate) ? [[gate, record]] : []
    })
    await persistence.saveGates(new Map(older))
    if (!(await persistence.keeping()).durable) return
    for (const name of names) localStorage.removeItem(name)
  } catch {
    // A browser may forbid that storage. A budget then starts anew, once.
  }
}

function parsed(text: string): GateRecord | undefined {
  try {
    const value: unknown = JSON.parse(text)
    if (!isGateRecord(value)) return undefined
    const { sent, closed } = value
    return { sent, ...(closed && { closed }) }
  } catch {
    return undefined
  }
}
