import type { DraftFile, DraftStore } from '#src/features/composer/draft-store.ts'
import type { Picked } from '#src/features/composer/picked-files.ts'
import { readFiles } from '#src/features/composer/read-files.ts'
import { withColumns } from '#src/features/composer/table-reader.ts'
import type { Columns } from '#src/sources/sheet/columns.ts'
import type { TableFile } from '#src/sources/source-file.ts'
import { useState } from 'react'

export interface Reading {
  readonly done: number
  readonly total: number
}

/** Adds files to the draft as they are read. `reading` is undefined while there are none to read. */
export function useAdding(draft: DraftStore) {
  const [reading, setReading] = useState<Reading>()
  const add = (files: readonly DraftFile[]) => draft.setState((now) => ({ files: [...now.files, ...files] }))
  const advance = (more: number, done: number) =>
    setReading((now = { done: 0, total: 0 }) => {
      const next = { done: now.done + done, total: now.total + more }
      return next.done < next.total ? next : undefined
    })
  const addPicked = async (picked: Picked | Promise<Picked>) => {
    const { files, passedOver } = await picked
    if (passedOver > 0) draft.setState((now) => ({ passedOver: now.passedOver + passedOver }))
    advance(files.length, 0)
    await readFiles(files, (read) => {
      add(read)
      advance(0, read.length)
    })
  }
  const removeFile = (file: DraftFile) =>
    draft.setState((now) => ({ files: now.files.filter((one) => one !== file) }))
  const chooseColumns = async (file: TableFile, columns: Partial<Columns>) => {
    const by = await withColumns(file, columns)
    draft.setState((now) => ({ files: now.files.map((one) => (one === file ? by : one)) }))
  }
  const removeAll = () => draft.setState({ files: [], passedOver: 0 })
  return {
    reading,
    add,
    addPicked: (picked: Picked | Promise<Picked>) => void addPicked(picked),
    removeFile,
    chooseColumns: (file: TableFile, columns: Partial<Columns>) => void chooseColumns(file, columns),
    removeAll,
  }
}
