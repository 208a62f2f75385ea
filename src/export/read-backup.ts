import { backupEntry, backupHeader, type BackupEntry } from '#src/export/backup-schema.ts'
import { NoBackup, type BackupLine } from '#src/export/backup-file.ts'
import { CutOff, fileLines } from '#src/export/file-lines.ts'
import { placeAndIssue } from '#src/export/kept-schemas.ts'
import { soundVideo } from '#src/export/sound-video.ts'
import { transcriptFacts } from '#src/sources/transcript-facts.ts'
import * as v from 'valibot'

/** Handed over together: few enough that the page answers meanwhile. */
const most = { lines: 50, characters: 2 ** 20 }

/** Reads a back-up, some lines at a time; what can't be used says why. @throws NoBackup before the first ones */
export async function* readBackup(file: Blob): AsyncGenerator<readonly BackupLine[]> {
  let group: BackupLine[] = []
  let characters = 0
  for await (const { line, text } of readLines(file)) {
    group.push(line)
    characters += text
    if (group.length < most.lines && characters < most.characters) continue
    yield group
    group = []
    characters = 0
  }
  if (group.length > 0) yield group
}

interface ReadLine {
  readonly line: BackupLine
  /** Its length in characters. */
  readonly text: number
}

async function* readLines(file: Blob): AsyncGenerator<ReadLine> {
  let line = 0
  try {
    for await (const text of fileLines(file)) {
      line += 1
      if (line === 1) {
        checkHeader(text)
        continue
      }
      const read = readLine(text)
      if (typeof read === 'string') {
        yield { line: { kind: 'unusable', why: `line ${line}, ${read}` }, text: 0 }
      } else if (read.kind !== 'end') yield { line: { kind: 'entry', entry: read }, text: text.length }
      else {
        yield { line: { kind: 'end', whole: read.entries === line - 2 }, text: 0 }
        return
      }
    }
  } catch (error) {
    if (!(error instanceof CutOff)) throw error
  }
  if (line === 0) throw new NoBackup(noBackup)
  yield { line: { kind: 'end', whole: false }, text: 0 }
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
