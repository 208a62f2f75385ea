/** What was picked or dropped: files that may be of use, and how many others there were. */
export interface Picked {
  readonly files: readonly File[]
  readonly passedOver: number
}

export const readableKinds =
  '.srt,.vtt,.sbv,.smi,.sami,.mpl,.txt,.text,.md,.docx,.json,.json3,.jsonl,.ndjson,.srv1,.srv2,.srv3,.ttml,.dfxp,.xml,.ass,.ssa,.lrc,.sub,.csv,.tsv,.xlsx,.xlsm,.xls'
/** Download tools put facts of a video and its chat beside its captions. */
const readable = new RegExp(
  `^(?!\\.|~\\$|.*\\.(?:info|live_chat)\\.json$).*(${readableKinds.replaceAll('.', '\\.').replaceAll(',', '|')})$`,
  'i',
)
/** Whoever picks more than these hasn't looked at each. */
const fewFiles = 20

/** A few files were meant, each of them, and each gets its answer; a whole folder holds other things too. */
export function pickedFiles(files: readonly File[], fromFolder: boolean): Picked {
  if (!fromFolder && files.length <= fewFiles) return { files, passedOver: 0 }
  const usable = files.filter(({ name }) => readable.test(name))
  return { files: usable, passedOver: files.length - usable.length }
}

/** What was dropped, with all that is in dropped folders. Must be called while the drop is handled. */
export async function droppedFiles(transfer: DataTransfer): Promise<Picked> {
  const entries = Array.from(transfer.items ?? [], (item) => item.webkitGetAsEntry?.() ?? undefined)
  const plain = [...transfer.files]
  if (!entries.some((entry) => entry?.isDirectory)) return pickedFiles(plain, false)
  const files: File[] = []
  let passedOver = 0
  const walk = async (entry: FileSystemEntry): Promise<void> => {
    if (isDirectory(entry)) {
      for (const inside of await entriesIn(entry)) await tryWalk(inside)
    } else if (!readable.test(entry.name)) passedOver++
    else files.push(await fileOf(entry as FileSystemFileEntry))
  }
  // A file or folder that is gone by now must not take the others with it.
  const tryWalk = (entry: FileSystemEntry) => walk(entry).catch(() => void passedOver++)
  for (const entry of entries) if (entry) await tryWalk(entry)
  return { files, passedOver }
}

const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

const fileOf = (entry: FileSystemFileEntry) =>
  new Promise<File>((resolve, reject) => entry.file(resolve, reject))

/** Browsers tell a hundred at a time. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (some.length === 0) return all.sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
    all.push(...some)
  }
}
