import type { BackupEntry } from '#src/export/backup-schema.ts'

/** One line of a back-up, as it was read. */
export type BackupLine =
  | { readonly kind: 'entry'; readonly entry: Exclude<BackupEntry, { kind: 'end' }> }
  | { readonly kind: 'unusable'; readonly why: string }
  /** The last one: whether everything that was written has been read. */
  | { readonly kind: 'end'; readonly whole: boolean }

/** It is no back-up, or none that can be read here; the message is a sentence for the user. */
export class NoBackup extends Error {
  override name = 'NoBackup'
}

/** Some systems unpack what they download by themselves: what a file is is told by its first bytes. */
export async function isPacked(file: Blob): Promise<boolean> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer())
  return first === 0x1f && second === 0x8b
}

/** Whether a file is meant to be a back-up; the rest of it is not looked at. */
export const isBackup = async (file: Blob): Promise<boolean> =>
  (await isPacked(file)) || /^\s*\{\s*"format"\s*:\s*"fanfold-backup"/.test(await file.slice(0, 200).text())
