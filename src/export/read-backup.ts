import { backupEntry, backupHeader, type BackupEntry } from '#src/export/backup-schema.ts'
import { CutOff, fileLines, isPacked } from '#src/export/file-lines.ts'
import { placeAndIssue } from '#src/export/kept-schemas.ts'
import { soundVideo } from '#src/export/sound-video.ts'
import { transcriptFacts } from '#src/sources/transcript-facts.ts'
import * as v from 'valibot'

/** One line of a back-up. `text` is its length in characters. */
export type BackupLine =
  | { readonly kind: 'entry'; readonly entry: Exclude<BackupEntry, { kind: 'end' }>; readonly text: number }
  | { readonly kind: 'unusable'; readonly why: string }
  /** The last one: whether everything that was written has been read. */
  | { readonly kind: 'end'; readonly whole: boolean }

/** It is no back-up, or none that can be read here; the message is a sentence for the user. */
export class NoBackup extends Error {
  override name = 'NoBackup'
}

/** By its first bytes; the others are not looked at. */
export const isBackup = async (file: Blob): Promise<boolean> =>
  (await isPacked(file)) || /^\s*\{\s*"format"\s*:\s*"fanfold-backup"/.test(await file.slice(0, 200).text())

/** Reads a back-up line by line; what can't be used says why. @throws NoBackup before the first line */
export async function* readBackup(file: Blob): AsyncGenerator<BackupLine> {
  let line = 0
  try {
    for await (const text of fileLines(file)) {
      line += 1
      if (line === 1) checkHeader(text)
      else {
        const read = readLine(text)
        if (typeof read === 'string') yield { kind: 'unusable', why: `line ${line}, ${read}` }
        else if (read.kind !== 'end') yield { kind: 'entry', entry: read, text: text.length }
        else {
          yield { kind: 'end', whole: read.entries === line - 2 }
          return
        }
      }
    }
  } catch (error) {
    if (!(error instanceof CutOff)) throw error
  }
  if (line === 0) throw new NoBackup(noBackup)
  yield { kind: 'end', whole: false }
}

const noBackup = 'This is not a back-up, or it is damaged. Choose a file that “Back up everything” gave.'

const anyHeader = v.object({ format: v.literal('fanfold-backup'), version: v.number() })

function checkHeader(line: string): void {
  const json = parsed(line)
  const head = v.safeParse(anyHeader, json)
  if (head.success && head.output.version > 1) {
    throw new NoBackup(
      'This back-up was made by a newer Fanfold. Reload this page to get it, then restore the back-up again.',
    )
  }
  if (!v.is(backupHeader, json)) throw new NoBackup(noBackup)
}

/** The entry, or why it can't be used. */
function readLine(line: string): BackupEntry | string {
  const read = v.safeParse(backupEntry, parsed(line), { abortEarly: true })
  if (!read.success) return placeAndIssue(read.issues[0])
  const entry = read.output
  switch (entry.kind) {
    case 'transcript':
      // Its id says what is in it: other words under it would be taken for these.
      return transcriptFacts(entry.transcript).id === entry.id ? entry : 'its words were changed'
    case 'note':
      return { ...entry, note: { ...entry.note, video: soundVideo(entry.note.video) } }
    case 'session': {
      const videos = entry.session.videos.map((video) => soundVideo(video))
      return { ...entry, session: { ...entry.session, videos } }
    }
    default:
      return entry
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
