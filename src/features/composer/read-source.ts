import { readFileText, whyNotRead, type CaptionFile } from '#src/sources/caption-file.ts'
import type { TranscriptFacts } from '#src/domain/video.ts'
import { isArchive } from '#src/sources/captions/file-kind.ts'
import { readCaptionFile, readCaptionText, type CaptionsRead } from '#src/sources/captions/read-captions.ts'
import { fileSort, type SourceFile } from '#src/sources/source-file.ts'
import { transcriptFacts } from '#src/sources/transcript-facts.ts'

/** A file as it was read, and of captions what the form will ask of them. */
export interface SourceRead {
  readonly file: SourceFile
  readonly facts?: TranscriptFacts
}

/** In bytes: a file says at its beginning what it is. */
const headLength = 65_536

/** Reads a file that the user gave. One that can't be read says why instead. */
export async function readSource(file: File): Promise<SourceRead> {
  const { name, size } = file
  try {
    // Whole films get dropped too, and must not go into memory.
    const head = await bytesOf(size > headLength ? file.slice(0, headLength) : file)
    const reason = whyNotRead(head, size)
    if (reason !== undefined) return refused(name, reason)
    return await readSorted({ name, bytes: size > headLength ? await bytesOf(file) : head })
  } catch {
    return refused(
      name,
      'This could not be read: it may be a folder, or it was moved or changed. Choose the caption file itself again.',
    )
  }
}

const bytesOf = async (part: Blob): Promise<Uint8Array> => new Uint8Array(await part.arrayBuffer())

async function readSorted(file: CaptionFile): Promise<SourceRead> {
  const { name } = file
  switch (fileSort(file)) {
    case 'captions':
      return captions(name, readCaptionFile(file))
    case 'links': {
      const read = readFileText(file)
      return read.ok ? { file: { name, links: read.text } } : refused(name, read.reason)
    }
    case 'table': {
      const [words, reader] = await Promise.all([
        import('#src/sources/document-text.ts'),
        import('#src/sources/sheet/read-table-file.ts'),
      ]).catch(() => [])
      if (!words || !reader) return refused(name, notLoaded)
      const text = isArchive(file.bytes) ? words.documentText(file.bytes) : undefined
      if (text !== undefined) return captions(name, readCaptionText(text))
      const read = await reader.readTableFile(file)
      return read.ok ? { file: read.file } : refused(name, read.reason)
    }
  }
}

const captions = (name: string, read: CaptionsRead): SourceRead => ({
  file: { name, read },
  ...(read.ok && { facts: transcriptFacts(read.transcript) }),
})

const notLoaded =
  'What reads tables and documents could not be loaded. Check your connection and add this file again.'

const refused = (name: string, reason: string): SourceRead => ({
  file: { name, read: { ok: false, reason } },
})
