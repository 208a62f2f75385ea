import type { Draft, DraftFile, DraftStore } from '#src/features/composer/draft-store.ts'
import type { Picked } from '#src/features/composer/picked-files.ts'
import type { Reader } from '#src/features/composer/reader.ts'
import type { Columns } from '#src/sources/sheet/columns.ts'
import type { TableFile } from '#src/sources/source-file.ts'

export type Adding = ReturnType<typeof addingTo>

/** What adds files to the draft, as they are read, and takes them away. */
export function addingTo(draft: DraftStore, loadReader: () => Promise<Reader>) {
  const add = (files: readonly DraftFile[]) => draft.setState((now) => ({ files: [...now.files, ...files] }))
  const addPicked = async (picked: Picked | Promise<Picked>) => {
    // What was given before all was removed is removed too, though it was not read by then.
    const { removals } = draft.getState()
    const isWanted = () => draft.getState().removals === removals
    const { files, passedOver } = await picked
    if (!isWanted()) return
    draft.setState((now) => ({
      passedOver: now.passedOver + passedOver,
      reading: advanced(now, files.length, 0),
    }))
    const take = (read: readonly DraftFile[]) => {
      if (!isWanted()) return false
      draft.setState((now) => ({
        files: [...now.files, ...read],
        reading: advanced(now, 0, read.length),
      }))
      return true
    }
    const reader = await loadReader().catch(() => undefined)
    if (reader) await reader.readFiles(files, take)
    else take(files.map(({ name }) => ({ name, read: notLoaded })))
  }
  const removeFile = (file: DraftFile) =>
    draft.setState((now) => ({ files: now.files.filter((one) => one !== file) }))
  const removeAll = () =>
    draft.setState(({ removals }) => ({
      files: [],
      passedOver: 0,
      reading: undefined,
      removals: removals + 1,
    }))
  const chooseColumns = async ({ table }: TableFile, columns: Partial<Columns>) => {
    // Loaded when somebody needs it.
    const { tableFile } = await import('#src/sources/sheet/row-videos.ts')
    // By its table: another choice may have made another file of it by now, and both are to count.
    const chosen = (one: DraftFile) =>
      'table' in one && one.table === table
        ? tableFile(one.name, table, { ...one.videos.columns, ...columns })
        : one
    draft.setState(({ files }) => ({ files: files.map(chosen) }))
  }
  return {
    add,
    addPicked: (picked: Picked | Promise<Picked>) => void addPicked(picked),
    removeFile,
    removeAll,
    chooseColumns: (file: TableFile, columns: Partial<Columns>) => void chooseColumns(file, columns),
  }
}

const notLoaded = {
  ok: false,
  reason: 'What reads files could not be loaded. Check your connection and add this file again.',
} as const

function advanced({ reading }: Draft, more: number, done: number): Draft['reading'] {
  const next = { done: (reading?.done ?? 0) + done, total: (reading?.total ?? 0) + more }
  return next.done < next.total ? next : undefined
}
