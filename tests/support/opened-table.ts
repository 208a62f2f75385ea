import { readTable } from '#src/sources/sheet/read-table.ts'
import type { Table } from '#src/sources/sheet/table.ts'
import { strToU8 } from 'fflate'

const bytesOf = (data: string | Uint8Array) => (typeof data === 'string' ? strToU8(data) : data)
export const open = (data: string | Uint8Array, name = 'list.csv') =>
  readTable({ name, bytes: bytesOf(data) })
export async function table(data: string | Uint8Array): Promise<Table> {
  const answer = await open(data)
  if (!answer.ok) throw new Error(answer.reason)
  return answer.table
}
export const cells = async (data: string | Uint8Array) => (await table(data)).rows.map((row) => row.cells)
export const reason = async (data: string | Uint8Array) => {
  const answer = await open(data)
  return answer.ok ? 'it was read' : answer.reason
}
