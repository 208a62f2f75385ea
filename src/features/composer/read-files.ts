import type { DraftFile } from '#src/features/composer/draft-store.ts'
import { longestCaptions, readFileText, tooLarge, type CaptionFile } from '#src/sources/caption-file.ts'
import { readCaptionFile } from '#src/sources/captions/read-captions.ts'
import { fileSort } from '#src/sources/source-file.ts'
import { transcriptFacts } from '#src/sources/transcript-facts.ts'

/** Files read in one turn; between two turns the page draws and answers. */
const perTurn = 20

/**
 * Reads what the user picked or dropped, turn by turn, as long as `onRead` says to go on. A file that can't be
 * read says why instead.
 */
export async function readFiles(
  files: readonly File[],
  onRead: (files: readonly DraftFile[]) => boolean,
): Promise<void> {
  for (let at = 0; at < files.length; at += perTurn) {
    const goOn = onRead(await Promise.all(files.slice(at, at + perTurn).map(readFile)))
    if (!goOn) return
  }
}

/** Captions, with what the form will ask of them: it asks for all files in one step. */
export function readBytes(file: CaptionFile): DraftFile {
  const read = readCaptionFile(file)
  if (read.ok) transcriptFacts(read.transcript)
  return { name: file.name, read }
}

async function readFile(file: File): Promise<DraftFile> {
  const { name, size } = file
  // Whole films get dropped too, and must not go into memory.
  if (size > longestCaptions) return refused(name, tooLarge(size))
  try {
    return await readSorted({ name, bytes: new Uint8Array(await file.arrayBuffer()) })
  } catch {
    return refused(
      name,
      'This could not be read: it may be a folder, or it was moved or changed. Choose the caption file itself again.',
    )
  }
}

async function readSorted(file: CaptionFile): Promise<DraftFile> {
  const { name } = file
  switch (fileSort(file)) {
    case 'captions':
      return readBytes(file)
    case 'links': {
      const read = readFileText(file)
      return read.ok ? { name, links: read.text } : refused(name, read.reason)
    }
    case 'table': {
      const reader = await import('#src/features/composer/table-reader.ts').catch(() => undefined)
      if (!reader) return refused(name, notLoaded)
      const read = await reader.readTableAside(file)
      return read.ok ? read.file : refused(name, read.reason)
    }
  }
}

const notLoaded = 'What reads tables could not be loaded. Check your connection and add this file again.'

const refused = (name: string, reason: string): DraftFile => ({ name, read: { ok: false, reason } })
