import type { DraftFile } from '#src/features/composer/draft-store.ts'
import { openSourceLine } from '#src/features/composer/source-line.ts'
import type { CaptionFile } from '#src/sources/caption-file.ts'
import { readCaptionFile } from '#src/sources/captions/read-captions.ts'
import { keepFacts } from '#src/sources/transcript-facts.ts'

/** Files told of in one turn; between two turns the page draws. */
const perTurn = 20

/**
 * Reads what the user picked or dropped, turn by turn, as long as `onRead` says to go on. A file that can't be
 * read says why instead.
 */
export async function readFiles(
  files: readonly File[],
  onRead: (files: readonly DraftFile[]) => boolean,
): Promise<void> {
  const line = openSourceLine()
  try {
    for (let at = 0; at < files.length; at += perTurn) {
      const turn: DraftFile[] = []
      for (const one of files.slice(at, at + perTurn)) {
        const { file, facts } = await line.read(one)
        if (facts && 'read' in file && file.read.ok) keepFacts(file.read.transcript, facts)
        turn.push(file)
      }
      if (!onRead(turn)) return
    }
  } finally {
    line.close()
  }
}

/** Captions that are there already. */
export const readBytes = (file: CaptionFile): DraftFile => ({ name: file.name, read: readCaptionFile(file) })
